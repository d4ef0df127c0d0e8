package hs.desk.check;

import hs.desk.instruction.Market.Tick;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One contract with its quote: what a trade of it is held against, and no more, for it is read with
 * every fill by hand.
 *
 * @param contract which it is, and of what kind; null when it is not listed, all that follows is
 *     null then
 * @param expireDate last day on which it trades; null for what does not expire
 * @param priceTick smallest step of a price; null when the feed names none
 * @param lowerLimit of a price on the quote's day; null when the feed names none
 * @param upperLimit as the lower
 * @param tick null without a quote
 */
public record Quoted(
    RuleScope contract,
    LocalDate expireDate,
    BigDecimal priceTick,
    BigDecimal lowerLimit,
    BigDecimal upperLimit,
    Tick tick) {

  public static final Quoted UNLISTED = new Quoted(null, null, null, null, null, null);

  /** Whether the limits of the quote are those of that day. */
  boolean of(LocalDate tradingDay) {
    return tick != null && tradingDay.equals(tick.tradingDay());
  }

  /**
   * What a price of that day is compared with: the last there is (design.md §4), for a day before
   * the quote's the settlement that the quote carries on from; empty when there is none.
   */
  Optional<BigDecimal> reference(LocalDate tradingDay) {
    if (tick == null) {
      return Optional.empty();
    }
    LocalDate day = tick.tradingDay();
    boolean over = day != null && tradingDay.isBefore(day) && tick.preSettlement() != null;
    return over
        ? Optional.of(tick.preSettlement()).filter(price -> price.signum() > 0)
        : tick.price().map(price -> price.value());
  }
}
