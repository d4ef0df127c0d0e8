package hs.desk.audit.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The file of heads, which only grows; several nodes may write one. A line is time, epoch, number
 * and hash. Not thread-safe.
 */
final class HeadFile {

  private final Path file;
  private String last = "";

  HeadFile(Path file) {
    this.file = file;
  }

  /** Returns when the disk has it; a head that this one noted last is not noted again. */
  void note(long epoch, long seq, String hash) throws IOException {
    String head = "%d %d %s".formatted(epoch, seq, hash);
    if (!head.equals(last)) {
      append("%s %s%n".formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), head));
      last = head;
    }
  }

  /** One write: lines of several nodes never mix. */
  private void append(String line) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
  }
}
