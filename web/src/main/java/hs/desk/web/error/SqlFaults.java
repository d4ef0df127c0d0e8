package hs.desk.web.error;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the database's own errors mean to a caller. */
final class SqlFaults {

  private static final int LOCK_WAIT = 1205;
  private static final int DEADLOCK = 1213;
  private static final int DUPLICATE = 1062;

  /** The server shuts down (1053), or ended the statement (1317) or the connection (1927). */
  private static final Set<Integer> ENDED = Set.of(1053, 1317, 1927);

  private static final String ENDED_STATE = "70100";

  private static final List<String> BROKEN =
      List.of(
          "Error in allocating a connection",
          "Operation not allowed after ResultSet closed",
          "No operations allowed after statement closed");

  /** Where the driver takes a statement's parameters. */
  private static final String PARAMETERS = "com.mysql.cj.jdbc.ClientPreparedStatement";

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

  /**
   * A statement whose connection breaks while its parameters are set is emptied under the driver,
   * which then meets its own null and not an error of the database.
   */
  static boolean cutUnderDriver(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    return thrown instanceof NullPointerException
        && frames.length > 0
        && frames[0].getClassName().equals(PARAMETERS);
  }

  /**
   * Class 08 is a connection that failed; the pool reports its own in words only, and so does the
   * driver where a connection breaks under a result that is being read. A server that is being
   * stopped ends what runs, each kind under another number.
   */
  private static boolean isUnreachable(SQLException e) {
    String state = e.getSQLState();
    String message = e.getMessage();
    return e instanceof SQLTransientConnectionException
        || (state != null && (state.startsWith("08") || state.equals(ENDED_STATE)))
        || ENDED.contains(e.getErrorCode())
        || (message != null && BROKEN.stream().anyMatch(message::startsWith));
  }
}
