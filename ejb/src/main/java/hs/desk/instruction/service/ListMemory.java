package hs.desk.instruction.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What lists of instructions and details were lately, remembered for as long as no event is written
 * on any node: every change of an instruction writes one in its transaction. When something happens
 * everybody who watches a list asks for it again; it is read once. Asked outside transactions only,
 * so that nobody is told what is not committed; what the market says is never remembered.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListMemory {

  private static final long GOOD_NANOS = Duration.ofSeconds(30).toNanos();

  /** A page has up to 500 rows. */
  private static final int MOST = 100;

  /** Numbered or not yet: an event is pending from its commit until it has its number. */
  private static final String MARK =
      "select epoch, seq + (select count(*) from event_pending) from event_head where id = 1";

  /** How many events were committed; equal while nothing happens. */
  public record Mark(long epoch, long events) {}

  private record Memory(Mark mark, long nanos, Map<Object, Object> answers) {}

  private volatile Memory memory = new Memory(new Mark(0, 0), 0, Map.of());

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** As things stand; one query of one row. */
  public Mark mark() {
    Object[] row = (Object[]) strategy.createNativeQuery(MARK).getSingleResult();
    return new Mark(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  /**
   * The answer to a question that was asked under the same mark, or a new one.
   *
   * @param mark taken before, so that an answer is at least as new
   * @param question equal for equal answers, as far as events decide on them
   * @param fresh asks the database; its answer, not null, is shared and must not change
   */
  @SuppressWarnings("unchecked")
  public <T> T of(Mark mark, Object question, Supplier<T> fresh) {
    Map<Object, Object> answers = at(mark);
    T known = (T) answers.get(question);
    if (known != null) {
      return known;
    }
    T answer = fresh.get();
    if (answers.size() < MOST) {
      answers.put(question, answer);
    }
    return answer;
  }

  private Map<Object, Object> at(Mark mark) {
    long now = System.nanoTime();
    Memory known = memory;
    if (!known.mark().equals(mark) || now - known.nanos() >= GOOD_NANOS) {
      known = new Memory(mark, now, new ConcurrentHashMap<>());
      memory = known;
    }
    return known.answers();
  }
}
