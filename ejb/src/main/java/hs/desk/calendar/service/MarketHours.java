package hs.desk.calendar.service;

import hs.desk.calendar.ExchangePhase;
import hs.desk.calendar.MarketPhase;
import hs.desk.calendar.Sessions;
import hs.desk.calendar.TradingDays;
import hs.desk.calendar.TradingHours;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of the exchanges: hours as configured, days as in the calendar, which is read on
 * another thread: who asks never waits for the database. While the calendar cannot be read, its
 * last state counts; before the first, every session is taken as open.
 */
@ApplicationScoped
public class MarketHours implements Sessions {

  private static final Logger LOG = Logger.getLogger(MarketHours.class.getName());
  private static final long ASK_NANOS = 30_000_000_000L;

  @Inject
  @ConfigProperty(name = "hs.profile", defaultValue = "production")
  String profile;

  @Inject
  @ConfigProperty(
      name = "hs.sessions",
      defaultValue =
          "CFFEX=@09:25-09:30+09:30-11:30+13:00-15:00,"
              + "SSE=@09:15-09:25+09:30-11:30+13:00-14:57+@14:57-15:00,"
              + "SZSE=@09:15-09:25+09:30-11:30+13:00-14:57+@14:57-15:00,"
              + "BSE=@09:15-09:25+09:30-11:30+13:00-14:57+@14:57-15:00,"
              + "*=@08:55-09:00+09:00-10:15+10:30-11:30+13:30-15:00+@20:55-21:00+21:00-23:00")
  String sessions;

  @EJB TradingCalendar calendar;

  @Resource ManagedExecutorService executor;

  private TradingHours hours;
  private boolean always;
  private volatile Map<String, TradingDays> days;
  private final AtomicLong askAt = new AtomicLong();

  @PostConstruct
  void read() {
    always = "demo".equals(profile);
    askAt.set(System.nanoTime());
    try {
      hours = new TradingHours(sessions);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("hs.sessions: " + e.getMessage(), e);
    }
  }

  @Override
  public Optional<Session> at(String exchangeId, Instant now) {
    Map<String, TradingDays> known = always ? null : days();
    if (known == null) {
      return ALWAYS.at(exchangeId, now);
    }
    if (exchangeId == null) {
      return known.keySet().stream().flatMap(any -> at(any, now).stream()).findFirst();
    }
    TradingDays ofExchange = known.get(exchangeId);
    return ofExchange == null ? Optional.empty() : hours.at(exchangeId, ofExchange, now);
  }

  /**
   * What each exchange of the calendar does, in order of their codes. Unlike {@link #at} it waits
   * for the calendar where that is not known yet.
   */
  public List<ExchangePhase> phases(Instant now) {
    return new TreeMap<>(calendar.byExchange())
        .entrySet().stream().map(of -> phase(of.getKey(), of.getValue(), now)).toList();
  }

  private ExchangePhase phase(String exchangeId, TradingDays ofExchange, Instant now) {
    return always
        ? new ExchangePhase(exchangeId, MarketPhase.CONTINUOUS, false, null)
        : hours.phase(exchangeId, ofExchange, now);
  }

  private Map<String, TradingDays> days() {
    long due = askAt.get();
    long now = System.nanoTime();
    if (now - due >= 0 && askAt.compareAndSet(due, now + ASK_NANOS)) {
      executor.execute(this::ask);
    }
    return days;
  }

  private void ask() {
    try {
      days = calendar.byExchange();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the exchange calendar cannot be read, going on with the last", e);
    }
  }
}
