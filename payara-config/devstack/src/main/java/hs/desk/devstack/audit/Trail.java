package hs.desk.devstack.audit;

import hs.desk.event.ChainCheck;
import hs.desk.event.ChainRow;
import hs.desk.event.EventChain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

/** The trail as it lies in the database, read in one transaction and without changing anything. */
final class Trail {

  /** Rows the driver holds at a time. */
  private static final int FETCH = Integer.MIN_VALUE;

  private static final String ROWS =
      "SELECT s.seq, s.prev_hash, s.hash, e.id, e.topic, e.product_code, e.kind, e.entity,"
          + " e.entity_id, e.instruction_id, e.actor, e.request_id, e.payload, e.created_at"
          + " FROM event_seq s LEFT JOIN event e ON e.id = s.event_id"
          + " WHERE s.seq > ? AND s.seq <= ? ORDER BY s.seq";

  private static final String STRAYS =
      "SELECT MIN(e.id) FROM event e LEFT JOIN event_seq s ON s.event_id = e.id"
          + " LEFT JOIN event_pending p ON p.event_id = e.id"
          + " WHERE s.seq IS NULL AND p.event_id IS NULL";

  private final Connection connection;

  Trail(Connection connection) {
    this.connection = connection;
  }

  /** Where the rows begin: after what was archived last. */
  record Anchor(long seq, String hash) {}

  Anchor anchor() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT until_seq, hash FROM event_archive ORDER BY until_seq DESC LIMIT 1")) {
      return row.next()
          ? new Anchor(row.getLong(1), row.getString(2))
          : new Anchor(0, EventChain.START);
    }
  }

  /**
   * Looks at all of it.
   *
   * @param heads hashes by number, kept outside
   */
  ChainCheck check(Map<Long, String> heads) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    Anchor anchor = anchor();
    Map<Long, String> later = new java.util.HashMap<>(heads);
    later.keySet().removeIf(seq -> seq <= anchor.seq());
    ChainCheck check = new ChainCheck(anchor.seq(), anchor.hash(), later);
    rows(anchor.seq(), Long.MAX_VALUE, check::next);
    end(check);
    connection.rollback();
    return check;
  }

  private void end(ChainCheck check) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet head =
          statement.executeQuery("SELECT seq, hash FROM event_head WHERE id = 1")) {
        boolean there = head.next();
        check.end(there ? head.getLong(1) : -1, there ? head.getString(2) : null);
      }
      try (ResultSet stray = statement.executeQuery(STRAYS)) {
        stray.next();
        long id = stray.getLong(1);
        if (!stray.wasNull()) {
          check.stray(id);
        }
      }
    }
  }

  /** Hands over the rows after a number, up to another. */
  void rows(long after, long until, Consumer<ChainRow> each) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setFetchSize(FETCH);
      statement.setLong(1, after);
      statement.setLong(2, until);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(row(rows));
        }
      }
    }
  }

  private static ChainRow row(ResultSet row) throws SQLException {
    LocalDateTime at = row.getObject(14, LocalDateTime.class);
    return new ChainRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        number(row, 4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        number(row, 9),
        number(row, 10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        at == null ? null : at.toInstant(ZoneOffset.UTC));
  }

  private static Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
