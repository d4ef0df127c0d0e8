package hs.desk.calendar;

import hs.desk.calendar.Sessions.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hours in which exchanges trade, without the days. Read from text such as {@code
 * CFFEX=09:30-11:30+13:00-15:00,*=09:00-10:15+21:00-23:00}, where {@code *} stands for all
 * exchanges not named. Hours end before midnight; those from 18:00 on are a night session.
 */
public final class TradingHours {

  private static final String OTHERS = "*";
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private record Window(LocalTime from, LocalTime to) {

    boolean night() {
      return !from.isBefore(EVENING);
    }

    boolean holds(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }
  }

  private final Map<String, List<Window>> windows = new HashMap<>();

  /**
   * @throws IllegalArgumentException when the text cannot be read
   */
  public TradingHours(String text) {
    for (String exchange : text.split(",")) {
      String[] parts = exchange.strip().split("=");
      if (parts.length != 2) {
        throw new IllegalArgumentException("no hours in '" + exchange + "'");
      }
      List<Window> hours = new ArrayList<>();
      for (String window : parts[1].split("\\+")) {
        hours.add(window(window.strip()));
      }
      windows.put(parts[0].strip(), hours);
    }
  }

  private static Window window(String text) {
    String[] ends = text.split("-");
    try {
      if (ends.length == 2) {
        Window window = new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        if (window.from().isBefore(window.to())) {
          return window;
        }
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("no hours: '" + text + "'", e);
    }
    throw new IllegalArgumentException("no hours: '" + text + "'");
  }

  /**
   * The session that is open on days of this calendar.
   *
   * @param days of the exchange
   */
  public Optional<Session> at(String exchangeId, TradingDays days, Instant now) {
    ZonedDateTime local = now.atZone(TradingDays.CHINA);
    LocalDate day = local.toLocalDate();
    return windows.getOrDefault(exchangeId, windows.getOrDefault(OTHERS, List.of())).stream()
        .filter(window -> window.holds(local.toLocalTime()))
        .filter(window -> window.night() ? days.nightFollows(day) : days.trades(day))
        .findFirst()
        .map(window -> new Session(opened(day, window), window.night()));
  }

  private static Instant opened(LocalDate day, Window window) {
    return day.atTime(window.from()).atZone(TradingDays.CHINA).toInstant();
  }
}
