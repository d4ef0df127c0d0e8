package hs.desk.fault;

import hs.desk.rig.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks for one instruction again and again, also for what is written and not committed. */
final class Peek implements AutoCloseable {

  private static final String LINES =
      """
      SELECT COUNT(a.id)
      FROM (SELECT id, note FROM instruction ORDER BY id DESC LIMIT 200) i
      LEFT JOIN position_adjustment a ON a.instruction_id = i.id
      WHERE i.note = ?
      """;

  private final Connection connection;
  private final PreparedStatement statement;

  private Peek(Database strategy, int isolation) throws SQLException {
    connection = DriverManager.getConnection(strategy.url(), strategy.user(), strategy.password());
    connection.setTransactionIsolation(isolation);
    statement = connection.prepareStatement(LINES);
  }

  /** Sees only what is committed. */
  static Peek atCommitted(Database strategy) throws SQLException {
    return new Peek(strategy, Connection.TRANSACTION_READ_COMMITTED);
  }

  /** Sees the rows of a transaction that is still open. */
  static Peek atWritten(Database strategy) throws SQLException {
    return new Peek(strategy, Connection.TRANSACTION_READ_UNCOMMITTED);
  }

  /** How many lines the instruction of that note has; 0: it is not to be seen. */
  int lines(String note) throws SQLException {
    statement.setString(1, note);
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
