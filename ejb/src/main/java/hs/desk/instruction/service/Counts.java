package hs.desk.instruction.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts of lists, remembered for as long as no event is written on any node: every change of an
 * instruction writes one in its transaction. So a page that is asked for again and again counts
 * once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Counts {

  private static final long GOOD_NANOS = Duration.ofSeconds(30).toNanos();
  private static final int MOST = 1_000;

  /** The newest event's id, and the newest number: a late commit has the lower id, not number. */
  private static final String MARK =
      "select coalesce((select max(id) from event), 0), (select seq from event_head where id = 1)";

  private record Counted(long count, List<Object> mark, long nanos) {}

  private final Map<Object, Counted> counted = new ConcurrentHashMap<>();

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * @param list the query and its parameters
   * @param count asks the database
   */
  public long of(Object list, LongSupplier count) {
    List<Object> mark =
        Arrays.asList((Object[]) strategy.createNativeQuery(MARK).getSingleResult());
    Counted known = counted.get(list);
    if (known != null
        && known.mark().equals(mark)
        && System.nanoTime() - known.nanos() < GOOD_NANOS) {
      return known.count();
    }
    long fresh = count.getAsLong();
    if (counted.size() >= MOST) {
      counted.clear();
    }
    counted.put(list, new Counted(fresh, mark, System.nanoTime()));
    return fresh;
  }
}
