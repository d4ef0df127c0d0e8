package hs.desk.rig;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One database through one account; every call has its own connection and commits. */
public final class Database {

  private final String url;
  private final String user;
  private final String password;

  public Database(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  public String url() {
    return url;
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  /** The same for statements that take minutes. */
  public Database patient() {
    return new Database(
        url.replaceFirst("socketTimeout=\\d+", "socketTimeout=600000"), user, password);
  }

  /** Rows as maps by column label. */
  public List<Map<String, Object>> rows(String sql, Object... arguments) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(user + ": " + sql, e);
    }
  }

  /** The only value of the only row, as a whole number; for counts. */
  public long number(String sql, Object... arguments) {
    Map<String, Object> row = rows(sql, arguments).get(0);
    return ((Number) row.values().iterator().next()).longValue();
  }

  /**
   * Locks rows and no gaps between them: what reads a table to its end would else be in each
   * other's way with those who insert, until one of the two is ended as a deadlock.
   *
   * @return rows changed
   */
  public int update(String sql, Object... arguments) {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      try (PreparedStatement statement = prepare(connection, sql, arguments)) {
        return statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(user + ": " + sql + ": " + e.getMessage(), e);
    }
  }

  /**
   * The same for each of these arguments, every row in a transaction of its own: a statement over
   * many rows would hold some while it waits for others, as those do who change the same rows.
   */
  public void updateEach(String sql, List<?> arguments) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object argument : arguments) {
        statement.setObject(1, argument);
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(user + ": " + sql + ": " + e.getMessage(), e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  private static Map<String, Object> row(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnLabel(i), result.getObject(i));
    }
    return row;
  }
}
