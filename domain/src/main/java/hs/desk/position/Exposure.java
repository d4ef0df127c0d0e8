package hs.desk.position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;

/**
 * How a contract's value moves with the market, per lot and valued per position (design.md §4,
 * domain.md §4.4). Positions are signed lots, values CNY to 4 decimals, half up.
 *
 * @param price the contract's own price; null when it has none
 * @param delta change for one unit of the underlying's price; null when it cannot be told
 * @param underlyingPrice the price delta refers to; null when it is missing
 * @param impliedVol fraction a year; null for what is no option, or when it cannot be told
 * @param rate fraction a year; null for what is no option
 * @param years to the end of the expiry day; null for what is no option
 * @param gamma null when delta is, or when it was not kept, like vega and theta; 0 for what is no
 *     option
 * @param vega per 1.00 of volatility
 * @param theta per year
 */
public record Exposure(
    BigDecimal price,
    BigDecimal multiplier,
    Pricing pricing,
    BigDecimal delta,
    BigDecimal underlyingPrice,
    BigDecimal impliedVol,
    BigDecimal rate,
    BigDecimal years,
    BigDecimal gamma,
    BigDecimal vega,
    BigDecimal theta) {

  /** Decimals of every value in money. */
  private static final int VALUE_SCALE = 4;

  /**
   * Decimals of delta and greeks: enough that a value recomputed from them agrees to its last
   * decimal.
   */
  private static final int GREEK_SCALE = 16;

  private static final BigDecimal PERCENT = new BigDecimal("0.01");
  private static final BigDecimal DAYS_PER_YEAR = BigDecimal.valueOf(365);

  /** Of a future, stock, ETF or fund: delta 1 on its own price. */
  public static Exposure linear(BigDecimal price, BigDecimal multiplier) {
    BigDecimal zero = BigDecimal.ZERO;
    return new Exposure(
        price,
        multiplier,
        Pricing.LINEAR,
        BigDecimal.ONE,
        price,
        null,
        null,
        null,
        zero,
        zero,
        zero);
  }

  /**
   * Of an option. Without the underlying's price or a volatility delta and greeks are null.
   *
   * @param underlying price of the contract named by {@link Pricing#pricedOn}, or null
   * @param rate {@code hs.rate}; the yield of the underlying is taken as 0
   */
  public static Exposure option(
      Pricing pricing,
      BigDecimal price,
      BigDecimal multiplier,
      OptionTerms terms,
      BigDecimal underlying,
      VolatilityQuote quote,
      BigDecimal rate,
      Instant now) {
    BigDecimal years = terms.years(now);
    if (underlying == null) {
      return unvalued(price, multiplier, pricing, null, rate, years);
    }
    OptionModel model = model(pricing, terms, underlying, rate, years);
    Optional<BigDecimal> vol = quote.volatility(model);
    if (vol.isEmpty()) {
      return unvalued(price, multiplier, pricing, underlying, rate, years);
    }
    OptionModel valued = model.withVol(vol.get().doubleValue());
    return new Exposure(
        price,
        multiplier,
        pricing,
        greek(valued.delta()),
        underlying,
        vol.get(),
        rate,
        years,
        greek(valued.gamma()),
        greek(valued.vega()),
        greek(valued.theta()));
  }

  /** Of an option whose terms are not known. */
  public static Exposure unvalued(Pricing pricing, BigDecimal price, BigDecimal multiplier) {
    return unvalued(price, multiplier, pricing, null, null, null);
  }

  /**
   * Of an option as it was once valued, when nothing better is known.
   *
   * @param delta null when it could not be told
   * @param underlying price the delta refers to, or null
   */
  public static Exposure recalled(
      Pricing pricing,
      BigDecimal price,
      BigDecimal multiplier,
      BigDecimal delta,
      BigDecimal underlying) {
    return new Exposure(
        price, multiplier, pricing, delta, underlying, null, null, null, null, null, null);
  }

  private static OptionModel model(
      Pricing pricing,
      OptionTerms terms,
      BigDecimal underlying,
      BigDecimal rate,
      BigDecimal years) {
    double spot = underlying.doubleValue();
    double strike = terms.strike().doubleValue();
    double r = rate.doubleValue();
    double t = years.doubleValue();
    return pricing == Pricing.BSM
        ? OptionModel.bsm(terms.call(), spot, strike, t, r, 0, 0)
        : OptionModel.black76(terms.call(), spot, strike, t, r, 0);
  }

  private static Exposure unvalued(
      BigDecimal price,
      BigDecimal multiplier,
      Pricing pricing,
      BigDecimal underlying,
      BigDecimal rate,
      BigDecimal years) {
    return new Exposure(
        price, multiplier, pricing, null, underlying, null, rate, years, null, null, null);
  }

  private static BigDecimal greek(double value) {
    return BigDecimal.valueOf(value).setScale(GREEK_SCALE, RoundingMode.HALF_UP);
  }

  /** False when there is no delta value: the line is flagged and left out of totals. */
  public boolean valued() {
    return delta != null && underlyingPrice != null;
  }

  /** Delta × position × multiplier × price of the underlying; null when not valued. */
  public BigDecimal deltaValue(BigDecimal position) {
    return valued() ? money(delta.multiply(position), underlyingPrice) : null;
  }

  /** Change of the delta value when the underlying moves by 1 %; null without a gamma. */
  public BigDecimal gammaCash(BigDecimal position) {
    return valued() && gamma != null
        ? money(gamma.multiply(position).multiply(PERCENT), underlyingPrice.pow(2))
        : null;
  }

  /** Change of the value when volatility moves by one point (0.01); null without a vega. */
  public BigDecimal vegaCash(BigDecimal position) {
    return valued() && vega != null ? money(vega.multiply(position), PERCENT) : null;
  }

  /** Change of the value in one calendar day; null without a theta. */
  public BigDecimal thetaCash(BigDecimal position) {
    if (!valued() || theta == null) {
      return null;
    }
    return theta
        .multiply(position)
        .multiply(multiplier)
        .divide(DAYS_PER_YEAR, VALUE_SCALE, RoundingMode.HALF_UP);
  }

  /** Position × multiplier × the contract's own price, signed; null when it has no price. */
  public BigDecimal marketValue(BigDecimal position) {
    return price == null ? null : money(position, price);
  }

  /** Size × multiplier × price of the underlying, never negative; null when that is missing. */
  public BigDecimal notional(BigDecimal position) {
    return underlyingPrice == null ? null : money(position.abs(), underlyingPrice);
  }

  private BigDecimal money(BigDecimal lots, BigDecimal each) {
    return lots.multiply(multiplier).multiply(each).setScale(VALUE_SCALE, RoundingMode.HALF_UP);
  }
}
