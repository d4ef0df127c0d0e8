package hs.desk.devstack.front;

import hs.desk.devstack.process.Software;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where nginx is on this machine; on Debian it is fetched where there is none, which needs no root:
 * it is only unpacked.
 */
final class NginxProgram {

  private static final String INSIDE = "usr/sbin/nginx";
  private static final int FETCH_MINUTES = 3;
  private static final String FETCH =
      """
      [ "$(id -u)" != 0 ] || apt-get -q update || true
      apt-get -q -o APT::Sandbox::User=root download nginx || exit
      exec dpkg-deb -x nginx_*.deb .
      """;

  private final Path unpacked;
  private final Path log;

  NginxProgram(Path software, Path log) {
    this.unpacked = software.resolve("nginx");
    this.log = log;
  }

  Path require() {
    return installed()
        .or(this::fetched)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "nginx is not found; install it (Debian: apt-get install nginx), or start one"
                        + " node without --tls."));
  }

  private static Optional<Path> installed() {
    Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"));
    return Stream.concat(path, Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private Optional<Path> fetched() {
    Path program = unpacked.resolve(INSIDE);
    if (!Files.isExecutable(program) && mayFetch()) fetch();
    return Optional.of(program).filter(Files::isExecutable);
  }

  private static boolean mayFetch() {
    return Files.isExecutable(Path.of("/usr/bin/apt-get"))
        && Files.isExecutable(Path.of("/usr/bin/dpkg-deb"));
  }

  private void fetch() {
    try {
      Files.createDirectories(unpacked.getParent());
      Files.createDirectories(log.getParent());
      Path fresh = Files.createTempDirectory(unpacked.getParent(), "unpack-");
      Process apt =
          new ProcessBuilder(List.of("/bin/sh", "-c", FETCH))
              .directory(fresh.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      boolean over = apt.waitFor(FETCH_MINUTES, TimeUnit.MINUTES);
      if (!over) apt.destroyForcibly();
      if (over && apt.exitValue() == 0) {
        Software.delete(unpacked);
        Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
      } else Software.delete(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot fetch nginx: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
