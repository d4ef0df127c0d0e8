package hs.desk.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The price a contract is valued at, with where it comes from and when that was.
 *
 * @param value in the exchange's quote unit, above zero
 * @param time when the quote it was taken from last changed
 */
public record Price(BigDecimal value, Source source, Instant time) {

  /** Which column of the quote gave the price. */
  public enum Source {
    LAST,
    SETTLEMENT,
    PRE_SETTLEMENT
  }

  /**
   * The price for exposure: last, else settlement, else pre-settlement. A price that is null or not
   * above zero counts as missing; empty when all three are.
   */
  public static Optional<Price> of(
      BigDecimal last, BigDecimal settlement, BigDecimal preSettlement, Instant time) {
    return priced(last, Source.LAST, time)
        .or(() -> priced(settlement, Source.SETTLEMENT, time))
        .or(() -> priced(preSettlement, Source.PRE_SETTLEMENT, time));
  }

  /** The price for profit and loss: the settlement once it exists, else as for exposure. */
  public static Optional<Price> ofProfit(
      BigDecimal last, BigDecimal settlement, BigDecimal preSettlement, Instant time) {
    return priced(settlement, Source.SETTLEMENT, time)
        .or(() -> of(last, null, preSettlement, time));
  }

  private static Optional<Price> priced(BigDecimal value, Source source, Instant time) {
    return value != null && value.signum() > 0
        ? Optional.of(new Price(value, source, time))
        : Optional.empty();
  }
}
