package hs.desk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The browser of Debian's package {@code chromium}, or the one that {@code CHROMIUM} names. */
final class Chromium {

  private static final Path DEBIAN = Path.of("/usr/bin/chromium");
  private static final List<String> INSTALL =
      List.of(
          "sh",
          "-c",
          "apt-get -q update && DEBIAN_FRONTEND=noninteractive"
              + " apt-get -qy install --no-install-recommends chromium fonts-noto-cjk");

  private Chromium() {}

  /** Where it is; installed first where that is possible. */
  static Path require() throws IOException, InterruptedException {
    String named = System.getenv("CHROMIUM");
    Path browser = named == null || named.isBlank() ? DEBIAN : Path.of(named);
    if (!Files.isExecutable(browser) && mayInstall()) {
      install();
    }
    if (!Files.isExecutable(browser)) {
      throw new AssertionError(
          "no browser at "
              + browser
              + ": install Chromium (Debian: apt-get install chromium), or let CHROMIUM name one");
    }
    return browser;
  }

  private static boolean mayInstall() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  private static void install() throws IOException, InterruptedException {
    Process apt =
        new ProcessBuilder(INSTALL)
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "apt-chromium.log").toFile())
            .start();
    if (!apt.waitFor(5, TimeUnit.MINUTES)) {
      apt.destroyForcibly();
    }
  }
}
