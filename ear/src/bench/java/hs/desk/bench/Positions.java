package hs.desk.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Two thousand position rows, written by the feed's account and taken away again. */
final class Positions {

  private static final int ROWS = 2_000;

  /** The desk compares all rows every minute at the latest. */
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(90);

  /**
   * Every account of the products in every contract that is not held there, contract by contract.
   */
  private static final String NOT_HELD =
      "SELECT a.product_code, a.account_id, c.c_instrument_id,"
          + " q.pre_settlement * c.multiplier * 10"
          + " FROM contract_list c JOIN quote q USING (c_instrument_id)"
          + " JOIN strategy_account a ON a.product_code IN ('P001', 'P002', 'P003')"
          + " WHERE c.c_type_name IN ('期货', '期权') AND q.pre_settlement > 0"
          + " AND c.expire_date > UTC_DATE() + INTERVAL 20 DAY"
          + " AND NOT EXISTS (SELECT 1 FROM strategy_position p"
          + "   WHERE p.product_code = a.product_code AND p.account_id = a.account_id"
          + "   AND p.c_instrument_id = c.c_instrument_id)"
          + " ORDER BY c.c_instrument_id, a.product_code, a.account_id LIMIT ";

  private static final String INSERT =
      "INSERT INTO strategy_position (product_code, account_id, c_instrument_id, direction,"
          + " yd_position, open_cost, position_cost) VALUES (?, ?, ?, 'L', 10, ?, ?)";

  private static final String DELETE =
      "DELETE FROM strategy_position WHERE product_code = ? AND account_id = ?"
          + " AND c_instrument_id = ? AND direction = 'L'";

  private final Bench bench;

  /**
   * @param cost of ten lots, CNY
   */
  private record Row(String product, String account, String contract, BigDecimal cost) {}

  Positions(Bench bench) {
    this.bench = bench;
  }

  List<Operation> operations() {
    return List.of(new Operation("2,000 positions", this::measure));
  }

  private List<Measurement> measure() throws Exception {
    List<Row> rows = notHeld();
    insert(rows);
    try {
      List<String> contracts = shown(rows);
      int shown = count(contracts);
      return List.of(
          bench
              .load()
              .closed("2,000 positions", bench.time(), () -> bench.requests().rows(contracts))
              .named("%d positions over data/strategy_position/".formatted(shown)));
    } finally {
      delete(rows);
    }
  }

  /** Contracts of so many rows, once the desk shows them all. */
  private List<String> shown(List<Row> rows) throws Exception {
    Set<String> contracts = new LinkedHashSet<>();
    rows.forEach(row -> contracts.add(row.contract()));
    List<String> wanted = List.copyOf(contracts);
    long end = System.nanoTime() + SHOWN_WITHIN.toNanos();
    while (count(wanted) < ROWS) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the desk does not show " + ROWS + " positions");
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    return wanted;
  }

  private int count(List<String> contracts) throws Exception {
    Requests requests = bench.requests();
    return requests.all(requests.rows(contracts)).get("rows").size();
  }

  private List<Row> notHeld() throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Connection inspect = bench.desk().connect("pms_monitor", "inspect");
        Statement statement = inspect.createStatement();
        ResultSet row = statement.executeQuery(NOT_HELD + ROWS)) {
      while (row.next()) {
        rows.add(
            new Row(row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4)));
      }
    }
    return rows;
  }

  private void insert(List<Row> rows) throws SQLException {
    try (Connection feed = bench.desk().connect("pms_monitor", "feed");
        PreparedStatement insert = feed.prepareStatement(INSERT)) {
      for (Row row : rows) {
        key(insert, row);
        insert.setBigDecimal(4, row.cost());
        insert.setBigDecimal(5, row.cost());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void delete(List<Row> rows) throws SQLException {
    try (Connection feed = bench.desk().connect("pms_monitor", "feed");
        PreparedStatement delete = feed.prepareStatement(DELETE)) {
      for (Row row : rows) {
        key(delete, row);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static void key(PreparedStatement statement, Row row) throws SQLException {
    statement.setString(1, row.product());
    statement.setString(2, row.account());
    statement.setString(3, row.contract());
  }
}
