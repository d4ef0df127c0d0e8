package hs.desk.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a child's pid is written, and how a child of an earlier launcher is known again.
 *
 * @param ours a text every command line of this child holds and no foreign one does, e.g. its data
 *     directory
 */
public record PidFile(Path path, String ours) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The pid in the file; empty when there is no file or it is still being written. */
  public Optional<Long> read() {
    try {
      if (!Files.exists(path)) return Optional.empty();
      String text = Files.readString(path).strip();
      return text.matches("\\d+") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Ends the process of a stale file, if it still runs and is ours, and removes the file. */
  public void endLeftover() {
    read().flatMap(ProcessHandle::of).filter(this::isOurs).ifPresent(PidFile::end);
    try {
      Files.createDirectories(path.getParent());
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return process.isAlive() && CommandLine.of(process.pid()).contains(ours);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    if (!Pause.until(PATIENCE, () -> !process.isAlive())) {
      process.destroyForcibly();
      Pause.until(PATIENCE, () -> !process.isAlive());
    }
  }
}
