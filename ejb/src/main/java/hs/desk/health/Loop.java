package hs.desk.health;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A thread that does the same again and again until it is stopped. */
public final class Loop {

  private static final Logger LOG = Logger.getLogger(Loop.class.getName());
  private static final long FAREWELL_MILLIS = 2_000;
  private static final long REST_MILLIS = 500;

  private final Thread thread;
  private final LongSupplier work;
  private volatile boolean stopped;

  private Loop(ManagedThreadFactory threads, LongSupplier work) {
    this.work = work;
    this.thread = threads.newThread(this::run);
  }

  /**
   * @param work tells how many milliseconds to rest; a fault is logged and ends no loop
   */
  public static Loop start(ManagedThreadFactory threads, String name, LongSupplier work) {
    Loop loop = new Loop(threads, work);
    loop.thread.setName(name);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      while (!stopped) {
        Thread.sleep(guarded());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private long guarded() {
    try {
      return work.getAsLong();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, thread.getName() + " failed and goes on", e);
      return REST_MILLIS;
    }
  }

  public boolean runs() {
    return thread.isAlive();
  }

  /** Ends it, and waits a moment for what is under way. */
  public void stop() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(FAREWELL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
