package hs.desk.calendar;

import hs.desk.calendar.Sessions.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hours in which exchanges trade, without the days. Read from text such as {@code
 * CFFEX=@09:25-09:30+09:30-11:30+13:00-15:00,*=09:00-10:15+21:00-23:00}, where {@code *} stands for
 * all exchanges not named and {@code @} for a call auction, which is no session. Hours end before
 * midnight; those from 18:00 on are a night session.
 */
public final class TradingHours {

  private static final String OTHERS = "*";
  private static final String AUCTION = "@";
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /** No holiday is longer: the longest, in spring, is of nine days. */
  private static final int HOLIDAY = 30;

  private record Window(LocalTime from, LocalTime to, boolean auction) {

    boolean night() {
      return !from.isBefore(EVENING);
    }

    boolean holds(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(to);
    }

    boolean runs(TradingDays days, LocalDate day) {
      return night() ? days.nightFollows(day) : days.trades(day);
    }

    MarketPhase phase() {
      return auction ? MarketPhase.AUCTION : MarketPhase.CONTINUOUS;
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
      hours.sort(Comparator.comparing(Window::from));
      windows.put(parts[0].strip(), hours);
    }
  }

  private static Window window(String text) {
    boolean auction = text.startsWith(AUCTION);
    String[] ends = text.substring(auction ? AUCTION.length() : 0).split("-");
    try {
      if (ends.length == 2) {
        Window window = new Window(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), auction);
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
    LocalDateTime local = LocalDateTime.ofInstant(now, TradingDays.CHINA);
    LocalDate day = local.toLocalDate();
    return running(exchangeId, days, day)
        .filter(window -> !window.auction() && window.holds(local.toLocalTime()))
        .findFirst()
        .map(window -> new Session(at(day, window.from()), window.night()));
  }

  /**
   * The phase on days of this calendar.
   *
   * @param days of the exchange
   */
  public ExchangePhase phase(String exchangeId, TradingDays days, Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, TradingDays.CHINA);
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    return running(exchangeId, days, day)
        .filter(window -> window.holds(time))
        .findFirst()
        .map(open -> now(exchangeId, open.phase(), open.night(), at(day, open.to())))
        .orElseGet(() -> pause(exchangeId, days, day, time));
  }

  private ExchangePhase pause(String exchangeId, TradingDays days, LocalDate day, LocalTime time) {
    Optional<Window> next =
        running(exchangeId, days, day).filter(window -> window.from().isAfter(time)).findFirst();
    boolean within =
        next.isPresent()
            && running(exchangeId, days, day)
                .filter(window -> window.night() == next.get().night())
                .anyMatch(window -> !window.to().isAfter(time));
    Instant until =
        next.map(window -> at(day, window.from()))
            .or(() -> opening(exchangeId, days, day.plusDays(1)))
            .orElse(null);
    return within
        ? now(exchangeId, MarketPhase.BREAK, next.get().night(), until)
        : now(exchangeId, MarketPhase.CLOSED, false, until);
  }

  /** The first opening from this day on. */
  private Optional<Instant> opening(String exchangeId, TradingDays days, LocalDate from) {
    return from.datesUntil(from.plusDays(HOLIDAY))
        .flatMap(
            day -> running(exchangeId, days, day).map(window -> at(day, window.from())).limit(1))
        .findFirst();
  }

  private Stream<Window> running(String exchangeId, TradingDays days, LocalDate day) {
    return windows.getOrDefault(exchangeId, windows.getOrDefault(OTHERS, List.of())).stream()
        .filter(window -> window.runs(days, day));
  }

  private static ExchangePhase now(
      String exchangeId, MarketPhase phase, boolean night, Instant until) {
    return new ExchangePhase(exchangeId, phase, night, until);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(TradingDays.CHINA).toInstant();
  }
}
