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
import java.util.List;

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

  private record Known(TradingDays days, long nanos) {}

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  private volatile Known known;

  public TradingDays days() {
    Known last = known;
    if (last == null || System.nanoTime() - last.nanos() > GOOD_NANOS) {
      last = new Known(new TradingDays(read()), System.nanoTime());
      known = last;
    }
    return last.days();
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
