package hs.desk.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The trading days the calendar holds, in the exchanges' zone. A day on which any of the given
 * exchanges trades counts; give the days of one exchange to ask about that one. What lies behind
 * the calendar's end is not guessed: asking for it throws.
 */
public final class TradingDays {

  /** The zone in which the exchanges tell the time. */
  public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /** From here on it is the evening of the next trading day. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** When the last day session ends; what is submitted from here on is for the next trading day. */
  private static final LocalTime CLOSE = LocalTime.of(15, 15);

  private final NavigableSet<LocalDate> days = new TreeSet<>();
  private final NavigableSet<LocalDate> nights = new TreeSet<>();

  public TradingDays(Collection<ExchangeDay> calendar) {
    for (ExchangeDay day : calendar) {
      if (day.tradingDay()) {
        days.add(day.day());
      }
      if (day.nightSession()) {
        nights.add(day.day());
      }
    }
  }

  public boolean trades(LocalDate day) {
    return days.contains(day);
  }

  /** Whether a night session begins on the evening of this day. */
  public boolean nightFollows(LocalDate day) {
    return nights.contains(day);
  }

  /** The first trading day after this day. */
  public LocalDate after(LocalDate day) {
    return known(days.higher(day), day);
  }

  /** This day if it trades, else the first trading day after it. */
  public LocalDate from(LocalDate day) {
    return known(days.ceiling(day), day);
  }

  /** The trading day to which this instant belongs. */
  public LocalDate of(Instant at) {
    ZonedDateTime local = at.atZone(CHINA);
    return local.toLocalTime().isBefore(EVENING)
        ? from(local.toLocalDate())
        : after(local.toLocalDate());
  }

  /** The trading day of an instruction submitted now: from 15:15 on the next one. */
  public LocalDate ofSubmission(Instant now) {
    ZonedDateTime local = now.atZone(CHINA);
    return local.toLocalTime().isBefore(CLOSE)
        ? from(local.toLocalDate())
        : after(local.toLocalDate());
  }

  /** When an instruction of this trading day expires if it names no deadline: 15:15 of it. */
  public static Instant close(LocalDate tradingDay) {
    return tradingDay.atTime(CLOSE).atZone(CHINA).toInstant();
  }

  private static LocalDate known(LocalDate found, LocalDate asked) {
    if (found == null) {
      throw new IllegalStateException("the exchange calendar ends before " + asked);
    }
    return found;
  }
}
