package hs.desk.bus;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps a failing neighbour from being asked again too soon. Used by one thread. */
final class Breaker {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final LongSupplier nanoTime;
  private Duration pause = Duration.ZERO;
  private long openUntil;

  Breaker(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    openUntil = nanoTime.getAsLong();
  }

  /** How long to leave the neighbour alone; zero or less when it may be asked. */
  long millisToWait() {
    return (openUntil - nanoTime.getAsLong()) / 1_000_000;
  }

  void succeeded() {
    pause = Duration.ZERO;
    openUntil = nanoTime.getAsLong();
  }

  /**
   * Doubles the pause, up to two seconds.
   *
   * @return whether this is the first failure in a row
   */
  boolean failed() {
    boolean first = pause.isZero();
    pause = first ? FIRST : pause.multipliedBy(2);
    if (pause.compareTo(LONGEST) > 0) {
      pause = LONGEST;
    }
    openUntil = nanoTime.getAsLong() + pause.toNanos();
    return first;
  }
}
