package hs.desk.monitor.cluster;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Whether a neighbour is gone for too long. */
final class Reach {

  private final LongSupplier clock;
  private final long patience;
  private long answeredAt;

  Reach(LongSupplier clock, Duration patience) {
    this.clock = clock;
    this.patience = patience.toNanos();
    this.answeredAt = clock.getAsLong();
  }

  void answered() {
    answeredAt = clock.getAsLong();
  }

  boolean lost() {
    return clock.getAsLong() - answeredAt >= patience;
  }
}
