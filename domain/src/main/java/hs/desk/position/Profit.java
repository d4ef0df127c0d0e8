package hs.desk.position;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What lots that are held have gained, in CNY to 4 decimals, half up (domain.md §4.1). Against the
 * position cost it is the profit by date (盯市), against the open cost the profit by trade (逐笔).
 */
public final class Profit {

  private static final int SCALE = 4;

  private Profit() {}

  /**
   * @param lots never negative, whatever the direction
   * @param price the last, the settlement once there is one
   * @param cost price × lots × multiplier of what is held, at open or at the previous settlement
   */
  public static BigDecimal of(
      Direction direction,
      BigDecimal lots,
      BigDecimal price,
      BigDecimal multiplier,
      BigDecimal cost) {
    BigDecimal gain = price.multiply(lots).multiply(multiplier).subtract(cost);
    return direction.signed(gain).setScale(SCALE, RoundingMode.HALF_UP);
  }
}
