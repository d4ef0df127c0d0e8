package hs.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** All stories of the screens. */
class BrowserIT {

  private static final Path UI = Path.of("../web/ui").toAbsolutePath().normalize();
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @Test
  void storiesHoldInChromium() throws IOException, InterruptedException {
    Path browser = Chromium.require();
    assertThat(UI.resolve("node_modules/playwright-core"))
        .as("npm's packages: build the module web/ui first")
        .isDirectory();
    RunningDesk desk = Suite.desk();
    Path log = TARGET.resolve("browser.log");
    ProcessBuilder stories = new ProcessBuilder("npm", "run", "--silent", "e2e");
    stories.directory(UI.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    stories.environment().put("BASE_URL", desk.app().toString());
    stories.environment().put("MAIL_URL", desk.run().path("mail").asText());
    stories.environment().put("CONTROL_URL", desk.run().path("control").asText());
    stories.environment().put("CHROMIUM", browser.toString());
    stories.environment().put("SCREENSHOTS", TARGET.resolve("screenshots").toString());
    Process process = stories.start();
    boolean over = process.waitFor(30, TimeUnit.MINUTES);
    if (!over) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    String told = Files.readString(log);
    System.out.println(told);
    assertThat(over).as("stories end in time:%n%s", told).isTrue();
    assertThat(process.exitValue()).as("stories:%n%s", told).isZero();
  }
}
