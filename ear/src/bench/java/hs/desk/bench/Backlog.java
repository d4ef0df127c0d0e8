package hs.desk.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What follows from acts and is not done yet: mails to send, events to number. */
record Backlog(RunningDesk desk) {

  private static final String UNDER_WAY =
      "SELECT EXISTS (SELECT 1 FROM mail WHERE status = 'QUEUED' AND attempts = 0"
          + "   AND next_attempt_at <= UTC_TIMESTAMP(6))"
          + " OR EXISTS (SELECT 1 FROM event_pending)";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Returns when there is none, or after five minutes, and says so. */
  void awaitGone() throws SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Connection inspect = desk.connect("strategy", "inspect");
        Statement statement = inspect.createStatement()) {
      while (some(statement)) {
        if (System.nanoTime() > end) {
          System.err.println("mails or events are still under way");
          return;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private static boolean some(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(UNDER_WAY)) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
