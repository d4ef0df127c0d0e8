package hs.desk.trade;

import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A trade as statistics see it.
 *
 * @param commission CNY; null: to be computed
 */
public record Deal(
    String tradeId,
    BuySell buySell,
    OpenClose openClose,
    BigDecimal price,
    BigDecimal volume,
    BigDecimal commission,
    Instant time) {

  /** The side of the position it changes: a sale that closes changes the long one. */
  public static Direction direction(BuySell buySell, OpenClose openClose) {
    boolean buys = buySell == BuySell.BUY;
    return buys != openClose.closes() ? Direction.LONG : Direction.SHORT;
  }

  BigDecimal priceVolume() {
    return price.multiply(volume);
  }
}
