package hs.desk.devstack.service;

import hs.desk.devstack.process.GuardedProcess;
import hs.desk.devstack.process.Pause;
import hs.desk.devstack.process.PidFile;
import hs.desk.devstack.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A service that is a process of its own, another one after each start. */
public abstract class ProcessService implements Service {

  private final String name;
  private final Path log;
  private final PidFile pidFile;
  private final Duration startWait;
  private final Duration stopWait;
  private volatile GuardedProcess process;

  /**
   * @param home the data directory of the desk: the log is {@code logs/{name}.log} in it, the pid
   *     is written to {@code run/{name}.pid}
   * @param ours a text that the command line of this process holds and no foreign one does
   * @param startWait how long it may take to answer
   * @param stopWait how long it may take to end by itself
   */
  protected ProcessService(
      Path home, String name, String ours, Duration startWait, Duration stopWait) {
    this.name = name;
    this.log = home.resolve("logs").resolve(name + ".log");
    this.pidFile = new PidFile(home.resolve("run").resolve(name + ".pid"), ours);
    this.startWait = startWait;
    this.stopWait = stopWait;
  }

  /** How a process that was started is doing. */
  @FunctionalInterface
  protected interface Health {

    /** Whether it serves. */
    boolean answers();

    /** Why it never will, as far as it says so. */
    default Optional<String> refusal() {
      return Optional.empty();
    }
  }

  /** Ends what an earlier launcher left running, and refuses a port that somebody else has. */
  protected final void makeRoom(int port) {
    pidFile.endLeftover();
    if (!Ports.isFree(port)) throw new IllegalStateException("port " + port + " is taken");
  }

  /** Returns when it answers; refuses what ends, refuses or does not answer in time. */
  protected final void launch(
      List<String> command, Map<String, String> environment, Health health) {
    process = GuardedProcess.start(pidFile, log, command, environment);
    boolean over = Pause.until(startWait, () -> over(health));
    Optional<String> refusal = health.refusal();
    if (!over || !alive() || refusal.isPresent()) {
      process.stop(stopWait);
      throw new IllegalStateException(
          "%s did not come up: %s".formatted(name, refusal.orElse("see " + log)));
    }
  }

  private boolean over(Health health) {
    return !alive() || health.refusal().isPresent() || health.answers();
  }

  protected final Path log() {
    return log;
  }

  /** Sends a signal by its name. */
  protected final void signal(String signal) {
    process.signal(signal);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public void stop() {
    if (process != null) process.stop(stopWait);
  }

  @Override
  public final boolean alive() {
    return process != null && process.alive();
  }

  @Override
  public void freeze() {
    signal("STOP");
  }

  @Override
  public void thaw() {
    signal("CONT");
  }

  @Override
  public final OptionalLong pid() {
    return alive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
  }
}
