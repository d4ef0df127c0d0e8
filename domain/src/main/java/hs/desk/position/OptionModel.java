package hs.desk.position;

import java.util.OptionalDouble;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A European option by the generalised Black-Scholes-Merton formula: with carry 0 it is Black-76 on
 * a future, with carry = rate − yield BSM on a spot. American commodity options are valued as
 * European ones (domain.md §4.4).
 *
 * <p>Analytics, hence {@code double}: prices in the quote unit, years by 365 days, rate, carry and
 * volatility as fractions a year. All values are per one unit of the underlying, before multiplier
 * and sign of the position.
 *
 * @param spot price of the future or of the spot
 * @param carry cost of carry: 0 for a future, rate − dividend yield for a spot
 * @param vol volatility; at or below zero, like {@code years}, the option is worth its discounted
 *     intrinsic value and its delta is 0, ½ (at the money) or 1 in size
 */
public record OptionModel(
    boolean call, double spot, double strike, double years, double rate, double carry, double vol) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Volatilities a quoted option may imply: from nearly none to 1,000 % a year. */
  private static final double MIN_VOL = 1e-6;

  private static final double MAX_VOL = 10;

  private static final double PRECISION = 1e-14;

  public static OptionModel black76(
      boolean call, double future, double strike, double years, double rate, double vol) {
    return new OptionModel(call, future, strike, years, rate, 0, vol);
  }

  public static OptionModel bsm(
      boolean call,
      double spot,
      double strike,
      double years,
      double rate,
      double yield,
      double vol) {
    return new OptionModel(call, spot, strike, years, rate, rate - yield, vol);
  }

  public OptionModel withVol(double other) {
    return new OptionModel(call, spot, strike, years, rate, carry, other);
  }

  /** Present value of the option. */
  public double price() {
    if (limit()) {
      return discount() * Math.max(sign() * (forward() - strike), 0);
    }
    return sign() * (grown() * cdf(sign() * d1()) - discount() * strike * cdf(sign() * d2()));
  }

  /** Change of the value for one unit of the underlying's price. */
  public double delta() {
    if (limit()) {
      int moneyness = sign() * Double.compare(forward(), strike);
      return sign() * (moneyness > 0 ? 1 : moneyness < 0 ? 0 : 0.5);
    }
    return sign() * growth() * cdf(sign() * d1());
  }

  /** Change of delta for one unit of the underlying's price; 0 in the limit. */
  public double gamma() {
    return limit() ? 0 : growth() * NORMAL.density(d1()) / (spot * deviation());
  }

  /** Change of the value for 1.00 of volatility; 0 in the limit. */
  public double vega() {
    return limit() ? 0 : grown() * NORMAL.density(d1()) * Math.sqrt(years);
  }

  /** Change of the value in a year of passing time, mostly negative; 0 in the limit. */
  public double theta() {
    if (limit()) {
      return 0;
    }
    double decay = -grown() * NORMAL.density(d1()) * vol / (2 * Math.sqrt(years));
    return decay
        - sign() * (carry - rate) * grown() * cdf(sign() * d1())
        - sign() * rate * discount() * strike * cdf(sign() * d2());
  }

  /**
   * Change of the value for 1.00 of the rate: with the carry following it on a spot, with a carry
   * of 0 on a future.
   */
  public double rho() {
    if (carry == 0) {
      return -years * price();
    }
    return limit() ? 0 : sign() * years * discount() * strike * cdf(sign() * d2());
  }

  /**
   * The volatility at which this option is worth {@code price}, by Brent's method; empty when the
   * price is not above the intrinsic value, above all bounds, or time is up.
   */
  public OptionalDouble impliedVol(double price) {
    if (years <= 0 || !(withVol(MIN_VOL).price() < price && price < withVol(MAX_VOL).price())) {
      return OptionalDouble.empty();
    }
    BrentSolver solver = new BrentSolver(PRECISION, PRECISION, PRECISION);
    return OptionalDouble.of(
        solver.findRoot(candidate -> withVol(candidate).price() - price, MIN_VOL, MAX_VOL));
  }

  private boolean limit() {
    return !(vol > 0 && years > 0);
  }

  private int sign() {
    return call ? 1 : -1;
  }

  private double discount() {
    return years > 0 ? Math.exp(-rate * years) : 1;
  }

  private double growth() {
    return Math.exp((carry - rate) * years);
  }

  private double grown() {
    return spot * growth();
  }

  private double forward() {
    return years > 0 ? spot * Math.exp(carry * years) : spot;
  }

  private double deviation() {
    return vol * Math.sqrt(years);
  }

  private double d1() {
    return (Math.log(forward() / strike) + deviation() * deviation() / 2) / deviation();
  }

  private double d2() {
    return d1() - deviation();
  }

  private static double cdf(double x) {
    return NORMAL.cumulativeProbability(x);
  }
}
