package hs.desk.devstack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One child under {@code guard.sh}, in a session of its own so that Ctrl-C reaches us alone. */
public final class GuardedProcess {

  private static final Duration PID_WAIT = Duration.ofSeconds(10);

  private final Process guard;
  private final ProcessHandle child;

  private GuardedProcess(Process guard, ProcessHandle child) {
    this.guard = guard;
    this.child = child;
  }

  /**
   * Starts a child; what it prints is appended to {@code log}.
   *
   * @param environment added to the launcher's own; secrets go this way, never in {@code command}
   */
  public static GuardedProcess start(
      PidFile pidFile, Path log, List<String> command, Map<String, String> environment) {
    try {
      pidFile.endLeftover();
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(guarded(pidFile.path(), command));
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      Process guard = builder.start();
      return new GuardedProcess(guard, awaitChild(guard, pidFile, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return child.pid();
  }

  public boolean alive() {
    return child.isAlive();
  }

  /** Ends the child with TERM, and with KILL when it does not go within {@code patience}. */
  public void stop(Duration patience) {
    signal("CONT");
    child.destroy();
    if (!gone(patience)) {
      child.destroyForcibly();
      gone(Duration.ofSeconds(5));
    }
    try {
      guard.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // the guard went with its child
    }
  }

  /** Sends a signal by its name: STOP freezes, CONT thaws. */
  public void signal(String name) {
    signal(pid(), name);
  }

  /** The same for another process of ours. */
  public static void signal(long pid, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean gone(Duration patience) {
    try {
      return guard.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && !child.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> guarded(Path pidFile, List<String> command) throws IOException {
    List<String> all = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) all.add("/usr/bin/setsid");
    all.addAll(List.of("/bin/sh", script(pidFile.getParent()).toString(), pidFile.toString()));
    all.addAll(command);
    return all;
  }

  private static synchronized Path script(Path folder) throws IOException {
    Path script = folder.resolve("guard.sh");
    Path fresh = Files.createTempFile(folder, "guard", ".tmp");
    try (InputStream in = GuardedProcess.class.getResourceAsStream("guard.sh")) {
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
    }
    return Files.move(fresh, script, StandardCopyOption.ATOMIC_MOVE);
  }

  private static ProcessHandle awaitChild(Process guard, PidFile pidFile, Path log) {
    long deadline = System.nanoTime() + PID_WAIT.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<ProcessHandle> child = pidFile.read().flatMap(ProcessHandle::of);
      if (child.isPresent()) return child.get();
      if (!guard.isAlive()) break;
      Pause.millis(5);
    }
    guard.destroy();
    throw new IllegalStateException("did not start, see " + log);
  }
}
