package hs.desk.devstack.market;

import hs.desk.devstack.feed.Quote;
import hs.desk.devstack.feed.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * Rows that are written now and committed later, in a transaction of their own: when they can be
 * seen, their {@code update_time} is older than that of rows seen before.
 */
final class LateRows implements AutoCloseable {

  private final DataSource feed;
  private Connection connection;
  private Instant due;

  LateRows(DataSource feed) {
    this.feed = feed;
  }

  /** Moves so many quotes; nobody else writes them until they are committed. */
  int write(Session session, int rows, Instant until) throws SQLException {
    if (connection != null) {
      throw new IllegalArgumentException("Other rows are late already.");
    }
    List<Quote> moved = session.floor().withhold(rows, session.now());
    connection = feed.getConnection();
    connection.setAutoCommit(false);
    Tables.QUOTES.put(connection, moved);
    due = until;
    return moved.size();
  }

  /** Commits them when it is time to. */
  void step(Session session) throws SQLException {
    if (connection != null && !session.now().isBefore(due)) {
      close();
      session.floor().release();
    }
  }

  /** Commits what is open. */
  @Override
  public void close() throws SQLException {
    if (connection == null) {
      return;
    }
    try (Connection ended = connection) {
      connection = null;
      ended.commit();
    }
  }
}
