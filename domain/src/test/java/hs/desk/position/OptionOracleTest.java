package hs.desk.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random options against figures worked out with 50 digits from series, not from the desk's
 * formulas: greeks as slopes of the value, the value from the normal distribution's series.
 */
class OptionOracleTest {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = new BigDecimal("2");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Small enough for a slope of 30 digits, as the values have 50. */
  private static final BigDecimal STEP = new BigDecimal("1E-16");

  private static final BigDecimal ROOT_OF_TWO_PI =
      new BigDecimal("2.5066282746310005024157652848110452530069867406099");

  private static final int OPTIONS = 300;

  /** Value as a function of what moves it. */
  private record Option(
      boolean call,
      BigDecimal spot,
      BigDecimal strike,
      BigDecimal years,
      BigDecimal rate,
      BigDecimal carry,
      BigDecimal vol) {

    BigDecimal value() {
      BigDecimal deviation = vol.multiply(years.sqrt(DIGITS), DIGITS);
      BigDecimal forward = spot.multiply(exp(carry.multiply(years, DIGITS)), DIGITS);
      BigDecimal half = deviation.multiply(deviation, DIGITS).multiply(HALF, DIGITS);
      BigDecimal d1 =
          ln(forward.divide(strike, DIGITS)).add(half, DIGITS).divide(deviation, DIGITS);
      BigDecimal d2 = d1.subtract(deviation, DIGITS);
      BigDecimal discount = exp(rate.multiply(years, DIGITS).negate());
      BigDecimal asCall =
          forward.multiply(normal(d1), DIGITS).subtract(strike.multiply(normal(d2), DIGITS));
      BigDecimal parity = call ? BigDecimal.ZERO : strike.subtract(forward);
      return asCall.add(parity).multiply(discount, DIGITS);
    }

    Option with(BigDecimal newSpot, BigDecimal newYears, BigDecimal newVol) {
      return new Option(call, newSpot, strike, newYears, rate, carry, newVol);
    }

    OptionModel model() {
      return new OptionModel(
          call,
          spot.doubleValue(),
          strike.doubleValue(),
          years.doubleValue(),
          rate.doubleValue(),
          carry.doubleValue(),
          vol.doubleValue());
    }
  }

  @Test
  void valuesAndGreeksOfRandomOptions() {
    Random random = new Random(5);
    for (int i = 0; i < OPTIONS; i++) {
      compare(option(random));
    }
  }

  private static Option option(Random random) {
    BigDecimal rate = BigDecimal.valueOf(random.nextInt(80), 3);
    return new Option(
        random.nextBoolean(),
        BigDecimal.valueOf(8_000 + random.nextInt(4_000), 2),
        BigDecimal.valueOf(8_000 + random.nextInt(4_000), 2),
        BigDecimal.valueOf(50 + random.nextInt(1_000), 3),
        rate,
        random.nextBoolean() ? rate : BigDecimal.ZERO,
        BigDecimal.valueOf(100 + random.nextInt(400), 3));
  }

  private static void compare(Option option) {
    OptionModel model = option.model();
    near(option, "price", model.price(), option.value());
    BigDecimal up = option.with(option.spot().add(STEP), option.years(), option.vol()).value();
    BigDecimal down =
        option.with(option.spot().subtract(STEP), option.years(), option.vol()).value();
    BigDecimal both = TWO.multiply(STEP);
    near(option, "delta", model.delta(), up.subtract(down).divide(both, DIGITS));
    BigDecimal bend = up.add(down).subtract(TWO.multiply(option.value()));
    near(option, "gamma", model.gamma(), bend.divide(STEP.pow(2), DIGITS));
    BigDecimal nervous = option.with(option.spot(), option.years(), option.vol().add(STEP)).value();
    BigDecimal calm =
        option.with(option.spot(), option.years(), option.vol().subtract(STEP)).value();
    near(option, "vega", model.vega(), nervous.subtract(calm).divide(both, DIGITS));
    BigDecimal longer = option.with(option.spot(), option.years().add(STEP), option.vol()).value();
    BigDecimal shorter =
        option.with(option.spot(), option.years().subtract(STEP), option.vol()).value();
    near(option, "theta", model.theta(), shorter.subtract(longer).divide(both, DIGITS));
  }

  private static void near(Option of, String what, double actual, BigDecimal expected) {
    double tolerance = 1e-10 * Math.max(1, expected.abs().doubleValue());
    assertThat(Math.abs(expected.subtract(new BigDecimal(actual)).doubleValue()))
        .as("%s of %s: %s but %s", what, of, expected.toPlainString(), actual)
        .isLessThan(tolerance);
  }

  /** Half, plus the density times x + x³/3 + x⁵/15 + …. */
  private static BigDecimal normal(BigDecimal x) {
    BigDecimal square = x.multiply(x, DIGITS);
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int n = 3; term.abs().compareTo(new BigDecimal("1E-55")) > 0; n += 2) {
      term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    BigDecimal density = exp(square.multiply(HALF, DIGITS).negate()).divide(ROOT_OF_TWO_PI, DIGITS);
    return HALF.add(density.multiply(sum, DIGITS), DIGITS);
  }

  /** By the series of a 256th part, squared back. */
  private static BigDecimal exp(BigDecimal x) {
    BigDecimal part = x.divide(BigDecimal.valueOf(256), DIGITS);
    BigDecimal term = ONE;
    BigDecimal sum = ONE;
    for (int n = 1; term.abs().compareTo(new BigDecimal("1E-58")) > 0; n++) {
      term = term.multiply(part, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(256, DIGITS);
  }

  /** Twice the series of the inverse hyperbolic tangent; for ratios not far from 1. */
  private static BigDecimal ln(BigDecimal x) {
    BigDecimal y = x.subtract(ONE).divide(x.add(ONE), DIGITS);
    BigDecimal square = y.multiply(y, DIGITS);
    BigDecimal power = y;
    BigDecimal sum = y;
    for (int n = 3; power.abs().compareTo(new BigDecimal("1E-55")) > 0; n += 2) {
      power = power.multiply(square, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
    }
    return TWO.multiply(sum, DIGITS);
  }
}
