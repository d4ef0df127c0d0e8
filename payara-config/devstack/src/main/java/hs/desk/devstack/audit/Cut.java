package hs.desk.devstack.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A slice leaves the database, and its anchor comes: one transaction. */
final class Cut {

  /** Numbers per statement. */
  private static final int STEP = 1_000;

  private static final String ANCHOR =
      "INSERT INTO event_archive (until_seq, from_seq, hash, file, file_sha256, archived_at)"
          + " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6))";

  private final Connection connection;
  private final Anchor anchor;

  Cut(Connection connection, Anchor anchor) {
    this.connection = connection;
    this.anchor = anchor;
  }

  /** Fails, and changes nothing, when somebody else has cut in the meantime. */
  void commit() throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    try {
      insertAnchor();
      for (long after = anchor.from() - 1; after < anchor.until(); after += STEP) {
        delete(after, Math.min(anchor.until(), after + STEP));
      }
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void insertAnchor() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ANCHOR)) {
      statement.setLong(1, anchor.until());
      statement.setLong(2, anchor.from());
      statement.setString(3, anchor.hash());
      statement.setString(4, anchor.file());
      statement.setString(5, anchor.sha256());
      statement.executeUpdate();
    }
  }

  private void delete(long after, long until) throws SQLException {
    List<Long> events = events(after, until);
    String numbers = "DELETE FROM event_seq WHERE seq > ? AND seq <= ?";
    require(update(numbers, List.of(after, until)), until - after);
    String places = String.join(",", Collections.nCopies(events.size(), "?"));
    require(update("DELETE FROM event WHERE id IN (" + places + ")", events), until - after);
  }

  private List<Long> events(long after, long until) throws SQLException {
    String sql = "SELECT event_id FROM event_seq WHERE seq > ? AND seq <= ? FOR UPDATE";
    List<Long> events = new ArrayList<>(STEP);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, after);
      statement.setLong(2, until);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          events.add(row.getLong(1));
        }
      }
    }
    require(events.size(), until - after);
    return events;
  }

  private int update(String sql, List<Long> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setLong(i + 1, values.get(i));
      }
      return statement.executeUpdate();
    }
  }

  private void require(long rows, long expected) throws SQLException {
    if (rows != expected) {
      throw new SQLException(
          "%s: %d rows instead of %d; did somebody else archive?"
              .formatted(anchor.file(), rows, expected));
    }
  }
}
