package hs.desk.monitor;

import static hs.desk.monitor.Exact.ZERO;
import static hs.desk.monitor.Exact.money;
import static hs.desk.monitor.Exact.product;
import static hs.desk.monitor.Exact.sum;

import hs.desk.monitor.RandomDay.Closed;
import hs.desk.monitor.RandomDay.Lot;
import hs.desk.monitor.RandomDay.Side;
import hs.desk.monitor.RandomDay.Traded;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one side of a position comes to, worked out from single lots (domain.md §4.1, §4.3, §5.1)
 * with none of the desk's formulas. Null is what the feed tells too little for.
 */
record SideOracle(Side side) {

  /** By date; an option has none, its premium is cash. */
  BigDecimal positionProfit() {
    return side.paper.option() ? ZERO : profit(true);
  }

  /** By trade. */
  BigDecimal floatProfit() {
    return profit(false);
  }

  private BigDecimal profit(boolean byDate) {
    BigDecimal now = Quoted.marked(side.paper);
    if (side.held() == 0) {
      return ZERO;
    }
    return now == null ? null : sum(side.lots, lot -> gain(now, basis(lot, byDate), lot.lots));
  }

  private BigDecimal basis(Lot lot, boolean byDate) {
    return byDate && lot.carried ? side.paper.prices().before() : lot.price;
  }

  private BigDecimal gain(BigDecimal now, BigDecimal basis, long lots) {
    BigDecimal points = side.longs ? now.subtract(basis) : basis.subtract(now);
    return product(points, lots, side.paper.multiplier());
  }

  private List<Closed> closed() {
    return side.trades.stream().flatMap(trade -> trade.closed().stream()).toList();
  }

  /** By date; what the lots carried into the day were worth must be told if there were any. */
  BigDecimal closeProfit() {
    if (side.paper.option() || closed().isEmpty()) {
      return ZERO;
    }
    boolean carried = side.held(true) > 0 || closed().stream().anyMatch(part -> part.of().carried);
    if (carried && !side.paper.prices().beforeTold()) {
      return null;
    }
    return sum(closed(), part -> gain(part.price(), basis(part.of(), true), part.lots()));
  }

  /**
   * Option premium received less paid today: every lot that came paid its price, or got it when
   * sold, and every lot that went did the opposite.
   */
  BigDecimal premium() {
    if (!side.paper.option()) {
      return ZERO;
    }
    BigDecimal came = sum(side.lots, lot -> gain(ZERO, paidToday(lot), lot.lots));
    BigDecimal went = sum(closed(), part -> gain(part.price(), paidToday(part.of()), part.lots()));
    return sum(came, went);
  }

  private static BigDecimal paidToday(Lot lot) {
    return lot.carried ? ZERO : lot.price;
  }

  /** The feed's, else by the rule; an option held long needs none. */
  BigDecimal margin() {
    if (side.margin != null) {
      return side.margin;
    }
    if (side.held() == 0 || side.paper.option() && side.longs) {
      return ZERO;
    }
    if (side.paper.costs() == null) {
      return null;
    }
    return side.paper.option() ? new OwedOracle(side.paper).margin(side.held()) : ofLots();
  }

  private BigDecimal ofLots() {
    Paper.Costs costs = side.paper.costs();
    BigDecimal ratio = side.longs ? costs.longMargin() : costs.shortMargin();
    BigDecimal settled = side.paper.prices().settlement();
    return money(
        sum(
            side.lots,
            lot ->
                product(
                    settled != null ? settled : basis(lot, true),
                    lot.lots,
                    side.paper.multiplier(),
                    ratio)));
  }

  BigDecimal commission() {
    BigDecimal sum = ZERO;
    long today = 0;
    for (Traded trade : side.trades) {
      long ofToday = trade.offset() == OpenClose.CLOSETODAY ? trade.lots() : 0;
      if (trade.offset() == OpenClose.OPEN) {
        today += trade.lots();
      } else if (trade.offset() == OpenClose.CLOSE && !side.paper.share()) {
        ofToday = Math.min(today, trade.lots());
        today -= ofToday;
      }
      sum = sum(sum, fee(trade, ofToday));
    }
    return sum;
  }

  private BigDecimal fee(Traded trade, long ofToday) {
    Paper.Costs costs = side.paper.costs();
    if (trade.feeTold() || costs == null) {
      return trade.feeTold() ? new BigDecimal(DayFeed.TOLD_FEE) : null;
    }
    long charged = trade.lots() - ofToday;
    BigDecimal ofTurnover =
        product(trade.price(), charged, side.paper.multiplier(), costs.ofTurnover());
    return sum(ofTurnover, product(costs.perLot(), trade.lots())).setScale(2, RoundingMode.HALF_UP);
  }
}
