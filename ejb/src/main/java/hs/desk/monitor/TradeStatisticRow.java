package hs.desk.monitor;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.TradeStatistic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What a product traded of a contract on its trading day (design.md §6), all accounts together.
 *
 * @param volume lots
 * @param turnover CNY; null when the contract is not listed
 * @param avgPrice weighted by lots
 * @param commission CNY; null when the fee of a trade cannot be told
 */
public record TradeStatisticRow(
    String productCode,
    String instrumentId,
    BuySell buySell,
    OpenClose openClose,
    long count,
    BigDecimal volume,
    BigDecimal turnover,
    BigDecimal avgPrice,
    BigDecimal commission,
    Instant firstTime,
    Instant lastTime) {

  private static final int MONEY_SCALE = 4;

  static TradeStatisticRow of(
      String product, String instrument, BuySell side, OpenClose offset, TradeStatistic sum) {
    BigDecimal turnover = sum.turnover();
    return new TradeStatisticRow(
        product,
        instrument,
        side,
        offset,
        sum.count(),
        sum.volume(),
        turnover == null ? null : turnover.setScale(MONEY_SCALE, RoundingMode.HALF_UP),
        sum.avgPrice(),
        sum.commission(),
        sum.firstTime(),
        sum.lastTime());
  }
}
