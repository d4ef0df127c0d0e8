package hs.desk.devstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this JVM, which cannot notify us. */
public final class Pause {

  private Pause() {}

  /** Waits; an interrupt ends the wait and stays set. */
  public static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asks every 20 ms until the answer is true; false when {@code limit} or an interrupt came first.
   */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) return false;
      millis(20);
    }
    return true;
  }
}
