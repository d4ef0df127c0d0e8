package hs.desk.instruction.service;

import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.InstructionView;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Instructions as they were shown lately: when something happens to one, everybody who watches it
 * asks for it again. Whatever changes an instruction writes an event of it in its transaction, so
 * it is the same for as long as their count and the newest one are. Asked outside transactions
 * only; what the market does for its details is never remembered.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShownInstructions {

  private static final int MOST = 500;

  private static final String STATE =
      "select i.product_code, i.status, i.version,"
          + " (select count(*) from event e where e.instruction_id = i.id),"
          + " (select max(e.id) from event e where e.instruction_id = i.id)"
          + " from instruction i where i.id = ?";

  /** Where an instruction stands; equal for equal content. */
  public record State(
      long id, String productCode, InstructionStatus status, List<Object> versionAndEvents) {}

  private record Shown(State at, InstructionView view) {}

  private final Map<Long, Shown> shown = new ConcurrentHashMap<>();

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** One query; empty when there is no such instruction. */
  public Optional<State> state(long id) {
    List<?> rows = strategy.createNativeQuery(STATE).setParameter(1, id).getResultList();
    return rows.stream().findFirst().map(row -> state(id, (Object[]) row));
  }

  private static State state(long id, Object[] row) {
    return new State(id, (String) row[0], InstructionStatus.valueOf((String) row[1]), numbers(row));
  }

  private static List<Object> numbers(Object[] row) {
    return List.of(row[2], row[3], row[4] == null ? 0 : row[4]);
  }

  /**
   * @param fresh reads it; what it reads is at least as new as the state, which was asked before
   */
  public InstructionView at(State state, Supplier<InstructionView> fresh) {
    Shown known = shown.get(state.id());
    if (known != null && known.at().equals(state)) {
      return known.view();
    }
    InstructionView view = fresh.get();
    if (shown.size() >= MOST) {
      shown.clear();
    }
    shown.put(state.id(), new Shown(state, view));
    return view;
  }
}
