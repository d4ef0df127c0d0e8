package hs.desk.order;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a number of orders come to (domain.md §5.2).
 *
 * @param count all that were sent, rejected ones too
 * @param volume lots asked for
 * @param traded lots filled
 * @param left lots that still work
 * @param active orders that still work
 */
public record OrderStatistic(
    long count,
    BigDecimal volume,
    BigDecimal traded,
    BigDecimal left,
    long active,
    long cancelled,
    long rejected) {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final int RATIO_SCALE = 8;

  public static final OrderStatistic NONE = new OrderStatistic(0, ZERO, ZERO, ZERO, 0, 0, 0);

  /** Of one order. */
  public static OrderStatistic of(OrderFate fate, BigDecimal total, BigDecimal traded) {
    boolean works = fate == OrderFate.WORKING;
    return new OrderStatistic(
        1,
        total,
        traded,
        works ? total.subtract(traded).max(ZERO) : ZERO,
        works ? 1 : 0,
        fate == OrderFate.CANCELLED ? 1 : 0,
        fate == OrderFate.REJECTED ? 1 : 0);
  }

  public OrderStatistic plus(OrderStatistic other) {
    return new OrderStatistic(
        count + other.count,
        volume.add(other.volume),
        traded.add(other.traded),
        left.add(other.left),
        active + other.active,
        cancelled + other.cancelled,
        rejected + other.rejected);
  }

  public OrderStatistic minus(OrderStatistic other) {
    return plus(
        new OrderStatistic(
            -other.count,
            other.volume.negate(),
            other.traded.negate(),
            other.left.negate(),
            -other.active,
            -other.cancelled,
            -other.rejected));
  }

  /** 撤单率: cancelled of all that were sent, a fraction; null when none were. */
  public BigDecimal cancelRatio() {
    return ratio(BigDecimal.valueOf(cancelled), BigDecimal.valueOf(count));
  }

  /** Lots filled of lots asked for, a fraction; null when none were. */
  public BigDecimal fillRatio() {
    return ratio(traded, volume);
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0 ? null : part.divide(whole, RATIO_SCALE, RoundingMode.HALF_UP);
  }
}
