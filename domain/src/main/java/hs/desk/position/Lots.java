package hs.desk.position;

import java.math.BigDecimal;

/**
 * What an account holds of a contract in one direction, in lots (shares for stocks and ETFs), never
 * negative. The frozen lots are among those held.
 *
 * @param frozen held back by working orders that close, whatever day the lots are of
 * @param frozenToday the part that working orders name as today's (CLOSETODAY)
 * @param frozenYesterday the part that they name as yesterday's (CLOSEYESTERDAY; CLOSE too, which
 *     means that on SHFE and INE)
 */
public record Lots(
    BigDecimal yesterday,
    BigDecimal today,
    BigDecimal frozen,
    BigDecimal frozenToday,
    BigDecimal frozenYesterday) {

  public static final Lots NONE = of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Lots whose frozen part no working order explains. */
  public static Lots of(BigDecimal yesterday, BigDecimal today, BigDecimal frozen) {
    return new Lots(yesterday, today, frozen, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  /** The same on the next trading day: none are today's. */
  public Lots carried() {
    BigDecimal named = frozenYesterday.add(frozenToday);
    return new Lots(total(), BigDecimal.ZERO, frozen, BigDecimal.ZERO, named);
  }

  public BigDecimal total() {
    return yesterday.add(today);
  }

  /** What may be closed where the exchange does not tell the days apart. */
  public BigDecimal closable() {
    return above(total().subtract(frozen));
  }

  /** Today's lots that may be closed on SHFE and INE. */
  public BigDecimal closableToday() {
    return today.subtract(heldToday());
  }

  /** Yesterday's lots that may be closed on SHFE and INE. */
  public BigDecimal closableYesterday() {
    return closable().subtract(closableToday());
  }

  /** Shares that may be sold: today's purchases may not (T+1), sell orders freeze yesterday's. */
  public BigDecimal sellable() {
    return above(yesterday.subtract(frozen));
  }

  /**
   * Frozen lots that are today's: those an order names, and those that no order explains and
   * yesterday's lots cannot hold (design.md §9).
   */
  private BigDecimal heldToday() {
    BigDecimal all = frozen.min(total());
    BigDecimal namedToday = frozenToday.min(today).min(all);
    BigDecimal namedYesterday = frozenYesterday.min(yesterday).min(all.subtract(namedToday));
    BigDecimal unexplained = all.subtract(namedToday).subtract(namedYesterday);
    BigDecimal overflow = above(unexplained.subtract(yesterday.subtract(namedYesterday)));
    return namedToday.add(overflow);
  }

  private static BigDecimal above(BigDecimal value) {
    return value.max(BigDecimal.ZERO);
  }
}
