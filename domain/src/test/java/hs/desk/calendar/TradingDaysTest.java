package hs.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** September and October 2026: the holiday runs from Thursday 1 to Wednesday 7 October. */
class TradingDaysTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 9, 21);
  private static final LocalDate END = LocalDate.of(2026, 10, 16);
  private static final LocalDate EVE = LocalDate.of(2026, 9, 30);

  private final TradingDays days = new TradingDays(calendar());

  private static List<ExchangeDay> calendar() {
    List<ExchangeDay> days = new ArrayList<>();
    for (LocalDate day = BEGIN; !day.isAfter(END); day = day.plusDays(1)) {
      boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
      boolean holiday = day.isAfter(EVE) && day.isBefore(LocalDate.of(2026, 10, 8));
      boolean trades = !weekend && !holiday;
      days.add(new ExchangeDay("SHFE", day, trades, trades && !day.equals(EVE)));
    }
    return days;
  }

  @ParameterizedTest(name = "rule {0}: {1} belongs to {2}")
  @CsvSource({
    "3, 2026-09-22T10:00, 2026-09-22",
    "3, 2026-09-22T17:59:59, 2026-09-22",
    "1, 2026-09-22T18:00, 2026-09-23",
    "1, 2026-09-22T21:00, 2026-09-23",
    "2, 2026-09-23T01:00, 2026-09-23",
    "2, 2026-09-23T05:59, 2026-09-23",
    "6, 2026-09-25T21:00, 2026-09-28",
    "6, 2026-09-26T01:00, 2026-09-28",
    "3, 2026-09-26T12:00, 2026-09-28",
    "3, 2026-09-27T20:00, 2026-09-28",
    "6, 2026-09-30T21:00, 2026-10-08",
    "3, 2026-10-04T12:00, 2026-10-08",
    "2, 2026-10-08T00:30, 2026-10-08"
  })
  void tellsTheTradingDay(int rule, LocalDateTime local, LocalDate expected) {
    assertThat(days.of(china(local))).as("rule %s", rule).isEqualTo(expected);
  }

  @ParameterizedTest(name = "rule 4: submitted {0}, for {1}")
  @CsvSource({
    "2026-09-22T15:14:59, 2026-09-22",
    "2026-09-22T15:15, 2026-09-23",
    "2026-09-22T17:00, 2026-09-23",
    "2026-09-22T23:00, 2026-09-23",
    "2026-09-23T01:00, 2026-09-23",
    "2026-09-25T15:15, 2026-09-28",
    "2026-09-26T01:00, 2026-09-28",
    "2026-09-26T16:00, 2026-09-28",
    "2026-09-30T15:15, 2026-10-08"
  })
  void submissionsFromQuarterPastThreeAreForTheNextDay(LocalDateTime local, LocalDate expected) {
    assertThat(days.ofSubmission(china(local))).isEqualTo(expected);
  }

  @Test
  void closesAtQuarterPastThree() {
    assertThat(TradingDays.close(EVE)).isEqualTo("2026-09-30T07:15:00Z");
  }

  @Test
  void hasNoNightBeforeAHoliday() {
    assertThat(days.nightFollows(EVE)).isFalse();
    assertThat(days.nightFollows(LocalDate.of(2026, 9, 25))).isTrue();
    assertThat(days.nightFollows(LocalDate.of(2026, 9, 26))).isFalse();
  }

  @Test
  void guessesNothingBehindItsEnd() {
    assertThatThrownBy(() -> days.after(END))
        .hasMessage("the exchange calendar ends before 2026-10-16");
  }

  private static Instant china(LocalDateTime local) {
    return local.atZone(TradingDays.CHINA).toInstant();
  }
}
