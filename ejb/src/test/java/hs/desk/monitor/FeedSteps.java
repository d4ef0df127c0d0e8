package hs.desk.monitor;

import hs.desk.account.Funds;
import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.order.OrderFate;
import hs.desk.quote.QuoteRow;
import hs.desk.trade.BuySell;
import hs.desk.trade.Deal;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One reading of the feed, put together row by row. */
final class FeedSteps {

  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final List<Terms> terms = new ArrayList<>();
  private final List<Tariff> tariffs = new ArrayList<>();
  private final List<QuoteRow> quotes = new ArrayList<>();
  private final List<QuoteRow> quotesGone = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Held> heldGone = new ArrayList<>();
  private final List<AccountFacts> accounts = new ArrayList<>();
  private final List<TradeFacts> trades = new ArrayList<>();
  private final List<TradeFacts> tradesGone = new ArrayList<>();
  private final List<OrderFacts> orders = new ArrayList<>();
  private Instant asOf = NOW;

  FeedSteps at(Instant time) {
    asOf = time;
    return this;
  }

  FeedSteps terms(Terms... rows) {
    terms.addAll(List.of(rows));
    return this;
  }

  FeedSteps tariff(String id, Rates rates) {
    tariffs.add(new Tariff(id, rates));
    return this;
  }

  FeedSteps quotes(QuoteRow... rows) {
    quotes.addAll(List.of(rows));
    return this;
  }

  FeedSteps quoteGone(QuoteRow row) {
    quotesGone.add(row);
    return this;
  }

  FeedSteps held(Held... rows) {
    held.addAll(List.of(rows));
    return this;
  }

  FeedSteps gone(Held... rows) {
    heldGone.addAll(List.of(rows));
    return this;
  }

  FeedSteps accounts(AccountFacts... rows) {
    accounts.addAll(List.of(rows));
    return this;
  }

  FeedSteps trades(TradeFacts... rows) {
    trades.addAll(List.of(rows));
    return this;
  }

  FeedSteps gone(TradeFacts... rows) {
    tradesGone.addAll(List.of(rows));
    return this;
  }

  FeedSteps orders(OrderFacts... rows) {
    orders.addAll(List.of(rows));
    return this;
  }

  FeedChanges read() {
    return new FeedChanges(
        asOf,
        asOf,
        changed(terms),
        changed(tariffs),
        new Difference<>(quotes, quotesGone),
        new Difference<>(held, heldGone),
        changed(accounts),
        new Difference<>(trades, tradesGone),
        changed(orders));
  }

  private static <R> Difference<R> changed(List<R> rows) {
    return new Difference<>(rows, List.of());
  }

  static Terms future(String id, String exchange, String variety, String multiplier) {
    return contract(id, exchange, "期货", variety, multiplier);
  }

  static Terms contract(
      String id, String exchange, String type, String variety, String multiplier) {
    return new Terms(
        id, exchange, type, variety, null, new BigDecimal(multiplier), null, null, null);
  }

  static Terms option(
      String id, String exchange, String on, String strike, String type, String multiplier) {
    return new Terms(
        id,
        exchange,
        "期权",
        on.replaceAll("\\d", ""),
        on,
        new BigDecimal(multiplier),
        new BigDecimal(strike),
        type,
        LocalDate.of(2026, 12, 18));
  }

  static QuoteRow quote(String id, String last, String settlement, String before) {
    return quote(id, DAY, last, settlement, before, null, NOW);
  }

  static QuoteRow quote(
      String id,
      LocalDate day,
      String last,
      String settlement,
      String before,
      String vol,
      Instant time) {
    BigDecimal none = null;
    return new QuoteRow(
        id,
        day,
        decimal(last),
        decimal(before),
        decimal(settlement),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        decimal(vol),
        time);
  }

  static Held held(
      String account,
      String id,
      String direction,
      String yesterday,
      String today,
      String openCost,
      String positionCost,
      String margin) {
    return new Held(
        "P001",
        account,
        id,
        direction,
        decimal(yesterday),
        decimal(today),
        BigDecimal.ZERO,
        decimal(openCost),
        decimal(positionCost),
        decimal(margin));
  }

  /** An account of which the feed tells only what it started with. */
  static AccountFacts account(String account, String preBalance) {
    BigDecimal zero = BigDecimal.ZERO;
    return new AccountFacts(
        new AccountKey("P001", account),
        new Funds(decimal(preBalance), zero, zero, null, null, null, null, zero, zero, zero, zero));
  }

  static TradeFacts trade(
      String id,
      String account,
      String contract,
      BuySell side,
      OpenClose offset,
      String price,
      String lots,
      String commission) {
    Instant time = NOW.plusSeconds(Long.parseLong(id));
    Deal deal =
        new Deal(id, side, offset, decimal(price), decimal(lots), decimal(commission), time);
    return new TradeFacts(DAY, "SHFE", "P001", account, contract, deal);
  }

  static OrderFacts order(
      String id, String contract, BuySell side, String total, String traded, OrderFate fate) {
    return new OrderFacts(
        DAY,
        "SHFE",
        id,
        "P001",
        "A01",
        contract,
        side,
        OpenClose.OPEN,
        decimal(total),
        decimal(traded),
        fate);
  }

  static Rates rates(String margin, String ratio, String lot, boolean largerSide) {
    Fee fee = new Fee(decimal(ratio), decimal(lot));
    Fee free = new Fee(BigDecimal.ZERO, decimal(lot));
    return new Rates(decimal(margin), decimal(margin), fee, fee, free, largerSide);
  }

  static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
