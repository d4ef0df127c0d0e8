package hs.desk.monitor;

import hs.desk.account.Funds;
import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.monitor.RandomDay.Lot;
import hs.desk.monitor.RandomDay.Side;
import hs.desk.monitor.RandomDay.Traded;
import hs.desk.order.OrderFate;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the feed tells of a random day: lots and costs, money, and of some trades the fee. */
final class DayFeed {

  /** The fee where the feed tells it. */
  static final String TOLD_FEE = "7.77";

  private static final LocalDate EXPIRY = LocalDate.of(2026, 12, 18);

  private final FeedSteps feed = new FeedSteps();
  private int trades;

  static FeedSteps of(RandomDay day) {
    DayFeed written = new DayFeed();
    day.papers.forEach(written::write);
    day.sides.forEach(written::write);
    day.purses.forEach(purse -> written.write(purse, day));
    return written.feed;
  }

  private void write(Paper paper) {
    feed.terms(terms(paper));
    if (paper.costs() != null) {
      feed.tariff(paper.id(), rates(paper.costs()));
    }
    Paper.Prices prices = paper.prices();
    feed.quotes(
        FeedSteps.quote(
            paper.id(),
            text(prices.last()),
            text(prices.settlement()),
            prices.beforeTold() ? text(prices.before()) : null));
  }

  private static Terms terms(Paper paper) {
    Paper.Right right = paper.right();
    return new Terms(
        paper.id(),
        paper.exchange(),
        paper.type(),
        paper.variety(),
        right == null ? null : right.on().id(),
        BigDecimal.valueOf(paper.multiplier()),
        right == null ? null : right.strike(),
        right == null ? null : right.call() ? "C" : "P",
        right == null ? null : EXPIRY);
  }

  private static Rates rates(Paper.Costs costs) {
    Fee fee = new Fee(costs.ofTurnover(), costs.perLot());
    Fee ofToday = new Fee(BigDecimal.ZERO, costs.perLot());
    return new Rates(
        costs.longMargin(), costs.shortMargin(), fee, fee, ofToday, costs.largerSide());
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private void write(Side side) {
    feed.held(
        new Held(
            "P001",
            side.account,
            side.paper.id(),
            side.longs ? "L" : "S",
            BigDecimal.valueOf(side.held(true)),
            BigDecimal.valueOf(side.held(false)),
            BigDecimal.valueOf(side.frozen),
            cost(side, false),
            cost(side, true),
            side.margin));
    side.trades.forEach(trade -> write(side, trade));
  }

  private static BigDecimal cost(Side side, boolean byDate) {
    BigDecimal cost = BigDecimal.ZERO;
    for (Lot lot : side.lots) {
      BigDecimal each = byDate && lot.carried ? side.paper.prices().before() : lot.price;
      cost = cost.add(each.multiply(BigDecimal.valueOf(lot.lots * side.paper.multiplier())));
    }
    return cost;
  }

  private void write(Side side, Traded trade) {
    String id = String.valueOf(++trades);
    String lots = String.valueOf(trade.lots());
    String price = trade.price().toPlainString();
    String contract = side.paper.id();
    String fee = trade.feeTold() ? TOLD_FEE : null;
    feed.trades(
        FeedSteps.trade(
            id, side.account, contract, trade.side(), trade.offset(), price, lots, fee));
    String ordered = String.valueOf(trade.lots() + trades % 3);
    OrderFate fate = trades % 3 == 0 ? OrderFate.FILLED : OrderFate.CANCELLED;
    feed.orders(FeedSteps.order(id, contract, trade.side(), ordered, lots, fate));
  }

  private void write(Purse purse, RandomDay day) {
    Funds funds =
        new Funds(
            purse.preBalance(),
            purse.deposit(),
            purse.withdraw(),
            purse.closeProfit(),
            purse.positionProfit(),
            purse.commission(),
            purse.margin(),
            purse.frozenMargin(),
            purse.frozenCash(),
            purse.frozenCommission(),
            day.of(purse.account()).map(DayFeed::cashIn).reduce(BigDecimal.ZERO, BigDecimal::add));
    feed.accounts(new AccountFacts(new AccountKey("P001", purse.account()), funds));
  }

  /** Premium, the only money that changes hands on the day itself. */
  private static BigDecimal cashIn(Side side) {
    BigDecimal cash = BigDecimal.ZERO;
    for (Traded trade : side.trades) {
      long units = side.paper.option() ? trade.lots() * side.paper.multiplier() : 0;
      BigDecimal premium = trade.price().multiply(BigDecimal.valueOf(units));
      cash = trade.side() == BuySell.SELL ? cash.add(premium) : cash.subtract(premium);
    }
    return cash;
  }
}
