package hs.desk.bus;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What wakes a thread that works in rounds. The first call is heard at once; those that come while
 * it works, or shortly after a round began, are served together by the next. Anybody may call, one
 * thread waits.
 */
public final class Calls {

  private final Semaphore waiting = new Semaphore(0);
  private final long apartNanos;
  private long began;

  /**
   * @param apart from the beginning of a round to that of the next, at least
   */
  public Calls(Duration apart) {
    apartNanos = apart.toNanos();
    began = System.nanoTime() - apartNanos;
  }

  /** Returns at once. */
  public void call() {
    waiting.release();
  }

  /**
   * Waits for a call, or so long; a round begins when it returns.
   *
   * @return whether somebody called, rather than that the time went by
   */
  public boolean await(long millis) throws InterruptedException {
    boolean called = waiting.tryAcquire(millis, TimeUnit.MILLISECONDS);
    TimeUnit.NANOSECONDS.sleep(began + apartNanos - System.nanoTime());
    return begin() || called;
  }

  /** What was called for up to now is about to be done; a round begins. */
  public void forget() {
    begin();
  }

  private boolean begin() {
    boolean called = waiting.drainPermits() > 0;
    began = System.nanoTime();
    return called;
  }
}
