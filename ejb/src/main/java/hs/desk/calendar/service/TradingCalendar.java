package hs.desk.calendar.service;

import hs.desk.calendar.ExchangeDay;
import hs.desk.calendar.TradingDays;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The days around today on which the exchanges trade. The calendar changes a few times a year, so
 * what is read is good for minutes.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TradingCalendar {

  private static final long GOOD_NANOS = Duration.ofMinutes(5).toNanos();

  /** Days of the calendar that are read before and after today. */
  private static final int BEHIND = 40;

  private static final int AHEAD = 400;

  private record Known(TradingDays days, Map<String, TradingDays> byExchange, long nanos) {

    static Known of(List<ExchangeDay> calendar) {
      Map<String, TradingDays> byExchange = new HashMap<>();
      calendar.stream()
          .collect(Collectors.groupingBy(ExchangeDay::exchangeId))
          .forEach((exchange, days) -> byExchange.put(exchange, new TradingDays(days)));
      return new Known(new TradingDays(calendar), Map.copyOf(byExchange), System.nanoTime());
    }
  }

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  private volatile Known known;

  /** A day counts on which any exchange trades. */
  public TradingDays days() {
    return known().days();
  }

  /** The days of each exchange, by its code. */
  public Map<String, TradingDays> byExchange() {
    return known().byExchange();
  }

  private Known known() {
    Known last = known;
    if (last == null || System.nanoTime() - last.nanos() > GOOD_NANOS) {
      last = Known.of(read());
      known = last;
    }
    return last;
  }

  private List<ExchangeDay> read() {
    LocalDate today = LocalDate.now(TradingDays.CHINA);
    return strategy
        .createQuery(
            "select d from ExchangeDay d where d.day between :first and :last", ExchangeDay.class)
        .setParameter("first", today.minusDays(BEHIND))
        .setParameter("last", today.plusDays(AHEAD))
        .getResultList();
  }
}
