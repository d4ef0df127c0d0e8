package hs.desk.devstack.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The trading calendar of the mainland exchanges: Monday to Friday without statutory holidays.
 * Working weekends are no trading days. Years marked as expected in the table follow the usual
 * pattern; the State Council announces each year in the November before.
 */
public final class Holidays {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime NIGHT_BEGINS = LocalTime.of(18, 0);

  private final Set<LocalDate> closed = new HashSet<>();

  public Holidays() {
    for (CSVRecord row : Facts.read("holidays")) {
      LocalDate last = LocalDate.parse(row.get("last"));
      LocalDate.parse(row.get("first")).datesUntil(last.plusDays(1)).forEach(closed::add);
    }
  }

  public boolean isTradingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !closed.contains(day);
  }

  public LocalDate onOrAfter(LocalDate day) {
    return isTradingDay(day) ? day : onOrAfter(day.plusDays(1));
  }

  public LocalDate onOrBefore(LocalDate day) {
    return isTradingDay(day) ? day : onOrBefore(day.minusDays(1));
  }

  public LocalDate next(LocalDate day) {
    return onOrAfter(day.plusDays(1));
  }

  public LocalDate previous(LocalDate day) {
    return onOrBefore(day.minusDays(1));
  }

  /** Whether night trading begins in the evening of this day: not before a statutory holiday. */
  public boolean hasNightSession(LocalDate day) {
    return isTradingDay(day) && day.plusDays(1).datesUntil(next(day)).noneMatch(closed::contains);
  }

  /** The trading day an instant belongs to: from 18:00 on the next one. */
  public LocalDate tradingDay(Instant now) {
    ZonedDateTime local = now.atZone(ZONE);
    return local.toLocalTime().isBefore(NIGHT_BEGINS)
        ? onOrAfter(local.toLocalDate())
        : next(local.toLocalDate());
  }

  /** When the trading day begins: 18:00 of the trading day before. */
  public Instant beginOf(LocalDate tradingDay) {
    return previous(tradingDay).atTime(NIGHT_BEGINS).atZone(ZONE).toInstant();
  }
}
