package hs.desk.calendar.service;

import hs.desk.calendar.Sessions;
import hs.desk.calendar.TradingDays;
import hs.desk.calendar.TradingHours;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of the exchanges: hours as configured, days as in the calendar. While the calendar
 * cannot be read, its last state counts; before the first, every session is taken as open.
 */
@ApplicationScoped
public class MarketHours implements Sessions {

  private static final Logger LOG = Logger.getLogger(MarketHours.class.getName());
  private static final long RETRY_NANOS = 30_000_000_000L;

  @Inject
  @ConfigProperty(name = "hs.profile", defaultValue = "production")
  private String profile;

  @Inject
  @ConfigProperty(
      name = "hs.sessions",
      defaultValue =
          "CFFEX=09:30-11:30+13:00-15:00,SSE=09:30-11:30+13:00-14:57,"
              + "SZSE=09:30-11:30+13:00-14:57,BSE=09:30-11:30+13:00-14:57,"
              + "*=09:00-10:15+10:30-11:30+13:30-15:00+21:00-23:00")
  private String sessions;

  @Inject private TradingCalendar calendar;

  private TradingHours hours;
  private boolean always;
  private volatile Map<String, TradingDays> days;
  private volatile long askAt;

  @PostConstruct
  void read() {
    always = "demo".equals(profile);
    askAt = System.nanoTime();
    try {
      hours = new TradingHours(sessions);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("hs.sessions: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Session> at(String exchangeId, Instant now) {
    if (always || days() == null) {
      return ALWAYS.at(exchangeId, now);
    }
    if (exchangeId == null) {
      return days.keySet().stream().flatMap(any -> at(any, now).stream()).findFirst();
    }
    TradingDays ofExchange = days.get(exchangeId);
    return ofExchange == null ? Optional.empty() : hours.at(exchangeId, ofExchange, now);
  }

  private Map<String, TradingDays> days() {
    if (System.nanoTime() - askAt >= 0) {
      askAt = System.nanoTime() + RETRY_NANOS;
      try {
        days = calendar.byExchange();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "the exchange calendar cannot be read, going on with the last", e);
      }
    }
    return days;
  }
}
