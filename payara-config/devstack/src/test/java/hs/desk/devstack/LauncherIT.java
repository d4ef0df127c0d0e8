package hs.desk.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hs.desk.devstack.process.CommandLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when a launcher goes, or cannot start. */
class LauncherIT {

  @TempDir Path home;

  @Test
  void aKilledLauncherLeavesNoOrphan() throws IOException, InterruptedException {
    Process launcher = launch();
    assertThat(children()).hasSizeGreaterThan(1);
    launcher.destroyForcibly().waitFor();
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(children()).isEmpty());
  }

  @Test
  void aBusyPortIsOneSentenceAndNothingRuns() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Desk.start(options().port(port)))
          .hasMessage("Port %d is taken by another program; choose another with --port.", port);
      assertThatThrownBy(() -> Services.start(options().mailPort(port)))
          .hasMessage(
              "Port %d is taken by another program; choose another with --mail-port.", port);
    }
    assertThat(children()).isEmpty();
  }

  @Test
  void aFirstStartThatWasCutOffIsDoneAgain() throws IOException, InterruptedException {
    Process launcher = launch(Path.of("mariadb", "strategy"));
    launcher.destroyForcibly().waitFor();
    assertThat(home.resolve("first-start")).exists();
    try (Services again = Services.start(options())) {
      assertThat(again.runInfo().databases()).hasSize(3);
      assertThat(home.resolve("first-start")).doesNotExist();
    }
  }

  private DeskOptions options() {
    return new DeskOptions().data(home).port(0).mailPort(0);
  }

  /** A launcher that has come as far as to make this file. */
  private Process launch(Path made) throws IOException {
    Process launcher = begin();
    await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(home.resolve(made)));
    return launcher;
  }

  private Process launch() throws IOException {
    Process launcher = begin();
    BufferedReader said = new BufferedReader(new InputStreamReader(launcher.getInputStream()));
    String line = said.readLine();
    while (line != null && !line.equals("up")) line = said.readLine();
    assertThat(line).isEqualTo("up");
    return launcher;
  }

  private Process begin() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-cp", classes, ServicesOnly.class.getName(), home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Command lines that name our data folder, the launcher's own apart. */
  private List<String> children() {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.map(process -> CommandLine.of(process.pid()))
          .filter(line -> line.contains(home.toString()) && !line.contains("ServicesOnly"))
          .toList();
    }
  }

  /** A launcher to be killed: starts the services, says so, waits. */
  static final class ServicesOnly {

    private ServicesOnly() {}

    public static void main(String[] arguments) throws InterruptedException {
      Services.start(new DeskOptions().data(Path.of(arguments[0])).mailPort(0));
      System.out.println("up");
      Thread.currentThread().join();
    }
  }
}
