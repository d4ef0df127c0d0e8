package hs.desk.position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What an option's contract says.
 *
 * @param strike in the underlying's quote unit
 * @param expireDate last day it trades; it lives to the end of that day in China
 */
public record OptionTerms(boolean call, BigDecimal strike, LocalDate expireDate) {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** Decimals of the years a snapshot keeps. */
  private static final int YEARS_SCALE = 16;

  private static final BigDecimal MILLIS_PER_YEAR = BigDecimal.valueOf(365L * 24 * 3600 * 1000);

  /** Calendar days to the end of the expiry day, by 365; zero when that is over. */
  public BigDecimal years(Instant now) {
    Instant end = expireDate.plusDays(1).atStartOfDay(CHINA).toInstant();
    long millis = Math.max(Duration.between(now, end).toMillis(), 0);
    return BigDecimal.valueOf(millis).divide(MILLIS_PER_YEAR, YEARS_SCALE, RoundingMode.HALF_UP);
  }
}
