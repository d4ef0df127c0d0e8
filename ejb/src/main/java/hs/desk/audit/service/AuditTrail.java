package hs.desk.audit.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.event.Event;
import hs.desk.event.EventSeq;
import hs.desk.event.service.EventReader;
import hs.desk.user.Rights;
import hs.desk.user.RoleName;
import hs.desk.user.service.Grants;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The trail of a day, page by page, so that a long day takes no more room than a short one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditTrail {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int PAGE = 1_000;

  /** Numbers that may stand before earlier events, and by how much. */
  private static final int LATE = 1_000;

  private static final Duration LATENESS = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private EventReader reader;
  @Inject private Grants grants;

  /** Refuses {@code FORBIDDEN} who keeps neither limits nor users. */
  public void requireKeeper(String username) {
    Rights rights = grants.of(username);
    boolean risk = rights.visible().stream().anyMatch(it -> rights.allows(it, RoleName.RISK));
    if (!risk && !rights.administers()) {
      throw Refused.of(Reason.FORBIDDEN, "keeper-only");
    }
  }

  /** Refuses {@code NOT_FOUND} for a day in China of which some may have been archived. */
  public void requireHere(LocalDate day) {
    Instant from = day.atStartOfDay(CHINA).toInstant();
    List<EventSeq> first = reader.after(0, 1);
    if (first.stream().anyMatch(it -> it.seq() > 1 && it.event().createdAt().isAfter(from))) {
      throw Refused.of(Reason.NOT_FOUND, "day-archived", day);
    }
  }

  /** Hands over the numbered events of a day in China that the keeper may read, in their order. */
  public void day(String username, LocalDate day, Consumer<EventSeq> each) {
    requireKeeper(username);
    Predicate<Event> readable = readable(grants.of(username));
    Instant from = day.atStartOfDay(CHINA).toInstant();
    Instant until = day.plusDays(1).atStartOfDay(CHINA).toInstant();
    long seq = before(from);
    for (boolean more = true; more; ) {
      List<EventSeq> page = reader.after(seq, PAGE);
      page.stream()
          .filter(it -> within(it.event(), from, until))
          .filter(it -> readable.test(it.event()))
          .forEach(each);
      more =
          page.size() == PAGE
              && page.get(PAGE - 1).event().createdAt().isBefore(until.plus(LATENESS));
      seq = page.isEmpty() ? seq : page.get(page.size() - 1).seq();
      strategy.clear();
    }
  }

  private static boolean within(Event event, Instant from, Instant until) {
    return !event.createdAt().isBefore(from) && event.createdAt().isBefore(until);
  }

  /**
   * A number before the first event since then. Times follow the numbers but for a few that were
   * committed late.
   */
  private long before(Instant from) {
    Long first =
        strategy.createQuery("select min(s.seq) from EventSeq s", Long.class).getSingleResult();
    long low = first == null ? 0 : first - 1;
    long high = reader.head().seq();
    long floor = low;
    while (low < high) {
      long middle = (low + high) / 2;
      if (reader.after(middle, 1).get(0).event().createdAt().isBefore(from)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(floor, low - LATE);
  }

  private Predicate<Event> readable(Rights rights) {
    boolean everywhere =
        strategy
            .createQuery("select p.code from Product p", String.class)
            .getResultStream()
            .allMatch(code -> rights.allows(code, RoleName.RISK));
    return event ->
        "user".equals(event.topic()) && rights.administers()
            || (event.productCode() == null
                ? everywhere
                : rights.allows(event.productCode(), RoleName.RISK));
  }
}
