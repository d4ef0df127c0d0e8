package hs.desk.devstack;

import hs.desk.devstack.process.Pause;
import hs.desk.devstack.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps running what should run: a service that dies by itself is started again, one that somebody
 * stopped stays stopped. A thread for each, for the life of the desk: a node that takes a minute to
 * come back keeps no database waiting.
 */
public final class Supervisor implements AutoCloseable {

  private static final long LOOK_MILLIS = 250;
  private static final long LONGEST_WAIT_MILLIS = 30_000;

  private final List<Charge> charges = new ArrayList<>();
  private final Progress progress;
  private final Runnable onChange;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean over;

  /**
   * @param onChange called after a process was replaced, so that its new pid can be told
   */
  Supervisor(List<Service> services, Progress progress, Runnable onChange) {
    services.forEach(service -> charges.add(new Charge(service)));
    this.progress = progress;
    this.onChange = onChange;
  }

  void begin() {
    for (Charge charge : charges) {
      Thread thread = new Thread(() -> watch(charge), "supervisor-" + charge.service.name());
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** The services of that name, and those of which it is the common name, as node of node-2. */
  public List<Charge> find(String name) {
    return charges.stream().filter(charge -> charge.answersTo(name)).toList();
  }

  /** Looks no more; starts nothing from now on. */
  @Override
  public void close() {
    over = true;
    threads.forEach(Thread::interrupt);
    try {
      for (Thread thread : threads) thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(Charge charge) {
    while (!over) {
      Pause.millis(LOOK_MILLIS);
      if (!over) charge.revive();
    }
  }

  /** Refuses what can only be done to a process that runs. */
  static final class NotRunning extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotRunning(String sentence) {
      super(sentence);
    }
  }

  /** One service and whether it should run. */
  public final class Charge {

    private final Service service;
    private boolean wanted = true;
    private long waitMillis;
    private long notBefore;

    private Charge(Service service) {
      this.service = service;
    }

    private boolean answersTo(String called) {
      String name = service.name();
      return name.equals(called) || name.matches(Pattern.quote(called) + "-\\d+");
    }

    /** Starts it unless it runs. */
    public synchronized void start() {
      wanted = true;
      waitMillis = 0;
      if (service.alive()) return;
      service.start();
      onChange.run();
    }

    /** Stops it, and it stays so until {@link #start()}. */
    public synchronized void stop() {
      wanted = false;
      if (service.alive()) service.stop();
      onChange.run();
    }

    /** Refuses one that does not run. */
    public synchronized void freeze() {
      requireAlive();
      service.freeze();
    }

    /** Refuses one that does not run. */
    public synchronized void thaw() {
      requireAlive();
      service.thaw();
    }

    /** Ends its process without warning; as with any death, it is started again. */
    public void kill() {
      ProcessHandle.of(service.pid().orElseThrow(this::noProcess))
          .ifPresent(ProcessHandle::destroyForcibly);
    }

    private NotRunning noProcess() {
      return new NotRunning(service.name() + " has no process of its own that runs.");
    }

    private void requireAlive() {
      if (!service.alive()) throw new NotRunning(service.name() + " does not run.");
    }

    private synchronized void revive() {
      if (!wanted || service.alive() || System.currentTimeMillis() < notBefore) return;
      progress.say(service.name() + " has died; starting it again");
      try {
        service.stop();
        service.start();
        waitMillis = 0;
        onChange.run();
        progress.say(service.name() + " runs again");
      } catch (RuntimeException e) {
        waitMillis = Math.min(LONGEST_WAIT_MILLIS, Math.max(1_000, waitMillis * 2));
        notBefore = System.currentTimeMillis() + waitMillis;
        if (!over) progress.say(service.name() + " does not start: " + e.getMessage());
      }
    }
  }
}
