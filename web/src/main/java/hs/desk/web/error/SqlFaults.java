package hs.desk.web.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What the database's own errors mean to a caller. */
final class SqlFaults {

  private static final int LOCK_WAIT = 1205;
  private static final int DEADLOCK = 1213;
  private static final int DUPLICATE = 1062;

  private SqlFaults() {}

  static Optional<Fault> of(SQLException e) {
    if (isUnreachable(e)) {
      return Optional.of(Fault.retryable(503, "database-unavailable", 5));
    }
    return switch (e.getErrorCode()) {
      case LOCK_WAIT, DEADLOCK, DUPLICATE -> Optional.of(Fault.retryable(409, "lost-race", 1));
      default -> Optional.empty();
    };
  }

  /** Class 08 is a connection that failed; the pool reports its own in words only. */
  private static boolean isUnreachable(SQLException e) {
    String state = e.getSQLState();
    String message = e.getMessage();
    return e instanceof SQLTransientConnectionException
        || (state != null && state.startsWith("08"))
        || (message != null && message.startsWith("Error in allocating a connection"));
  }
}
