package hs.desk.check;

import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Surroundings.Traits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One contract with its quote, as a trade of it is held against.
 *
 * @param contract null when it is not listed; all that follows is null then
 * @param traits with the limits of the quote's day
 * @param priceTick smallest step of a price; null when the feed names none
 * @param tick null without a quote
 */
public record Quoted(Listed contract, Traits traits, BigDecimal priceTick, Tick tick) {

  public static final Quoted UNLISTED = new Quoted(null, null, null, null);

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
