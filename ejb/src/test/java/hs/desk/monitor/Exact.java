package hs.desk.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;

/** Arithmetic with 50 digits, in which null is what cannot be told and spreads. */
final class Exact {

  static final MathContext DIGITS = new MathContext(50);
  static final BigDecimal ZERO = BigDecimal.ZERO;

  private Exact() {}

  static BigDecimal product(BigDecimal first, Number... more) {
    BigDecimal product = first;
    for (Number factor : more) {
      product = product.multiply(new BigDecimal(factor.toString()), DIGITS);
    }
    return product;
  }

  static BigDecimal sum(BigDecimal... parts) {
    BigDecimal sum = ZERO;
    for (BigDecimal part : parts) {
      if (part == null) {
        return null;
      }
      sum = sum.add(part, DIGITS);
    }
    return sum;
  }

  static <T> BigDecimal sum(Collection<T> all, Function<T, BigDecimal> each) {
    return sum(all.stream().map(each).toArray(BigDecimal[]::new));
  }

  static BigDecimal less(BigDecimal value) {
    return value == null ? null : value.negate();
  }

  static BigDecimal money(BigDecimal value) {
    return value.setScale(4, RoundingMode.HALF_UP);
  }

  /** The first that is there. */
  static BigDecimal first(BigDecimal... candidates) {
    for (BigDecimal candidate : candidates) {
      if (candidate != null) {
        return candidate;
      }
    }
    return null;
  }
}
