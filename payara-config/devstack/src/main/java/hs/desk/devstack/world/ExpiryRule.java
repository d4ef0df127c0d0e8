package hs.desk.devstack.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Which day of its month a contract expires on, written as {@code word:n}: a weekday (the n-th of
 * the month, -1 the last), {@code day} (that date), {@code trading} (the n-th trading day), {@code
 * previous} (the n-th trading day of the month before, -1 the last). A date without trading moves
 * to the next trading day.
 */
record ExpiryRule(String word, int n) {

  static ExpiryRule parse(String text) {
    String[] parts = text.split(":");
    return new ExpiryRule(parts[0], Integer.parseInt(parts[1]));
  }

  LocalDate of(YearMonth month, Holidays holidays) {
    return switch (word) {
      case "day" -> holidays.onOrAfter(month.atDay(n));
      case "trading" -> tradingDay(month, holidays);
      case "previous" -> tradingDay(month.minusMonths(1), holidays);
      default -> {
        DayOfWeek weekday = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        LocalDate day = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(n, weekday));
        yield holidays.onOrAfter(day);
      }
    };
  }

  private LocalDate tradingDay(YearMonth month, Holidays holidays) {
    LocalDate day =
        n > 0 ? holidays.onOrAfter(month.atDay(1)) : holidays.onOrBefore(month.atEndOfMonth());
    for (int step = 1; step < Math.abs(n); step++) {
      day = n > 0 ? holidays.next(day) : holidays.previous(day);
    }
    return day;
  }
}
