package hs.desk.instruction;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What an exchange lets one order of a contract be (domain.md §3.1).
 *
 * @param namesLots closing orders must say today's or yesterday's lots (SHFE, INE)
 * @param shares stock or ETF: long only, T+1, board lots
 * @param minimum smallest order in lots or shares
 * @param step an order is a multiple of it; odd remainders are sold whole
 * @param maximum largest limit order; null when the feed names none
 */
public record OrderRules(
    boolean namesLots, boolean shares, BigDecimal minimum, BigDecimal step, BigDecimal maximum) {

  private static final Set<String> NAMING_EXCHANGES = Set.of("SHFE", "INE");
  private static final Set<String> SHARE_TYPES = Set.of("股票", "ETF", "基金");
  private static final BigDecimal BOARD_LOT = BigDecimal.valueOf(100);
  private static final BigDecimal STAR_MINIMUM = BigDecimal.valueOf(200);

  /**
   * @param minVolume smallest order the feed names, or null
   * @param maxLimitVolume largest limit order the feed names, or null
   */
  public static OrderRules of(
      String instrumentId,
      String exchangeId,
      String typeName,
      BigDecimal minVolume,
      BigDecimal maxLimitVolume) {
    BigDecimal maximum = positive(maxLimitVolume) ? maxLimitVolume : null;
    if (!SHARE_TYPES.contains(typeName)) {
      BigDecimal minimum = positive(minVolume) ? minVolume : BigDecimal.ONE;
      return new OrderRules(
          NAMING_EXCHANGES.contains(exchangeId), false, minimum, BigDecimal.ONE, maximum);
    }
    if (star(instrumentId, exchangeId, typeName)) {
      return new OrderRules(false, true, STAR_MINIMUM, BigDecimal.ONE, maximum);
    }
    if ("BSE".equals(exchangeId)) {
      return new OrderRules(false, true, BOARD_LOT, BigDecimal.ONE, maximum);
    }
    BigDecimal lot =
        minVolume != null && minVolume.compareTo(BigDecimal.ONE) > 0 ? minVolume : BOARD_LOT;
    return new OrderRules(false, true, lot, lot, maximum);
  }

  /** The STAR market: from 200 shares on, any number of them. */
  private static boolean star(String instrumentId, String exchangeId, String typeName) {
    return "股票".equals(typeName)
        && "SSE".equals(exchangeId)
        && (instrumentId.startsWith("688") || instrumentId.startsWith("689"));
  }

  private static boolean positive(BigDecimal value) {
    return value != null && value.signum() > 0;
  }

  /** Whether an order of this size may be placed without being an odd remainder. */
  boolean orderable(BigDecimal quantity) {
    return quantity.compareTo(minimum) >= 0 && quantity.remainder(step).signum() == 0;
  }
}
