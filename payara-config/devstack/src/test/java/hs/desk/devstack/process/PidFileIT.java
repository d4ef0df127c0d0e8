package hs.desk.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileIT {

  @TempDir Path folder;
  private Process process;

  @BeforeEach
  void leaveAProcess() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
    Files.writeString(folder.resolve("left.pid"), process.pid() + "\n");
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  @Test
  void endsALeftoverOfOurs() {
    PidFile file = new PidFile(folder.resolve("left.pid"), "sleep 600");
    file.endLeftover();
    assertThat(process.isAlive()).isFalse();
    assertThat(file.path()).doesNotExist();
  }

  @Test
  void leavesAForeignProcessThatGotThePid() {
    PidFile file = new PidFile(folder.resolve("left.pid"), folder.toString());
    file.endLeftover();
    assertThat(process.isAlive()).isTrue();
    assertThat(file.path()).doesNotExist();
  }
}
