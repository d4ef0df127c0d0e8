package hs.desk.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of chosen instructions once more, under other ids and further back.
 *
 * @param connection of an account that may write them; not committed here
 * @param sources the instructions' ids
 */
record CopiedRows(Connection connection, List<Long> sources, Shift shift) {

  /**
   * What is added to the ids of instructions, of other rows, and to that of a detail for its fill.
   *
   * @param days how much earlier all of it was
   */
  record Shift(long instruction, long row, long fill, int days) {

    String day(String column) {
      return "t." + column + " - INTERVAL " + days + " DAY";
    }
  }

  /** Parents before children. */
  void write() throws SQLException {
    instructions();
    lines();
    copy("position_snapshot", "instruction_id", of("taken_at", "price_time"));
    copy("check_result", "instruction_id", of("checked_at", "acknowledged_at"));
    details();
    fills();
    events();
  }

  private void instructions() throws SQLException {
    Map<String, String> changed = days("created_at", "changed_at", "submitted_at");
    changed.putAll(days("approved_at", "deadline", "trading_day"));
    changed.put("id", "t.id + " + shift.instruction());
    changed.put("status", "'COMPLETED'");
    copy("instruction", "id", changed);
  }

  private void lines() throws SQLException {
    Map<String, String> changed = of("price_time");
    changed.put("status", "'DONE'");
    copy("position_adjustment", "instruction_id", changed);
  }

  private void details() throws SQLException {
    Map<String, String> changed = of();
    changed.put("position_adjustment_id", "t.position_adjustment_id + " + shift.row());
    changed.put("status", "'FILLED'");
    changed.put("filled_quantity", "t.quantity");
    changed.put("avg_price", "COALESCE(t.price, 1)");
    changed.put("trade_id", "CONCAT('C', t.id + " + (shift.row() + shift.fill()) + ")");
    copy("instruction_detail", "instruction_id", changed);
  }

  /** One for each detail of the copies, and the trade behind it. */
  private void fills() throws SQLException {
    String from =
        " FROM instruction_detail d"
            + " JOIN instruction i ON i.id = d.instruction_id"
            + " JOIN position_adjustment l ON l.id = d.position_adjustment_id"
            + " WHERE d.instruction_id IN "
            + Copies.among(sources.stream().map(id -> id + shift.instruction()).toList());
    String trade = "i.trading_day, COALESCE(l.c_exchange_id, 'DCE'), d.trade_id, d.buy_sell";
    String id = "d.id + " + shift.fill();
    update(
        "INSERT INTO fill (id, detail_id, quantity, price, trading_day, c_exchange_id, trade_id,"
            + " buy_sell, source, booked_by, traded_at, booked_at) SELECT "
            + String.join(", ", id, "d.id", "d.quantity", "d.avg_price", trade)
            + ", 'FEED', 'feed', i.changed_at, i.changed_at"
            + from);
    update(
        "INSERT INTO fill_match (fill_id, trading_day, c_exchange_id, trade_id, buy_sell, quantity)"
            + " SELECT "
            + String.join(", ", id, trade, "d.quantity")
            + from);
  }

  /** What was said of the creation names the copy. */
  private void events() throws SQLException {
    Map<String, String> changed = days("created_at");
    String own = "t.instruction_id + " + shift.instruction();
    changed.put("id", null);
    changed.put("instruction_id", own);
    changed.put("entity_id", "IF(t.entity_id = t.instruction_id, " + own + ", t.entity_id)");
    changed.put(
        "payload",
        "REPLACE(t.payload, CONCAT('\"instruction_id\":', t.instruction_id),"
            + " CONCAT('\"instruction_id\":', "
            + own
            + "))");
    copy("event", "instruction_id", changed);
  }

  private Map<String, String> of(String... times) {
    Map<String, String> changed = days(times);
    changed.put("id", "t.id + " + shift.row());
    changed.put("instruction_id", "t.instruction_id + " + shift.instruction());
    return changed;
  }

  private Map<String, String> days(String... columns) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String column : columns) {
      changed.put(column, shift.day(column));
    }
    return changed;
  }

  /**
   * Rows of the chosen instructions once more.
   *
   * @param changed an expression by column; null: the column is left to the database
   */
  private void copy(String table, String instruction, Map<String, String> changed)
      throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    try (ResultSet column =
        connection.getMetaData().getColumns(connection.getCatalog(), null, table, "%")) {
      while (column.next()) {
        String name = column.getString("COLUMN_NAME");
        values.put(name, "t.`" + name + "`");
      }
    }
    values.putAll(changed);
    values.values().removeIf(Objects::isNull);
    update(
        "INSERT INTO %s (%s) SELECT %s FROM %s t WHERE t.%s IN %s"
            .formatted(
                table,
                "`" + String.join("`, `", values.keySet()) + "`",
                String.join(", ", values.values()),
                table,
                instruction,
                Copies.among(sources)));
  }

  private void update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
