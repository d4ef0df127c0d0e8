package hs.desk.monitor;

import hs.desk.order.OrderStatistic;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;

/**
 * What a product ordered of a contract on its trading day (design.md §6), all accounts together.
 *
 * @param count orders sent, rejected ones too
 * @param volume lots asked for
 * @param traded lots filled
 * @param left lots that still work
 * @param active orders that still work
 * @param cancelled orders that ended with something left
 * @param cancelRatio cancelled of all that were sent; null when none were
 * @param fillRatio lots filled of lots asked for
 * @param warning whether the cancels of the contract, both sides, reached 80 % of the exchange's
 *     limit
 */
public record OrderStatisticRow(
    String productCode,
    String instrumentId,
    BuySell buySell,
    long count,
    BigDecimal volume,
    BigDecimal traded,
    BigDecimal left,
    long active,
    long cancelled,
    long rejected,
    BigDecimal cancelRatio,
    BigDecimal fillRatio,
    boolean warning) {

  static OrderStatisticRow of(
      String product, String instrument, BuySell side, OrderStatistic sum, boolean warning) {
    return new OrderStatisticRow(
        product,
        instrument,
        side,
        sum.count(),
        sum.volume(),
        sum.traded(),
        sum.left(),
        sum.active(),
        sum.cancelled(),
        sum.rejected(),
        sum.cancelRatio(),
        sum.fillRatio(),
        warning);
  }
}
