package hs.desk.group;

import java.math.BigDecimal;

/**
 * Sums over position rows, each of which is rounded already. What a row cannot tell is left out,
 * never counted as a price of 0; rows without a delta value are counted.
 *
 * @param net lots, shares for stocks and ETFs; signed like all values
 * @param rows how many rows are in it
 * @param unvalued how many of them have no delta value
 */
public record GroupTotals(
    BigDecimal net,
    BigDecimal marketValue,
    BigDecimal notional,
    BigDecimal deltaValue,
    BigDecimal gammaCash,
    BigDecimal vegaCash,
    BigDecimal thetaCash,
    BigDecimal positionProfit,
    BigDecimal floatProfit,
    BigDecimal margin,
    int rows,
    int unvalued) {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  public static final GroupTotals NONE =
      new GroupTotals(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, 0, 0);

  /** One row with what is null left out. */
  public GroupTotals known() {
    return new GroupTotals(
        net,
        known(marketValue),
        known(notional),
        known(deltaValue),
        known(gammaCash),
        known(vegaCash),
        known(thetaCash),
        known(positionProfit),
        known(floatProfit),
        known(margin),
        rows,
        unvalued);
  }

  private static BigDecimal known(BigDecimal value) {
    return value == null ? ZERO : value;
  }

  public GroupTotals plus(GroupTotals other) {
    return new GroupTotals(
        net.add(other.net),
        marketValue.add(other.marketValue),
        notional.add(other.notional),
        deltaValue.add(other.deltaValue),
        gammaCash.add(other.gammaCash),
        vegaCash.add(other.vegaCash),
        thetaCash.add(other.thetaCash),
        positionProfit.add(other.positionProfit),
        floatProfit.add(other.floatProfit),
        margin.add(other.margin),
        rows + other.rows,
        unvalued + other.unvalued);
  }

  public GroupTotals minus(GroupTotals other) {
    return new GroupTotals(
        net.subtract(other.net),
        marketValue.subtract(other.marketValue),
        notional.subtract(other.notional),
        deltaValue.subtract(other.deltaValue),
        gammaCash.subtract(other.gammaCash),
        vegaCash.subtract(other.vegaCash),
        thetaCash.subtract(other.thetaCash),
        positionProfit.subtract(other.positionProfit),
        floatProfit.subtract(other.floatProfit),
        margin.subtract(other.margin),
        rows - other.rows,
        unvalued - other.unvalued);
  }
}
