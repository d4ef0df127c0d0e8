package hs.desk.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Whether one database answers, asked again and again by one thread. A question that waits too long
 * counts as no answer while it still waits, so that a database that hangs is noticed before any
 * time-out of the driver. Other threads read.
 */
final class Watch {

  /** What a busy machine may need for the shortest query. */
  private static final long PATIENCE_NANOS = Duration.ofMillis(1_000).toNanos();

  private static final Logger LOG = Logger.getLogger(Watch.class.getName());

  private final String name;
  private final DataSource source;
  private final LongSupplier clock;
  private volatile boolean asking;
  private volatile long askedAt;
  private volatile boolean failed;

  Watch(String name, DataSource source, LongSupplier clock) {
    this.name = name;
    this.source = source;
    this.clock = clock;
  }

  /** Asks once; may wait as long as the driver does. */
  void ask() {
    askedAt = clock.getAsLong();
    asking = true;
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
      report(false, null);
    } catch (SQLException | RuntimeException e) {
      report(true, e);
    } finally {
      asking = false;
    }
  }

  /** Says when things turn bad or good again, not at each question. */
  private void report(boolean fails, Exception cause) {
    if (fails != failed) {
      LOG.log(
          fails ? Level.WARNING : Level.INFO,
          name + (fails ? " does not answer" : " answers again"),
          cause);
    }
    failed = fails;
  }

  boolean answers() {
    return !failed && (!asking || clock.getAsLong() - askedAt < PATIENCE_NANOS);
  }
}
