package hs.desk.numbers;

/**
 * An option of the worked book (domain.md §4.4), European, with a rate of 2 % and no yield, valued
 * here with none of the desk's formulas. Money is CNY of the whole position.
 *
 * @param onSpot whether it is on an ETF; else it is on a future
 * @param lots negative when held short
 * @param vol fraction a year
 */
record WorkedOption(
    boolean call,
    boolean onSpot,
    double lots,
    double multiplier,
    double spot,
    double strike,
    double vol) {

  private static final double RATE = 0.02;

  /** For the slope of the value over time, in years. */
  private static final double STEP = 1e-5;

  /** What the position's money is at that time to expiry. */
  record Money(
      double delta, double deltaValue, double gammaCash, double vegaCash, double thetaCash) {}

  Money at(double years) {
    double units = lots * multiplier;
    double delta = sign() * growth(years) * normal(sign() * d1(years));
    double gamma = growth(years) * density(d1(years)) / (spot * deviation(years));
    double vega = spot * growth(years) * density(d1(years)) * Math.sqrt(years);
    double theta = (value(years - STEP) - value(years + STEP)) / (2 * STEP);
    return new Money(
        delta,
        delta * units * spot,
        gamma * units * spot * spot / 100,
        vega * units / 100,
        theta * units / 365);
  }

  private double value(double years) {
    double d2 = d1(years) - deviation(years);
    double expected = forward(years) * normal(sign() * d1(years)) - strike * normal(sign() * d2);
    return sign() * Math.exp(-RATE * years) * expected;
  }

  private int sign() {
    return call ? 1 : -1;
  }

  private double forward(double years) {
    return onSpot ? spot * Math.exp(RATE * years) : spot;
  }

  private double growth(double years) {
    return onSpot ? 1 : Math.exp(-RATE * years);
  }

  private double deviation(double years) {
    return vol * Math.sqrt(years);
  }

  private double d1(double years) {
    return Math.log(forward(years) / strike) / deviation(years) + deviation(years) / 2;
  }

  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** Half and the area from 0, by the series x + x³/3 + x⁵/(3·5) + … */
  private static double normal(double x) {
    double term = x;
    double sum = x;
    for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * density(x);
  }
}
