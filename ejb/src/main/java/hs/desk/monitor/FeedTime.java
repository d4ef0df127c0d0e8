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

  /** In a session the feed is called stale when nothing changed for longer than this. */
  private static final long STALE_MILLIS = 3_000;

  /** Milliseconds since the feed last wrote; negative ages of a skewed feed count as 0. */
  public Long ageMillis(long nowNanos) {
    if (newest == null) {
      return null;
    }
    long atReading = Math.max(Duration.between(newest, asOf).toMillis(), 0);
    return atReading + (nowNanos - nanos) / 1_000_000;
  }

  /** The same knowledge as of now, for a process with another clock. */
  public FeedTime at(long nowNanos) {
    return new FeedTime(newest, asOf.plusNanos(nowNanos - nanos), nowNanos, open);
  }

  public boolean stale(long nowNanos) {
    Long age = ageMillis(nowNanos);
    return age == null || open && age > STALE_MILLIS;
  }
}
