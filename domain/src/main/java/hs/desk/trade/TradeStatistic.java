package hs.desk.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * What a number of trades come to (domain.md §5.1).
 *
 * @param volume lots
 * @param priceVolume sum of price × lots
 * @param turnover CNY, multiplier included; null when the multiplier is not known
 * @param commission CNY, each trade's rounded to the cent; null when one of them cannot be told
 * @param firstTime null for none, like {@code lastTime}
 */
public record TradeStatistic(
    long count,
    BigDecimal volume,
    BigDecimal priceVolume,
    BigDecimal turnover,
    BigDecimal commission,
    Instant firstTime,
    Instant lastTime) {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** Decimals of a price. */
  private static final int PRICE_SCALE = 6;

  public static final TradeStatistic NONE =
      new TradeStatistic(0, ZERO, ZERO, ZERO, ZERO, null, null);

  public TradeStatistic plus(TradeStatistic other) {
    return new TradeStatistic(
        count + other.count,
        volume.add(other.volume),
        priceVolume.add(other.priceVolume),
        sum(turnover, other.turnover),
        sum(commission, other.commission),
        firstTime == null || later(firstTime, other.firstTime) ? other.firstTime : firstTime,
        lastTime == null || later(other.lastTime, lastTime) ? other.lastTime : lastTime);
  }

  private static boolean later(Instant one, Instant other) {
    return one != null && other != null && one.isAfter(other);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? null : one.add(other);
  }

  /** Weighted by lots; null for none. */
  public BigDecimal avgPrice() {
    return volume.signum() == 0
        ? null
        : priceVolume.divide(volume, PRICE_SCALE, RoundingMode.HALF_UP);
  }
}
