package hs.desk.devstack.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
  private final Holidays holidays = new Holidays();

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 2026-11-23, Monday by day",
    "2026-11-23T17:59, 2026-11-23, before the night session",
    "2026-11-23T18:00, 2026-11-24, the night belongs to the next day",
    "2026-11-24T01:30, 2026-11-24, after midnight on a weekday",
    "2026-11-27T21:00, 2026-11-30, Friday night is Monday",
    "2026-11-28T01:00, 2026-11-30, Saturday night is Monday",
    "2026-09-30T21:00, 2026-10-08, before the national holiday",
    "2026-10-10T10:00, 2026-10-12, a working Saturday is no trading day"
  })
  void knowsTheTradingDay(LocalDateTime local, LocalDate tradingDay, String why) {
    Instant instant = local.atZone(Holidays.ZONE).toInstant();
    assertThat(holidays.tradingDay(instant)).as(why).isEqualTo(tradingDay);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, true, Friday",
    "2026-11-21, false, Saturday",
    "2026-09-30, false, the last day before a holiday",
    "2026-09-24, false, the last day before a holiday",
    "2026-10-08, true, the first day after it"
  })
  void knowsTheNightSessions(LocalDate day, boolean night, String why) {
    assertThat(holidays.hasNightSession(day)).as(why).isEqualTo(night);
  }

  @ParameterizedTest
  @CsvSource({
    "friday:3, 2026-12, 2026-12-18",
    "wednesday:4, 2026-11, 2026-11-25",
    "day:15, 2026-11, 2026-11-16",
    "trading:10, 2026-10, 2026-10-21",
    "previous:-1, 2026-10, 2026-09-30",
    "previous:-5, 2026-12, 2026-11-24",
    "monday:-1, 2026-12, 2026-12-28"
  })
  void knowsWhenContractsExpire(String rule, YearMonth month, LocalDate expiry) {
    assertThat(ExpiryRule.parse(rule).of(month, holidays)).isEqualTo(expiry);
  }
}
