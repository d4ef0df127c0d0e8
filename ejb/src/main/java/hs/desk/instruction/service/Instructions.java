package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Slice;
import hs.desk.Sorting;
import hs.desk.Stored;
import hs.desk.Window;
import hs.desk.check.service.Checks;
import hs.desk.database.OneMoment;
import hs.desk.event.Event;
import hs.desk.event.service.EventReader;
import hs.desk.instruction.DetailView;
import hs.desk.instruction.Dossier;
import hs.desk.instruction.Drift;
import hs.desk.instruction.FillView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionFilter;
import hs.desk.instruction.InstructionRow;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.LineView;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.PositionSnapshot;
import hs.desk.instruction.SnapshotView;
import hs.desk.instruction.service.ListMemory.Mark;
import hs.desk.instruction.service.ShownInstructions.State;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Instructions as their readers see them. What is absent and what is foreign is refused alike, as
 * {@code NOT_FOUND}. The number of queries does not depend on the number of lines.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Instructions {

  /** Fields the list can be sorted by, in wire spelling, which is the columns'. */
  public static final Set<String> ORDERABLE =
      Set.of(
          "id",
          "created_at",
          "changed_at",
          "product_code",
          "status",
          "urgency",
          "deadline",
          "trading_day",
          "created_by",
          "total_current_delta_value",
          "total_adjusted_delta_value");

  private static final Sorting<LineView> LINES =
      new Sorting<LineView>(
          Map.of(
              "id", LineView::id,
              "revision", LineView::revision,
              "c_instrument_id", LineView::instrumentId,
              "status", LineView::status),
          Comparator.comparing(LineView::id));

  /** Fields the lines of an instruction can be sorted by, in wire spelling. */
  public static final Set<String> LINES_ORDERABLE = LINES.names();

  /** Rows that are held at a time where all of them are wanted. */
  private static final int PAGE = 500;

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @EJB private InstructionAccess access;
  @EJB private Dossiers dossiers;
  @EJB private Drifts drifts;
  @EJB private EventReader events;
  @EJB private ListMemory memory;
  @Inject private Checks checks;
  @EJB private LineFigures figures;
  @Inject private Progress progress;
  @EJB private ShownInstructions lately;
  @EJB private ShownFills shownFills;
  @EJB private OneMoment moment;

  /**
   * A part of the list, of the products the user may see.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<InstructionRow> list(String username, InstructionFilter filter, Window window) {
    InstructionQuery query = query(username, filter, window);
    if (query.nothing()) {
      return Slice.of(List.of(), 0);
    }
    Mark mark = memory.mark();
    long count = memory.of(mark, query.identity(), () -> query.count(strategy));
    return Slice.of(memory.page(mark, query.identity(), window, () -> rows(query)), count);
  }

  private InstructionQuery query(String username, InstructionFilter filter, Window window) {
    return InstructionQuery.of(permissions.productsOf(username, filter.products()), filter, window);
  }

  private List<InstructionRow> rows(InstructionQuery query) {
    return progress.rows(query.rows(strategy));
  }

  /**
   * Hands over the whole list, in the order of the window, a page at a time: which rows belong to
   * it is settled first, so that what comes meanwhile doubles nothing.
   */
  public void each(
      String username, InstructionFilter filter, Window window, Consumer<InstructionRow> each) {
    InstructionQuery query = query(username, filter, window);
    List<Long> ids = query.nothing() ? List.of() : query.ids(strategy);
    for (int from = 0; from < ids.size(); from += PAGE) {
      List<Long> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
      Map<Long, Instruction> rows =
          strategy
              .createQuery("select i from Instruction i where i.id in :ids", Instruction.class)
              .setParameter("ids", page)
              .getResultStream()
              .collect(Collectors.toMap(Instruction::id, Function.identity()));
      progress.rows(page.stream().map(rows::get).filter(Objects::nonNull).toList()).forEach(each);
      strategy.clear();
    }
  }

  /**
   * The whole instruction, with what works for its details now. What was shown lately is shown
   * again while nothing happens to it; of one that waits for approval nothing is remembered, for
   * its drift follows the market. Refuses {@code NOT_FOUND} for what is not the caller's to see.
   */
  public InstructionView view(String username, long id) {
    State state =
        lately
            .state(id)
            .filter(at -> permissions.productsOf(username).contains(at.productCode()))
            .orElseThrow(() -> Refused.of(Reason.NOT_FOUND, "instruction-not-found", id));
    return figures.working(
        state.status() == InstructionStatus.PENDING_APPROVAL
            ? fresh(username, id)
            : lately.at(state, () -> fresh(username, id)));
  }

  /** The market is read before, while nothing of {@code strategy} is held. */
  private InstructionView fresh(String username, long id) {
    List<Drift> drift = drifts.now(access.require(username, id));
    return moment.of(() -> shown(access.require(username, id), drift));
  }

  /**
   * An instruction as it is shown, for an act that shows what it leaves. Whatever people say, ask
   * or see of it writes an event: of one with its first event alone there is nothing to be read.
   *
   * @param drift how far things moved since it was submitted, while it waits for approval
   */
  public InstructionView shown(Instruction instruction, List<Drift> drift) {
    Long id = instruction.id();
    List<Event> happened = events.ofInstruction(id);
    return InstructionView.of(
        instruction,
        lines(id),
        Timeline.of(instruction, happened),
        happened.size() == 1 ? Dossier.untouched(drift, checks.of(id)) : dossiers.of(id, drift));
  }

  /**
   * A part of the lines of all revisions, with snapshot, details, fills and what is still to be
   * done; a search looks at ids and names of contracts.
   *
   * @param window ordered by fields of {@link #LINES_ORDERABLE}
   */
  public Slice<LineView> positions(String username, long id, Window window) {
    String productCode = access.require(username, id).productCode();
    List<LineView> found =
        figures.toDo(productCode, moment.of(() -> lines(id))).stream()
            .filter(line -> window.finds(line.instrumentId(), line.instrumentName()))
            .toList();
    return LINES.cut(found, window);
  }

  /** Refuses {@code NOT_FOUND} for what is not the caller's to see. */
  public void requireVisible(String username, long id) {
    access.require(username, id);
  }

  /** The lines of all revisions as the present transaction has them; nothing of the market. */
  public List<LineView> lines(long id) {
    Map<Long, List<DetailView>> details = details(id);
    Map<String, List<SnapshotView>> snapshot =
        of(PositionSnapshot.class, id).stream()
            .map(row -> SnapshotView.of(row, id))
            .collect(Collectors.groupingBy(SnapshotView::instrumentId));
    List<PositionAdjustment> lines = of(PositionAdjustment.class, id);
    return lines.stream()
        .map(
            line ->
                LineView.of(
                    line,
                    id,
                    details.getOrDefault(line.id(), List.of()),
                    earlier(line, lines, details),
                    snapshot.getOrDefault(line.instrumentId(), List.of())))
        .toList();
  }

  private static List<DetailView> earlier(
      PositionAdjustment line, List<PositionAdjustment> lines, Map<Long, List<DetailView>> all) {
    if (line.revision() == 1) {
      return List.of();
    }
    return lines.stream()
        .filter(other -> other.instrumentId().equals(line.instrumentId()))
        .filter(other -> other.revision() < line.revision())
        .flatMap(other -> all.getOrDefault(other.id(), List.of()).stream())
        .toList();
  }

  private Map<Long, List<DetailView>> details(long id) {
    List<Object[]> details =
        strategy
            .createQuery(
                "select d, d.line.id from InstructionDetail d where d.instruction.id = :id"
                    + " order by d.id",
                Object[].class)
            .setParameter("id", id)
            .getResultList();
    boolean untouched = details.stream().allMatch(row -> isUntouched((InstructionDetail) row[0]));
    Map<Long, List<FillView>> fills = untouched ? Map.of() : shownFills.ofInstruction(id);
    return details.stream()
        .map(row -> detail((InstructionDetail) row[0], (Long) row[1], fills))
        .collect(Collectors.groupingBy(DetailView::positionAdjustmentId));
  }

  /** As it was inserted, hence without fills: most instructions that are looked at are new. */
  private static boolean isUntouched(InstructionDetail detail) {
    return detail.version() <= 1;
  }

  private static DetailView detail(
      InstructionDetail detail, Long lineId, Map<Long, List<FillView>> fills) {
    return DetailView.of(detail, lineId, fills.getOrDefault(detail.id(), List.of()));
  }

  /** In order of ids; sorted here, because the index that finds them has another order. */
  private <T extends Stored> List<T> of(Class<T> type, long id) {
    String jpql = "select e from %s e where e.instruction.id = :id".formatted(type.getSimpleName());
    return strategy
        .createQuery(jpql, type)
        .setParameter("id", id)
        .getResultStream()
        .sorted(Comparator.comparing(Stored::id))
        .toList();
  }
}
