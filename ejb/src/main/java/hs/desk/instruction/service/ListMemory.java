package hs.desk.instruction.service;

import hs.desk.Window;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

  /** What was changed past the desk, and so without an event, is seen within this time. */
  private static final long GOOD_NANOS = Duration.ofSeconds(30).toNanos();

  private static final int MOST_ANSWERS = 100;

  /** Rows of a page that is remembered; who asks for more of them is alone with it. */
  private static final int MOST_ROWS = 100;

  /** Numbered or not yet: an event is pending from its commit until it has its number. */
  private static final String MARK =
      "select epoch, seq + (select count(*) from event_pending) from event_head where id = 1";

  /** How many events were committed; equal while nothing happens. */
  public record Mark(long epoch, long events) {

    private boolean after(Mark other) {
      return epoch == other.epoch && events > other.events;
    }
  }

  private record Memory(Mark mark, long nanos, Map<Object, FutureTask<?>> answers) {}

  private Memory memory = new Memory(new Mark(0, 0), 0, Map.of());

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** As things stand; one query of one row. */
  public Mark mark() {
    Object[] row = (Object[]) strategy.createNativeQuery(MARK).getSingleResult();
    return new Mark(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  /** {@link #of} for a part of a list; a long one is asked for anew each time. */
  public <T> T page(Mark mark, Object list, Window window, Supplier<T> fresh) {
    return window.limit() > MOST_ROWS ? fresh.get() : of(mark, List.of(list, window), fresh);
  }

  /**
   * The answer to a question that was asked under the same mark, or a new one. Of several who ask
   * at once one asks the database, and the others wait for him.
   *
   * @param mark taken before, so that an answer is at least as new
   * @param question equal for equal answers, as far as events decide on them
   * @param fresh asks the database; its answer, not null, is shared and must not change
   */
  @SuppressWarnings("unchecked")
  public <T> T of(Mark mark, Object question, Supplier<T> fresh) {
    FutureTask<T> mine = new FutureTask<>(fresh::get);
    Map<Object, FutureTask<?>> answers = at(mark);
    boolean full = answers.size() >= MOST_ANSWERS;
    FutureTask<T> first =
        (FutureTask<T>) (full ? answers.get(question) : answers.putIfAbsent(question, mine));
    if (first != null) {
      return answer(first);
    }
    mine.run();
    try {
      return answer(mine);
    } catch (RuntimeException failure) {
      answers.remove(question, mine);
      throw failure;
    }
  }

  private static <T> T answer(FutureTask<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Who comes late, with an older mark, remembers nothing. */
  private synchronized Map<Object, FutureTask<?>> at(Mark mark) {
    long now = System.nanoTime();
    if (memory.mark().after(mark)) {
      return new ConcurrentHashMap<>();
    }
    if (!memory.mark().equals(mark) || now - memory.nanos() >= GOOD_NANOS) {
      memory = new Memory(mark, now, new ConcurrentHashMap<>());
    }
    return memory.answers();
  }
}
