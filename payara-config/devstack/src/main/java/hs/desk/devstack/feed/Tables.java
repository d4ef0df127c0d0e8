package hs.desk.devstack.feed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of pms_monitor and how a row of each is made; DATETIMEs are UTC. */
public final class Tables {
  public static final Table<Contract> CONTRACTS =
      new Table<>(
          "contract_list",
          columns(
              "c_instrument_id c_instrument_name c_exchange_id c_type_name c_stype_name"
                  + " c_underlying_id multiplier price_tick min_volume max_limit_volume strike"
                  + " option_type expire_date currency"),
          1,
          c ->
              row(
                  c.id(),
                  c.name(),
                  c.exchange(),
                  c.kind().code,
                  c.subType(),
                  c.underlying(),
                  c.multiplier(),
                  c.tick(),
                  c.minVolume(),
                  c.maxVolume(),
                  c.strike(),
                  c.right(),
                  c.expiry(),
                  "CNY"));

  public static final Table<Contract> RATES =
      new Table<>(
          "contract_rate",
          columns(
              "c_instrument_id long_margin_ratio short_margin_ratio open_fee_ratio open_fee_lot"
                  + " close_fee_ratio close_fee_lot closetoday_fee_ratio closetoday_fee_lot"
                  + " larger_side"),
          1,
          c ->
              row(
                  c.id(),
                  c.rate().longMargin(),
                  c.rate().shortMargin(),
                  c.rate().open().ratio(),
                  c.rate().open().lot(),
                  c.rate().close().ratio(),
                  c.rate().close().lot(),
                  c.rate().closeToday().ratio(),
                  c.rate().closeToday().lot(),
                  c.rate().largerSide()));

  public static final Table<Quote> QUOTES =
      new Table<>(
          "quote",
          columns(
              "c_instrument_id trading_day last_price pre_settlement settlement pre_close open_price"
                  + " high_price low_price upper_limit lower_limit volume turnover open_interest"
                  + levels("bid_price")
                  + levels("bid_volume")
                  + levels("ask_price")
                  + levels("ask_volume")
                  + " implied_vol"),
          1,
          Tables::quote);

  /** What of a listed quote a print changes: a storm is cheaper so. */
  public static final Table<Quote> PRINTS =
      new Table<>(
          "quote",
          columns(
              "c_instrument_id trading_day last_price high_price low_price volume turnover"
                  + " open_interest"),
          1,
          q ->
              row(
                  q.contract.id(),
                  q.tradingDay,
                  q.last,
                  q.high,
                  q.low,
                  q.volume,
                  q.turnover,
                  q.openInterest));

  public static final Table<Position> POSITIONS =
      new Table<>(
          "strategy_position",
          columns(
              "product_code account_id c_instrument_id direction yd_position td_position frozen"
                  + " open_cost position_cost margin"),
          4,
          p ->
              row(
                  p.key.product(),
                  p.key.account(),
                  p.key.instrument(),
                  p.key.direction(),
                  p.yesterday,
                  p.today,
                  p.frozen,
                  p.openCost,
                  p.positionCost,
                  p.margin));

  public static final Table<Account> ACCOUNTS =
      new Table<>(
          "strategy_account",
          columns(
              "product_code account_id pre_balance deposit withdraw close_profit position_profit"
                  + " commission margin frozen_margin frozen_cash frozen_commission cash_in"),
          2,
          a ->
              row(
                  a.key.product(),
                  a.key.account(),
                  a.preBalance,
                  a.deposit,
                  a.withdraw,
                  a.closeProfit,
                  a.positionProfit,
                  a.commission,
                  a.margin,
                  a.frozenMargin,
                  a.frozenCash,
                  a.frozenCommission,
                  a.cashIn));

  public static final Table<Order> ORDERS =
      new Table<>(
          "order_record",
          columns(
              "trading_day c_exchange_id order_sys_id product_code account_id c_instrument_id buy_sell"
                  + " open_close price total_volume traded_volume status submit_status insert_time"
                  + " cancel_time"),
          3,
          o ->
              row(
                  o.key.tradingDay(),
                  o.key.exchange(),
                  o.key.sysId(),
                  o.ask.account().product(),
                  o.ask.account().account(),
                  o.ask.contract().id(),
                  o.ask.side().name(),
                  o.ask.offset().name(),
                  o.ask.price(),
                  o.ask.lots(),
                  o.traded,
                  String.valueOf(o.status),
                  String.valueOf(o.submitStatus),
                  utc(o.insertedAt),
                  utc(o.cancelledAt)));

  public static final Table<Trade> TRADES =
      new Table<>(
          "trade_record",
          columns(
              "trading_day c_exchange_id trade_id buy_sell product_code account_id c_instrument_id"
                  + " open_close price volume commission order_sys_id trade_time"),
          4,
          t ->
              row(
                  t.order().key.tradingDay(),
                  t.order().key.exchange(),
                  t.tradeId(),
                  t.order().ask.side().name(),
                  t.order().ask.account().product(),
                  t.order().ask.account().account(),
                  t.order().ask.contract().id(),
                  t.order().ask.offset().name(),
                  t.price(),
                  t.lots(),
                  t.commission(),
                  t.order().key.sysId(),
                  utc(t.at())));

  private Tables() {}

  private static Object[] quote(Quote q) {
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                q.contract.id(),
                q.tradingDay,
                q.last,
                q.preSettlement,
                q.settlement,
                q.preClose,
                q.open,
                q.high,
                q.low,
                q.upperLimit,
                q.lowerLimit,
                q.volume,
                q.turnover,
                q.openInterest));
    values.addAll(Arrays.asList(q.bid));
    values.addAll(Arrays.asList(q.bidVolume));
    values.addAll(Arrays.asList(q.ask));
    values.addAll(Arrays.asList(q.askVolume));
    values.add(q.impliedVol);
    return values.toArray();
  }

  private static String levels(String name) {
    StringBuilder columns = new StringBuilder();
    for (int level = 1; level <= Quote.LEVELS; level++) {
      columns.append(' ').append(name).append(level);
    }
    return columns.toString();
  }

  private static LocalDateTime utc(Instant when) {
    return when == null ? null : LocalDateTime.ofInstant(when, ZoneOffset.UTC);
  }

  private static List<String> columns(String names) {
    return List.of(names.split(" "));
  }

  private static Object[] row(Object... values) {
    return values;
  }
}
