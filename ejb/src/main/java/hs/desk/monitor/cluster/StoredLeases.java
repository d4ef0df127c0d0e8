package hs.desk.monitor.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The table itself, each statement on its own. */
final class StoredLeases implements LeaseTable {

  /** A holder that does not renew loses it after this time; renewed several times within it. */
  private static final Duration LENGTH = Duration.ofMillis(2_500);

  private static final int DEADLINE_SECONDS = 2;

  private static final String UNTIL =
      "utc_timestamp(6) + interval " + LENGTH.toMillis() * 1_000 + " microsecond";

  private static final String DRAW =
      "UPDATE lease SET epoch = last_insert_id(greatest(epoch, ?) + 1), owner = ?"
          + " WHERE name = 'epoch'";

  private static final String RENEW =
      "UPDATE lease SET until = " + UNTIL + " WHERE name = 'engine' AND owner = ? AND epoch = ?";

  private static final String RENUMBER =
      "UPDATE lease SET epoch = ?, until = "
          + UNTIL
          + " WHERE name = 'engine' AND owner = ? AND epoch = ?";

  private static final String TAKE =
      "UPDATE lease SET owner = ?, epoch = ?, until = "
          + UNTIL
          + " WHERE name = 'engine' AND epoch = ? AND (until IS NULL OR until < utc_timestamp(6))";

  private static final String RELEASE =
      "UPDATE lease SET until = NULL WHERE name = 'engine' AND owner = ? AND epoch = ?";

  private static final String LOOK =
      "SELECT epoch, until IS NULL OR until < utc_timestamp(6) AS free FROM lease"
          + " WHERE name = 'engine'";

  private final DataSource strategy;

  StoredLeases(DataSource strategy) {
    this.strategy = strategy;
  }

  @Override
  public long draw(String owner, long above) throws SQLException {
    try (Connection connection = strategy.getConnection()) {
      return draw(connection, owner, above);
    }
  }

  private static long draw(Connection connection, String owner, long above) throws SQLException {
    change(connection, DRAW, above, owner);
    try (PreparedStatement query = statement(connection, "SELECT last_insert_id()");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public Standing keep(String owner, long held) throws SQLException {
    try (Connection connection = strategy.getConnection()) {
      if (held > 0 && change(connection, RENEW, owner, held)) {
        return Standing.held(held);
      }
      Row row = row(connection);
      return row.free() ? take(connection, owner, row) : row.standing();
    }
  }

  private static Standing take(Connection connection, String owner, Row row) throws SQLException {
    long epoch = draw(connection, owner, row.epoch());
    boolean mine = change(connection, TAKE, owner, epoch, row.epoch());
    return mine ? Standing.held(epoch) : row.standing();
  }

  @Override
  public Standing renumber(String owner, long held, long above) throws SQLException {
    try (Connection connection = strategy.getConnection()) {
      long epoch = draw(connection, owner, above);
      boolean mine = change(connection, RENUMBER, epoch, owner, held);
      return mine ? Standing.held(epoch) : row(connection).standing();
    }
  }

  @Override
  public void release(String owner, long held) throws SQLException {
    try (Connection connection = strategy.getConnection()) {
      change(connection, RELEASE, owner, held);
    }
  }

  @Override
  public Standing look() throws SQLException {
    try (Connection connection = strategy.getConnection()) {
      return row(connection).standing();
    }
  }

  private record Row(long epoch, boolean free) {

    Standing standing() {
      return Standing.foreign(epoch, free);
    }
  }

  private static Row row(Connection connection) throws SQLException {
    try (PreparedStatement query = statement(connection, LOOK);
        ResultSet row = query.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the table lease has no row 'engine'");
      }
      return new Row(row.getLong("epoch"), row.getBoolean("free"));
    }
  }

  private static boolean change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement update = statement(connection, sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate() == 1;
    }
  }

  private static PreparedStatement statement(Connection connection, String sql)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(DEADLINE_SECONDS);
    return statement;
  }
}
