package hs.desk.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDomainTest {

  @TempDir Path home;

  /** A test run that is killed while it applies the scripts has written down no server. */
  @Test
  void endsTheServerOfAKilledRunBeforeItsFolderGoes() throws IOException {
    Path config = Files.createDirectories(home.resolve("node-1/desk/config"));
    Path domain = Files.createFile(config.resolve("domain.xml"));
    Process server = new ProcessBuilder("tail", "-f", domain.toString()).start();
    try {
      Files.writeString(config.resolve("pid"), Long.toString(server.pid()));
      new ServerDomain(home, Map.of(), 12_345, "node-1");
      assertThat(server.isAlive()).isFalse();
      assertThat(home.resolve("node-1")).doesNotExist();
    } finally {
      server.destroyForcibly();
    }
  }
}
