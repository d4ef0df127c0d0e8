package hs.desk.devstack.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One row of strategy_position: the lots of one side of one contract in one account. Lots are never
 * negative, whichever side; today's share of the costs is kept beside the totals.
 */
public final class Position {
  /** Key of a row; direction is L or S. */
  public record Key(String product, String account, String instrument, String direction) {}

  public final Key key;
  public BigDecimal yesterday = BigDecimal.ZERO;
  public BigDecimal today = BigDecimal.ZERO;
  public BigDecimal frozen = BigDecimal.ZERO;
  public BigDecimal openCost = money(BigDecimal.ZERO);
  public BigDecimal positionCost = money(BigDecimal.ZERO);
  public BigDecimal margin = money(BigDecimal.ZERO);

  public Position(Key key) {
    this.key = key;
  }

  public boolean isLong() {
    return key.direction().equals("L");
  }

  public BigDecimal lots() {
    return yesterday.add(today);
  }

  /** What today's lots were opened at, in money. */
  public BigDecimal todayCost(BigDecimal yesterdayUnit) {
    return positionCost.subtract(money(yesterday.multiply(yesterdayUnit)));
  }

  void open(BigDecimal lots, BigDecimal unit) {
    BigDecimal cost = money(lots.multiply(unit));
    today = today.add(lots);
    openCost = openCost.add(cost);
    positionCost = positionCost.add(cost);
  }

  /**
   * Takes out today's lots at their average price; answers what they had cost.
   *
   * @param yesterdayUnit pre-settlement times multiplier
   */
  BigDecimal closeToday(BigDecimal lots, BigDecimal yesterdayUnit) {
    BigDecimal cost = share(todayCost(yesterdayUnit), lots, today);
    today = today.subtract(lots);
    openCost = openCost.subtract(cost);
    positionCost = positionCost.subtract(cost);
    return cost;
  }

  /** Takes out yesterday's lots; answers their value at the previous settlement. */
  BigDecimal closeYesterday(BigDecimal lots, BigDecimal yesterdayUnit) {
    BigDecimal opened = openCost.subtract(todayCost(yesterdayUnit));
    BigDecimal left = yesterday.subtract(lots);
    BigDecimal cost =
        money(yesterday.multiply(yesterdayUnit)).subtract(money(left.multiply(yesterdayUnit)));
    openCost = openCost.subtract(share(opened, lots, yesterday));
    positionCost = positionCost.subtract(cost);
    yesterday = left;
    return cost;
  }

  /** The day is over: today's lots become yesterday's, valued at the settlement. */
  public void carry(BigDecimal settlementUnit) {
    yesterday = lots();
    today = BigDecimal.ZERO;
    frozen = BigDecimal.ZERO;
    positionCost = money(yesterday.multiply(settlementUnit));
  }

  static BigDecimal money(BigDecimal amount) {
    return amount.setScale(4, RoundingMode.HALF_UP);
  }

  private static BigDecimal share(BigDecimal cost, BigDecimal lots, BigDecimal of) {
    return lots.compareTo(of) == 0 ? cost : cost.multiply(lots).divide(of, 4, RoundingMode.HALF_UP);
  }
}
