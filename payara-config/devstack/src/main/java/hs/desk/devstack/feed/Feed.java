package hs.desk.devstack.feed;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** The feed's hand in pms_monitor: what changed together is written together. */
public final class Feed {
  private Feed() {}

  /**
   * A data source as the feed wants it: batches rewritten to one statement, times in UTC, and no
   * call that waits for a dead server longer than five seconds. Statements are put together by the
   * client: a batch of another size would be prepared anew each time.
   */
  public static DataSource dataSource(String url, String user, String password) {
    try {
      MysqlDataSource source = new MysqlDataSource();
      source.setUrl(url);
      source.setUser(user);
      source.setPassword(password);
      source.setRewriteBatchedStatements(true);
      source.setUseServerPrepStmts(false);
      source.setSessionVariables("time_zone='+00:00'");
      source.setConnectTimeout(5_000);
      source.setSocketTimeout(5_000);
      return source;
    } catch (SQLException e) {
      throw new IllegalArgumentException("not a data source: " + url, e);
    }
  }

  /** Writes all that is noted in one transaction and forgets it once it is committed. */
  public static void write(Connection connection, Changes changes) throws SQLException {
    connection.setAutoCommit(false);
    try {
      Tables.QUOTES.put(connection, changes.quotes);
      Tables.PRINTS.put(connection, changes.prints);
      Tables.ORDERS.put(connection, changes.orders);
      Tables.TRADES.put(connection, changes.trades);
      Tables.POSITIONS.put(connection, changes.positions);
      Tables.ACCOUNTS.put(connection, changes.accounts);
      connection.commit();
      changes.clear();
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    }
  }

  /** Deletes trades and orders of long past trading days; the caller commits. */
  public static void forget(Connection connection, LocalDate before) throws SQLException {
    for (String table : List.of("trade_record", "order_record")) {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM " + table + " WHERE trading_day < ?")) {
        delete.setObject(1, before);
        delete.executeUpdate();
      }
    }
  }
}
