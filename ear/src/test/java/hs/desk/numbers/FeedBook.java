package hs.desk.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.RunningDesk;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product of its own, and what the feed writes of it: all rows that were noted go out in one
 * transaction, and all are taken away at the end. Contracts have expired, so that the market leaves
 * them alone.
 */
final class FeedBook implements AutoCloseable {

  static final String DAY = "2023-02-15";
  private static final String EXPIRED = "2023-06-15";

  private record Row(String table, Map<String, Object> columns) {}

  private final RunningDesk desk;
  private final String product;
  private final List<Row> noted = new ArrayList<>();
  private final List<Row> written = new ArrayList<>();
  private int trades;

  FeedBook(RunningDesk desk) {
    this.desk = desk;
    this.product = "G" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    desk.application("strategy")
        .update(
            "INSERT INTO product (code, name, default_account_id) VALUES (?, ?, 'A01')",
            product,
            "golden");
  }

  String product() {
    return product;
  }

  FeedBook contract(String id, String exchange, String type, String variety, String multiplier) {
    return note(
        "contract_list",
        Map.of(
            "c_instrument_id", id,
            "c_instrument_name", id,
            "c_exchange_id", exchange,
            "c_type_name", type,
            "c_stype_name", variety,
            "multiplier", multiplier,
            "price_tick", "0.01",
            "min_volume", "1",
            "max_limit_volume", "500",
            "expire_date", EXPIRED));
  }

  /** Makes the contract noted last an option. */
  FeedBook option(String underlying, String right, String strike, String expiry) {
    Map<String, Object> last = noted.get(noted.size() - 1).columns();
    last.put("c_underlying_id", underlying);
    last.put("option_type", right);
    last.put("strike", strike);
    last.put("expire_date", expiry);
    return this;
  }

  /**
   * @param fee of turnover when opening and closing yesterday's lots; today's are closed for free
   * @param lot CNY per lot, always
   */
  FeedBook rate(String id, String margin, String fee, String lot, boolean largerSide) {
    Map<String, Object> rate = new LinkedHashMap<>();
    rate.put("c_instrument_id", id);
    rate.put("long_margin_ratio", margin);
    rate.put("short_margin_ratio", margin);
    for (String act : List.of("open", "close", "closetoday")) {
      rate.put(act + "_fee_ratio", act.equals("closetoday") ? "0" : fee);
      rate.put(act + "_fee_lot", lot);
    }
    rate.put("larger_side", largerSide);
    return note("contract_rate", rate);
  }

  FeedBook quote(String id, String before, String last, String settlement, String vol) {
    Map<String, Object> quote = new LinkedHashMap<>();
    quote.put("c_instrument_id", id);
    quote.put("trading_day", DAY);
    quote.put("pre_settlement", before);
    quote.put("last_price", last);
    quote.put("settlement", settlement);
    quote.put("implied_vol", vol);
    return note("quote", quote);
  }

  /** The feed tells what the account started with and leaves the rest to be computed. */
  FeedBook account(String account, String preBalance) {
    return note(
        "strategy_account",
        Map.of("product_code", product, "account_id", account, "pre_balance", preBalance));
  }

  FeedBook position(
      String account,
      String id,
      String direction,
      String yesterday,
      String today,
      String openCost,
      String positionCost) {
    return note(
        "strategy_position",
        Map.of(
            "product_code", product,
            "account_id", account,
            "c_instrument_id", id,
            "direction", direction,
            "yd_position", yesterday,
            "td_position", today,
            "open_cost", openCost,
            "position_cost", positionCost));
  }

  /** A trade with its order, filled at once. */
  FeedBook trade(
      String account,
      String exchange,
      String id,
      String side,
      String offset,
      String lots,
      String price) {
    String number = product + "-" + ++trades;
    String time = DAY + " 02:00:0" + trades % 10;
    Map<String, Object> trade = new LinkedHashMap<>(of(account, exchange, id, side, offset, price));
    trade.put("trade_id", number);
    trade.put("order_sys_id", number);
    trade.put("volume", lots);
    trade.put("trade_time", time);
    Map<String, Object> order = new LinkedHashMap<>(of(account, exchange, id, side, offset, price));
    order.put("order_sys_id", number);
    order.put("total_volume", lots);
    order.put("traded_volume", lots);
    order.put("status", "0");
    order.put("submit_status", "3");
    order.put("insert_time", time);
    return note("trade_record", trade).note("order_record", order);
  }

  /** Orders that were cancelled unfilled. */
  FeedBook cancelled(String account, String exchange, String id, String side, int count) {
    for (int i = 1; i <= count; i++) {
      Map<String, Object> order = new LinkedHashMap<>(of(account, exchange, id, side, "OPEN", "1"));
      order.put("order_sys_id", product + "-" + side + i);
      order.put("total_volume", "1");
      order.put("traded_volume", "0");
      order.put("status", "5");
      order.put("submit_status", "3");
      order.put("insert_time", DAY + " 02:00:00");
      note("order_record", order);
    }
    return this;
  }

  private Map<String, Object> of(
      String account, String exchange, String id, String side, String offset, String price) {
    return Map.of(
        "trading_day", DAY,
        "c_exchange_id", exchange,
        "product_code", product,
        "account_id", account,
        "c_instrument_id", id,
        "buy_sell", side,
        "open_close", offset,
        "price", new BigDecimal(price));
  }

  private FeedBook note(String table, Map<String, Object> columns) {
    noted.add(new Row(table, new LinkedHashMap<>(columns)));
    return this;
  }

  /** Writes what was noted, in one transaction. */
  FeedBook write() {
    inOneTransaction(
        noted,
        (connection, row) -> {
          String names = String.join(", ", row.columns().keySet());
          String marks = String.join(", ", Collections.nCopies(row.columns().size(), "?"));
          return prepare(
              connection,
              "REPLACE INTO " + row.table() + " (" + names + ") VALUES (" + marks + ")",
              row);
        });
    written.addAll(noted);
    noted.clear();
    return this;
  }

  @Override
  public void close() {
    inOneTransaction(
        written,
        (connection, row) -> {
          Map<String, Object> known = new LinkedHashMap<>(row.columns());
          known.values().removeIf(java.util.Objects::isNull);
          String where = String.join(" = ? AND ", known.keySet()) + " = ?";
          return prepare(
              connection,
              "DELETE FROM " + row.table() + " WHERE " + where,
              new Row(row.table(), known));
        });
    desk.application("strategy").update("DELETE FROM product WHERE code = ?", product);
  }

  private interface Statement {
    PreparedStatement of(Connection connection, Row row) throws SQLException;
  }

  private static PreparedStatement prepare(Connection connection, String sql, Row row)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    int i = 1;
    for (Object value : row.columns().values()) {
      statement.setObject(i++, value);
    }
    return statement;
  }

  private void inOneTransaction(List<Row> rows, Statement statements) {
    JsonNode database = desk.run().path("databases").path("pms_monitor");
    JsonNode feed = database.path("feed");
    try (Connection connection =
        DriverManager.getConnection(
            database.path("url").asText(),
            feed.path("user").asText(),
            feed.path("password").asText())) {
      connection.setAutoCommit(false);
      for (Row row : rows) {
        try (PreparedStatement statement = statements.of(connection, row)) {
          statement.executeUpdate();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
