package hs.desk.account;

import hs.desk.trade.DaySide;
import java.math.BigDecimal;

/** What the trades of a day come to in an account, side by side, in CNY. Not thread-safe. */
public final class DayMoney {

  private BigDecimal commission = BigDecimal.ZERO;
  private BigDecimal closeProfit = BigDecimal.ZERO;

  /**
   * @param option closing one makes no profit by date
   * @param held lots of this side held now
   * @param positionCost of them, by date
   * @param preSettlement null when it is not known
   */
  public void add(
      DaySide dealt,
      boolean option,
      BigDecimal held,
      BigDecimal positionCost,
      BigDecimal preSettlement) {
    commission = plus(commission, dealt.commission());
    closeProfit =
        option
            ? closeProfit
            : plus(closeProfit, dealt.closeProfit(held, positionCost, preSettlement));
  }

  private static BigDecimal plus(BigDecimal sum, BigDecimal more) {
    return sum == null || more == null ? null : sum.add(more);
  }

  /** Null when one trade's cannot be told. */
  public BigDecimal commission() {
    return commission;
  }

  /** By date; null when one side's cannot be told. */
  public BigDecimal closeProfit() {
    return closeProfit;
  }
}
