package hs.desk.database;

import hs.desk.health.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Whether one database answers, asked again and again by one thread. A question that waits too long
 * counts as no answer while it still waits, so that a database that hangs is noticed before any
 * time-out of the driver. Other threads read.
 */
final class Watch {

  /** What a busy machine may need for the shortest query. */
  private static final long PATIENCE_NANOS = Duration.ofMillis(1_000).toNanos();

  private final DataSource source;
  private final LongSupplier clock;
  private final Trouble trouble;
  private volatile boolean asking;
  private volatile long askedAt;
  private volatile boolean failed;

  Watch(String name, DataSource source, LongSupplier clock) {
    this.source = source;
    this.clock = clock;
    trouble = new Trouble(Watch.class, name + " does not answer", name + " answers again");
  }

  /** Asks once; may wait as long as the driver does. */
  void ask() {
    askedAt = clock.getAsLong();
    asking = true;
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
      trouble.over();
      failed = false;
    } catch (SQLException | RuntimeException e) {
      trouble.met(e);
      failed = true;
    } finally {
      asking = false;
    }
  }

  boolean answers() {
    return !failed && (!asking || clock.getAsLong() - askedAt < PATIENCE_NANOS);
  }
}
