package hs.desk.devstack.audit;

import hs.desk.event.ChainRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The trail as it lies in the database; reading it changes nothing. */
final class Trail {

  /** Makes the driver hand over rows as they come. */
  private static final int FETCH = Integer.MIN_VALUE;

  private static final String ROWS =
      "SELECT s.seq, s.prev_hash, s.hash, e.id, e.topic, e.product_code, e.kind, e.entity,"
          + " e.entity_id, e.instruction_id, e.actor, e.request_id, e.payload, e.created_at"
          + " FROM event_seq s LEFT JOIN event e ON e.id = s.event_id"
          + " WHERE s.seq > ? AND s.seq <= ? ORDER BY s.seq";

  private static final String ANCHORS =
      "SELECT from_seq, until_seq, hash, file, file_sha256 FROM event_archive ORDER BY until_seq";

  private static final String STRAYS =
      "SELECT MIN(e.id) FROM event e LEFT JOIN event_seq s ON s.event_id = e.id"
          + " LEFT JOIN event_pending p ON p.event_id = e.id"
          + " WHERE s.seq IS NULL AND p.event_id IS NULL";

  private final Connection connection;

  Trail(Connection connection) {
    this.connection = connection;
  }

  /**
   * The last number that was given.
   *
   * @param hash null where the row is gone
   */
  record Head(long seq, String hash) {}

  Head head() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT seq, hash FROM event_head WHERE id = 1")) {
      return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(-1, null);
    }
  }

  /** What was archived, oldest first. */
  List<Anchor> anchors() throws SQLException {
    List<Anchor> anchors = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ANCHORS)) {
      while (row.next()) {
        anchors.add(
            new Anchor(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
      }
    }
    return anchors;
  }

  /** The lowest number that is still here; empty where none is. */
  OptionalLong first() throws SQLException {
    return number("SELECT MIN(seq) FROM event_seq");
  }

  /** An event that has no number and waits for none. */
  OptionalLong stray() throws SQLException {
    return number(STRAYS);
  }

  private OptionalLong number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      Long value = number(row, 1);
      return value == null ? OptionalLong.empty() : OptionalLong.of(value);
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
