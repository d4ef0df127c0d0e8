package hs.desk.fault;

import java.time.Duration;
import java.util.List;

/** Waiting for clients to come to their end. */
final class Threads {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Threads() {}

  /** Fails the test when one does not end. */
  static void join(List<Thread> threads) {
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE.toMillis());
        if (thread.isAlive()) {
          throw new AssertionError(thread.getName() + " does not end");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
