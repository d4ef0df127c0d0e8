package hs.desk.monitor;

import java.time.Duration;
import java.time.Instant;

/**
 * How old the feed's data is, told by the database's clock and aged by this process's: a clock that
 * is set wrong cannot make old data look fresh.
 *
 * @param newest latest {@code update_time} of the feed's tables, null when they are empty
 * @param asOf time of the database at the reading
 * @param nanos {@link System#nanoTime} at the reading
 * @param open whether any exchange was in session at the reading
 */
public record FeedTime(Instant newest, Instant asOf, long nanos, boolean open) {

  /**
   * The feed is called stale when it was not read for longer than this; in a session also when
   * nothing in it changed for longer.
   */
  private static final long STALE_MILLIS = 3_000;

  /** Milliseconds since the feed last wrote; negative ages of a skewed feed count as 0. */
  public Long ageMillis(long nowNanos) {
    if (newest == null) {
      return null;
    }
    long atReading = Math.max(Duration.between(newest, asOf).toMillis(), 0);
    return atReading + readMillisAgo(nowNanos);
  }

  /** Milliseconds since the feed was read. */
  public long readMillisAgo(long nowNanos) {
    return (nowNanos - nanos) / 1_000_000;
  }

  public boolean stale(long nowNanos) {
    Long age = ageMillis(nowNanos);
    return age == null || readMillisAgo(nowNanos) > STALE_MILLIS || open && age > STALE_MILLIS;
  }
}
