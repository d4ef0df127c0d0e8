package hs.desk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes the desk's past longer: copies of instructions as they were given, ten thousand for a day
 * and each ten thousand a day further back, with their lines, snapshots, checks, details and
 * events; all of them completed, by a fill of the feed's for each detail. What was given till then
 * becomes a year old: ids rise with time, and those of today are the highest. They are drawn from
 * the desk's own generator. The events of the copies have no number, so they stand outside the
 * audit trail's chain, and its verifier says so: a desk that was filled so is of no use afterwards.
 */
final class Copies implements AutoCloseable {

  private static final int A_DAY = 10_000;

  /** Given, and nothing done about it since. */
  private static final String UNTOUCHED =
      "SELECT i.id FROM instruction i"
          + " WHERE i.status IN ('APPROVED', 'EXPIRED', 'CANCELLED') AND i.revision = 1"
          + " AND i.product_code IN ('P001', 'P002', 'P003')"
          + " AND NOT EXISTS (SELECT 1 FROM instruction_detail d"
          + "   WHERE d.instruction_id = i.id AND d.filled_quantity > 0)"
          + " ORDER BY i.id LIMIT "
          + A_DAY;

  private static final List<String> OF_INSTRUCTION =
      List.of("position_adjustment", "position_snapshot", "check_result", "instruction_detail");

  private final Connection connection;
  private final List<Long> sources = new ArrayList<>();

  private record Range(long first, long last) {

    long span() {
      return last - first + 1;
    }
  }

  /** Chooses what is to be copied. */
  Copies(RunningDesk desk) throws SQLException {
    connection = desk.patient("strategy", "app");
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(UNTOUCHED)) {
      while (row.next()) {
        sources.add(row.getLong(1));
      }
    }
    connection.commit();
    if (sources.isEmpty()) {
      throw new IllegalStateException("there is no instruction to copy");
    }
  }

  /** So many instructions at least. */
  void fillTo(long wanted) throws SQLException {
    long have = count();
    while (have < wanted) {
      copy(1 + (int) (have / A_DAY));
      have = count();
      System.err.printf("%,d instructions%n", have);
    }
    becomePast();
    for (String table : List.of("instruction", "event", "fill", "fill_match")) {
      analyze(table);
    }
    for (String table : OF_INSTRUCTION) {
      analyze(table);
    }
  }

  /** But what is kept to be looked at. */
  private void becomePast() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE instruction SET trading_day = trading_day - INTERVAL 1 YEAR"
              + " WHERE trading_day >= CURRENT_DATE AND note <> 'bench, kept'");
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }

  /** All of one transaction, so that no half of it is ever seen. */
  private void copy(int days) throws SQLException {
    Range instructions = new Range(sources.get(0), sources.get(sources.size() - 1));
    Range rows = rows();
    long row = reserve("row", 2 * rows.span());
    CopiedRows.Shift shift =
        new CopiedRows.Shift(
            reserve("instruction", instructions.span()) - instructions.first(),
            row - rows.first(),
            rows.span(),
            days);
    new CopiedRows(connection, sources, shift).write();
    connection.commit();
  }

  /** The ids of all their rows. */
  private Range rows() throws SQLException {
    String all =
        OF_INSTRUCTION.stream()
            .map(table -> "SELECT id FROM " + table + " WHERE instruction_id IN " + among(sources))
            .collect(Collectors.joining(" UNION ALL "));
    return range("SELECT MIN(id), MAX(id) FROM (" + all + ") ids");
  }

  static String among(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The first of so many ids that nobody else gets. */
  private long reserve(String generator, long count) throws SQLException {
    try (PreparedStatement draw =
        connection.prepareStatement(
            "UPDATE id_generator SET next_value = next_value + ? WHERE name = ?")) {
      draw.setLong(1, count);
      draw.setString(2, generator);
      draw.executeUpdate();
    }
    long last =
        range("SELECT next_value, 0 FROM id_generator WHERE name = '" + generator + "'").first();
    connection.commit();
    return last - count + 1;
  }

  private long count() throws SQLException {
    return range("SELECT COUNT(*), 0 FROM instruction").first();
  }

  private Range range(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Range(row.getLong(1), row.getLong(2));
    }
  }

  private void analyze(String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE TABLE " + table);
    }
  }
}
