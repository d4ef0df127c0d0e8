package hs.desk.devstack.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What the feed thinks an option is worth: Black-76 on a future, Black-Scholes-Merton without
 * dividends on an ETF, at 2 % a year.
 */
public final class Model {
  private static final ZoneId EXCHANGE_ZONE = ZoneId.of("Asia/Shanghai");
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double RATE = 0.02;
  private static final double DAY_SECONDS = 86_400;

  private Model() {}

  /** Years from now to the end of the expiry day, at least one hour. */
  public static double years(Instant now, LocalDate expiry) {
    Instant end = expiry.plusDays(1).atStartOfDay(EXCHANGE_ZONE).toInstant();
    double seconds = Math.max(3_600, end.getEpochSecond() - now.getEpochSecond());
    return seconds / DAY_SECONDS / 365;
  }

  /** The value of one unit of an option while its underlying is at this price. */
  public static double value(Contract option, double underlying, double vol, Instant now) {
    double years = years(now, option.expiry());
    boolean onSpot = option.id().matches("\\d{8}");
    double forward = onSpot ? underlying * Math.exp(RATE * years) : underlying;
    return Math.exp(-RATE * years) * undiscounted(option, forward, vol * Math.sqrt(years));
  }

  private static double undiscounted(Contract option, double forward, double deviation) {
    double strike = option.strike().doubleValue();
    double d1 = Math.log(forward / strike) / deviation + deviation / 2;
    double call = forward * cdf(d1) - strike * cdf(d1 - deviation);
    return option.isCall() ? call : call - forward + strike;
  }

  /** The volatility at which the option is worth this price; NaN when no volatility gives it. */
  public static double impliedVol(Contract option, double underlying, double price, Instant now) {
    double low = 0.001;
    double high = 5;
    if (price <= value(option, underlying, low, now)
        || price >= value(option, underlying, high, now)) {
      return Double.NaN;
    }
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      if (value(option, underlying, middle, now) < price) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double cdf(double x) {
    return NORMAL.cumulativeProbability(x);
  }
}
