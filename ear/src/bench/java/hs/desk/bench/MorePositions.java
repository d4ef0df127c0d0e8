package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Position rows that the market does not have, written by the feed's account; closed, they are
 * gone.
 */
final class MorePositions implements AutoCloseable {

  /** The desk compares all rows every minute at the latest. */
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(120);

  /**
   * Every account of the products in every contract that is not held there, contract by contract;
   * when they do not suffice, accounts that there are not.
   */
  private static final String NOT_HELD =
      "SELECT a.product_code, CONCAT(a.account_id, n.suffix) AS account, c.c_instrument_id,"
          + " q.pre_settlement * c.multiplier * 10"
          + " FROM contract_list c JOIN quote q USING (c_instrument_id)"
          + " JOIN strategy_account a ON a.product_code IN ('P001', 'P002', 'P003')"
          + " JOIN (SELECT '' AS suffix UNION SELECT '-1' UNION SELECT '-2' UNION SELECT '-3'"
          + "   UNION SELECT '-4' UNION SELECT '-5' UNION SELECT '-6' UNION SELECT '-7') n"
          + " WHERE c.c_type_name IN ('期货', '期权') AND q.pre_settlement > 0"
          + " AND c.expire_date > UTC_DATE() + INTERVAL 20 DAY"
          + " AND NOT EXISTS (SELECT 1 FROM strategy_position p"
          + "   WHERE p.product_code = a.product_code"
          + "   AND p.account_id = CONCAT(a.account_id, n.suffix)"
          + "   AND p.c_instrument_id = c.c_instrument_id)"
          + " ORDER BY n.suffix, c.c_instrument_id, a.product_code, account LIMIT ";

  private static final String INSERT =
      "INSERT INTO strategy_position (product_code, account_id, c_instrument_id, direction,"
          + " yd_position, open_cost, position_cost) VALUES (?, ?, ?, 'L', 10, ?, ?)";

  private static final String DELETE =
      "DELETE FROM strategy_position WHERE product_code = ? AND account_id = ?"
          + " AND c_instrument_id = ? AND direction = 'L'";

  private final Bench bench;
  private final List<Row> rows;

  /**
   * @param cost of ten lots, CNY
   */
  private record Row(String product, String account, String contract, BigDecimal cost) {}

  /** Writes so many. */
  MorePositions(Bench bench, int count) throws Exception {
    this.bench = bench;
    rows = notHeld(count);
    if (rows.size() < count) {
      throw new IllegalStateException("there are but " + rows.size() + " of " + count);
    }
    try {
      insert();
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /** What they are of. */
  List<String> contracts() {
    Set<String> contracts = new LinkedHashSet<>();
    rows.forEach(row -> contracts.add(row.contract()));
    return List.copyOf(contracts);
  }

  /** How many rows of these contracts the desk shows, once it shows all that were written. */
  int awaitShown() throws Exception {
    Set<String> wanted = keys();
    long end = System.nanoTime() + SHOWN_WITHIN.toNanos();
    JsonNode shown = shown();
    while (held(shown, wanted) < wanted.size()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "the desk shows %d positions".formatted(held(shown, wanted)));
      }
      TimeUnit.MILLISECONDS.sleep(500);
      shown = shown();
    }
    return shown.size();
  }

  private JsonNode shown() throws Exception {
    return bench.requests().all(bench.requests().rows(contracts())).get("rows");
  }

  private Set<String> keys() {
    Set<String> keys = new HashSet<>();
    rows.forEach(row -> keys.add(row.product() + "|" + row.account() + "|" + row.contract()));
    return keys;
  }

  /** A row that is only wanted by an instruction holds nothing. */
  private static int held(JsonNode shown, Set<String> wanted) {
    int held = 0;
    for (JsonNode row : shown) {
      boolean some = row.get("long_yesterday").asDouble() > 0;
      held += some && wanted.contains(row.get("key").asText()) ? 1 : 0;
    }
    return held;
  }

  private List<Row> notHeld(int count) throws SQLException {
    List<Row> found = new ArrayList<>();
    try (Connection inspect = bench.desk().connect("pms_monitor", "inspect");
        Statement statement = inspect.createStatement();
        ResultSet row = statement.executeQuery(NOT_HELD + count)) {
      while (row.next()) {
        found.add(
            new Row(row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4)));
      }
    }
    return found;
  }

  private void insert() throws SQLException {
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

  @Override
  public void close() throws SQLException {
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
