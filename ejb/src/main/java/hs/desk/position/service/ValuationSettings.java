package hs.desk.position.service;

import hs.desk.calendar.Sessions;
import hs.desk.calendar.service.MarketHours;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What positions are valued with besides the market. */
@Dependent
public class ValuationSettings {

  @Inject
  @ConfigProperty(name = "hs.rate", defaultValue = "0.02")
  private BigDecimal rate;

  @Inject
  @ConfigProperty(name = "hs.price.max-age", defaultValue = "PT60S")
  private Duration priceMaxAge;

  @Inject private MarketHours hours;

  /** Fraction a year, for the pricing of options. */
  public BigDecimal rate() {
    if (rate.abs().compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalStateException("hs.rate must be a fraction a year: " + rate);
    }
    return rate;
  }

  /** When a price can be stale at all. */
  public Sessions sessions() {
    return hours;
  }

  /** Beyond it a price is stale while a session is open. */
  public Duration priceMaxAge() {
    if (priceMaxAge.isNegative() || priceMaxAge.isZero()) {
      throw new IllegalStateException("hs.price.max-age must be positive: " + priceMaxAge);
    }
    return priceMaxAge;
  }
}
