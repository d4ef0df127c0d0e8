package hs.desk.devstack.mariadb;

import hs.desk.devstack.process.Software;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's system tables: made beside the target and moved there whole, so never half made. */
record DataFolder(Path software, Path data, Path logs) {

  /** Makes the folder unless it is there. */
  void install() {
    try {
      Files.createDirectories(temporary());
      if (Files.isDirectory(data)) return;
      Path fresh = data.resolveSibling("mariadb-installing");
      Software.delete(fresh);
      Files.createDirectories(fresh.getParent());
      Files.createDirectories(logs);
      run(command(fresh));
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + data + ": " + e.getMessage(), e);
    }
  }

  /** A server that starts deletes whatever looks like its own here: no other may share it. */
  Path temporary() {
    return data.resolveSibling("mariadb-tmp");
  }

  private List<String> command(Path target) {
    return ServerCommand.of(
        software.resolve("scripts").resolve("mariadb-install-db"),
        List.of(
            "--no-defaults",
            "--basedir=" + software,
            "--datadir=" + target,
            "--tmpdir=" + temporary(),
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            "--skip-name-resolve"));
  }

  private void run(List<String> command) throws IOException {
    Path log = logs.resolve("mariadb-install.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (process.waitFor() != 0) throw new IOException("mariadb-install-db failed, see " + log);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }
}
