package hs.desk.monitor;

import hs.desk.account.Funds;
import hs.desk.order.OrderFate;
import hs.desk.trade.BuySell;
import hs.desk.trade.Deal;
import hs.desk.trade.OpenClose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The tables of {@code pms_monitor} that tell of products, and how their rows are read. */
final class FeedBooks {

  /**
   * Trades and orders of days gone by stay in the table; what was written lately may still count.
   */
  private static final List<String> LATELY =
      List.of(
          "trading_day >= (SELECT MAX(trading_day) FROM quote)",
          "update_time >= UTC_TIMESTAMP(3) - INTERVAL 1 HOUR");

  private FeedBooks() {}

  static FeedTable<Held> held() {
    return new FeedTable<>(
        "strategy_position",
        4,
        "product_code, account_id, c_instrument_id, direction, yd_position, td_position, frozen,"
            + " open_cost, position_cost, margin",
        FeedBooks::held);
  }

  static FeedTable<AccountFacts> accounts() {
    return new FeedTable<>(
        "strategy_account",
        2,
        "product_code, account_id, pre_balance, deposit, withdraw, close_profit, position_profit,"
            + " commission, margin, frozen_margin, frozen_cash, frozen_commission, cash_in",
        FeedBooks::account);
  }

  static FeedTable<TradeFacts> trades() {
    return new FeedTable<>(
        "trade_record",
        4,
        "trading_day, c_exchange_id, trade_id, buy_sell, product_code, account_id,"
            + " c_instrument_id, open_close, price, volume, commission, trade_time",
        LATELY,
        FeedBooks::trade);
  }

  static FeedTable<OrderFacts> orders() {
    return new FeedTable<>(
        "order_record",
        3,
        "trading_day, c_exchange_id, order_sys_id, product_code, account_id, c_instrument_id,"
            + " buy_sell, open_close, total_volume, traded_volume, status, submit_status",
        LATELY,
        FeedBooks::order);
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

  private static AccountFacts account(ResultSet row) throws SQLException {
    return new AccountFacts(
        new AccountKey(row.getString("product_code"), row.getString("account_id")),
        new Funds(
            row.getBigDecimal("pre_balance"),
            row.getBigDecimal("deposit"),
            row.getBigDecimal("withdraw"),
            row.getBigDecimal("close_profit"),
            row.getBigDecimal("position_profit"),
            row.getBigDecimal("commission"),
            row.getBigDecimal("margin"),
            row.getBigDecimal("frozen_margin"),
            row.getBigDecimal("frozen_cash"),
            row.getBigDecimal("frozen_commission"),
            row.getBigDecimal("cash_in")));
  }

  private static TradeFacts trade(ResultSet row) throws SQLException {
    return new TradeFacts(
        row.getObject("trading_day", LocalDate.class),
        row.getString("c_exchange_id"),
        row.getString("product_code"),
        row.getString("account_id"),
        row.getString("c_instrument_id"),
        new Deal(
            row.getString("trade_id"),
            BuySell.of(row.getString("buy_sell")),
            OpenClose.of(row.getString("open_close")),
            row.getBigDecimal("price"),
            row.getBigDecimal("volume"),
            row.getBigDecimal("commission"),
            FeedTable.time(row, "trade_time")));
  }

  private static OrderFacts order(ResultSet row) throws SQLException {
    return new OrderFacts(
        row.getObject("trading_day", LocalDate.class),
        row.getString("c_exchange_id"),
        row.getString("order_sys_id"),
        row.getString("product_code"),
        row.getString("account_id"),
        row.getString("c_instrument_id"),
        BuySell.of(row.getString("buy_sell")),
        OpenClose.of(row.getString("open_close")),
        row.getBigDecimal("total_volume"),
        row.getBigDecimal("traded_volume"),
        OrderFate.of(row.getString("status"), row.getString("submit_status")));
  }
}
