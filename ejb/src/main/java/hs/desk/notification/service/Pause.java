package hs.desk.notification.service;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubled each time, capped, with jitter. */
record Pause(Duration first, Duration cap) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param failures attempts in vain so far, at least 1
   * @return between half of the full pause and all of it
   */
  Duration after(int failures, RandomGenerator random) {
    int doublings = Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
    long full = Math.min(first.toMillis() << doublings, cap.toMillis());
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
