package hs.desk.devstack.feed;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How a row of pms_monitor is read; the counterpart of {@link Tables}. */
final class Rows {
  private Rows() {}

  static Quote quote(ResultSet row) throws SQLException {
    Quote quote = new Quote(contract(row));
    quote.tradingDay = row.getObject("trading_day", LocalDate.class);
    quote.last = row.getBigDecimal("last_price");
    quote.preSettlement = row.getBigDecimal("pre_settlement");
    quote.settlement = row.getBigDecimal("settlement");
    quote.preClose = row.getBigDecimal("pre_close");
    quote.open = row.getBigDecimal("open_price");
    quote.high = row.getBigDecimal("high_price");
    quote.low = row.getBigDecimal("low_price");
    quote.upperLimit = row.getBigDecimal("upper_limit");
    quote.lowerLimit = row.getBigDecimal("lower_limit");
    quote.volume = row.getBigDecimal("volume");
    quote.turnover = row.getBigDecimal("turnover");
    quote.openInterest = row.getBigDecimal("open_interest");
    quote.impliedVol = row.getBigDecimal("implied_vol");
    for (int level = 0; level < Quote.LEVELS; level++) {
      quote.bid[level] = row.getBigDecimal("bid_price" + (level + 1));
      quote.bidVolume[level] = row.getBigDecimal("bid_volume" + (level + 1));
      quote.ask[level] = row.getBigDecimal("ask_price" + (level + 1));
      quote.askVolume[level] = row.getBigDecimal("ask_volume" + (level + 1));
    }
    return quote;
  }

  private static Contract contract(ResultSet row) throws SQLException {
    return new Contract(
        row.getString("c_instrument_id"),
        row.getString("c_instrument_name"),
        row.getString("c_exchange_id"),
        Kind.of(row.getString("c_type_name")),
        row.getString("c_stype_name"),
        row.getString("c_underlying_id"),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("price_tick"),
        row.getBigDecimal("min_volume"),
        row.getBigDecimal("max_limit_volume"),
        row.getBigDecimal("strike"),
        row.getString("option_type"),
        row.getObject("expire_date", LocalDate.class),
        new Rate(
            row.getBigDecimal("long_margin_ratio"),
            row.getBigDecimal("short_margin_ratio"),
            fee(row, "open_fee"),
            fee(row, "close_fee"),
            fee(row, "closetoday_fee"),
            row.getBoolean("larger_side")));
  }

  private static Rate.Fee fee(ResultSet row, String name) throws SQLException {
    return new Rate.Fee(row.getBigDecimal(name + "_ratio"), row.getBigDecimal(name + "_lot"));
  }

  static Account account(ResultSet row) throws SQLException {
    Account account =
        new Account(new Account.Key(row.getString("product_code"), row.getString("account_id")));
    fill(row, account);
    return account;
  }

  static void fill(ResultSet row, Account account) throws SQLException {
    account.preBalance = row.getBigDecimal("pre_balance");
    account.deposit = row.getBigDecimal("deposit");
    account.withdraw = row.getBigDecimal("withdraw");
    account.closeProfit = orZero(row.getBigDecimal("close_profit"));
    account.positionProfit = orZero(row.getBigDecimal("position_profit"));
    account.commission = orZero(row.getBigDecimal("commission"));
    account.margin = orZero(row.getBigDecimal("margin"));
    account.frozenMargin = row.getBigDecimal("frozen_margin");
    account.frozenCash = row.getBigDecimal("frozen_cash");
    account.frozenCommission = row.getBigDecimal("frozen_commission");
    account.cashIn = row.getBigDecimal("cash_in");
  }

  private static BigDecimal orZero(BigDecimal amount) {
    return amount == null ? Position.money(BigDecimal.ZERO) : amount;
  }

  static Order order(ResultSet row, Market market) throws SQLException {
    Order.Key key =
        new Order.Key(
            row.getObject("trading_day", LocalDate.class),
            row.getString("c_exchange_id"),
            row.getString("order_sys_id"));
    Order.Ask ask =
        new Order.Ask(
            new Account.Key(row.getString("product_code"), row.getString("account_id")),
            market.contract(row.getString("c_instrument_id")),
            BuySell.valueOf(row.getString("buy_sell")),
            OpenClose.valueOf(row.getString("open_close")),
            row.getBigDecimal("price"),
            row.getBigDecimal("total_volume"));
    Order order = new Order(key, ask, utc(row, "insert_time"));
    order.traded = row.getBigDecimal("traded_volume");
    order.status = row.getString("status").charAt(0);
    order.submitStatus = row.getString("submit_status").charAt(0);
    return order;
  }

  private static Instant utc(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
