package hs.desk.monitor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The tables of {@code pms_monitor} that positions are made of, and how their rows are read. */
final class FeedRows {

  private FeedRows() {}

  static FeedTable<Terms> terms() {
    return new FeedTable<>(
        "contract_list",
        "c_instrument_id, c_exchange_id, c_type_name, c_underlying_id, multiplier, strike,"
            + " option_type, expire_date",
        FeedRows::terms,
        Terms::instrumentId);
  }

  static FeedTable<QuoteTick> quotes() {
    return new FeedTable<>(
        "quote",
        "c_instrument_id, trading_day, last_price, settlement, pre_settlement, bid_price1,"
            + " ask_price1, implied_vol",
        FeedRows::quote,
        QuoteTick::instrumentId);
  }

  static FeedTable<Held> held() {
    return new FeedTable<>(
        "strategy_position",
        "product_code, account_id, c_instrument_id, direction, yd_position, td_position, frozen,"
            + " open_cost, position_cost, margin",
        FeedRows::held,
        held -> List.of(held.key(), held.direction()));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("c_instrument_id"),
        row.getString("c_exchange_id"),
        row.getString("c_type_name"),
        row.getString("c_underlying_id"),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("strike"),
        row.getString("option_type"),
        row.getObject("expire_date", LocalDate.class));
  }

  private static QuoteTick quote(ResultSet row) throws SQLException {
    return new QuoteTick(
        row.getString("c_instrument_id"),
        row.getObject("trading_day", LocalDate.class),
        row.getBigDecimal("last_price"),
        row.getBigDecimal("settlement"),
        row.getBigDecimal("pre_settlement"),
        row.getBigDecimal("bid_price1"),
        row.getBigDecimal("ask_price1"),
        row.getBigDecimal("implied_vol"),
        FeedTable.time(row, "update_time"));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getString("product_code"),
        row.getString("account_id"),
        row.getString("c_instrument_id"),
        row.getString("direction"),
        row.getBigDecimal("yd_position"),
        row.getBigDecimal("td_position"),
        row.getBigDecimal("frozen"),
        row.getBigDecimal("open_cost"),
        row.getBigDecimal("position_cost"),
        row.getBigDecimal("margin"));
  }
}
