package hs.desk.position;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the market tells of an option's volatility.
 *
 * @param implied the feed's own figure as a fraction a year, or null
 * @param bid best bid of the option, or null
 * @param ask best ask of the option, or null
 */
public record VolatilityQuote(BigDecimal implied, BigDecimal bid, BigDecimal ask) {

  /** Decimals a volatility is kept with. */
  private static final int SCALE = 10;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The feed's figure, else the one implied from the middle of bid and ask, else empty. */
  Optional<BigDecimal> volatility(OptionModel model) {
    if (present(implied)) {
      return Optional.of(implied);
    }
    if (!present(bid) || !present(ask)) {
      return Optional.empty();
    }
    BigDecimal mid = bid.add(ask).divide(TWO, MathContext.DECIMAL64);
    OptionalDouble solved = model.impliedVol(mid.doubleValue());
    return solved.isPresent()
        ? Optional.of(
            BigDecimal.valueOf(solved.getAsDouble()).setScale(SCALE, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  private static boolean present(BigDecimal value) {
    return value != null && value.signum() > 0;
  }
}
