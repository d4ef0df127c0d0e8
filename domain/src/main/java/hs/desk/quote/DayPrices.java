package hs.desk.quote;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The prices money is counted with at the end of a day; each null, zero or below when missing.
 *
 * @param settlement null until the day is settled
 * @param preSettlement of the day before; for stocks and ETFs the previous close
 */
public record DayPrices(BigDecimal last, BigDecimal settlement, BigDecimal preSettlement) {

  public static final DayPrices NONE = new DayPrices(null, null, null);

  /** The settlement, once the day is settled. */
  public Optional<BigDecimal> settled() {
    return first(settlement);
  }

  /** The previous settlement. */
  public Optional<BigDecimal> carried() {
    return first(preSettlement);
  }

  /** The newest settlement there is, else the last price. */
  public Optional<BigDecimal> official() {
    return first(settlement, preSettlement, last);
  }

  private static Optional<BigDecimal> first(BigDecimal... prices) {
    return Stream.of(prices).filter(price -> price != null && price.signum() > 0).findFirst();
  }
}
