package hs.desk.instruction.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.Conditions;
import hs.desk.database.Rows;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionFilter;
import hs.desk.instruction.RevisionStatus;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** The list's query. Native, because the order of a list must come from an index and not a sort. */
final class InstructionQuery {

  /** As text: bound as a timestamp, MariaDB takes what lies behind 2038 for nothing. */
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final Conditions such = new Conditions();
  private final Window window;
  private final boolean nothing;

  private InstructionQuery(SortedSet<String> products, Window window) {
    this.window = window;
    nothing = products.isEmpty();
    such.in("i.product_code", products);
  }

  /**
   * @param products those of them that the caller may see
   */
  static InstructionQuery of(SortedSet<String> products, InstructionFilter filter, Window window) {
    InstructionQuery query = new InstructionQuery(products, window);
    query.such.in("i.status", filter.statuses().stream().map(Enum::name).toList());
    query.such.in("i.created_by", filter.authors());
    query.onContracts(filter.instrumentIds());
    query.amended(filter.revisions());
    query.created(">", filter.createdAfter());
    query.created("<", filter.createdBefore());
    query.search(window.search());
    return query;
  }

  /** Whether no row can match, so that nothing need be asked. */
  boolean nothing() {
    return nothing;
  }

  /** Equal for queries that select the same rows, whichever part of them is shown. */
  Object identity() {
    return List.of("instructions", such.identity());
  }

  @SuppressWarnings("unchecked")
  List<Instruction> rows(EntityManager strategy) {
    String sql = "select i.* from instruction i%s order by " + order();
    return such.query(strategy, sql, Instruction.class)
        .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
        .setFirstResult(window.offset())
        .setMaxResults(window.limit())
        .getResultList();
  }

  /** The ids of all rows that match, in their order. */
  List<Long> ids(EntityManager strategy) {
    return such.ids(strategy, "select i.id from instruction i%s order by " + order());
  }

  /** Stops one after {@link Slice#COUNTED}. */
  long count(EntityManager strategy) {
    return such.count(strategy, " from instruction i");
  }

  private String order() {
    boolean descending = window.ordering().get(0).descending();
    return Rows.order(window, field -> "i." + field) + ", i.id" + (descending ? " desc" : "");
  }

  private void onContracts(Set<String> instrumentIds) {
    if (!instrumentIds.isEmpty()) {
      such.and(
          "i.id in (select p.instruction_id from position_adjustment p where p.c_instrument_id in ("
              + Rows.marks(instrumentIds)
              + "))",
          instrumentIds.toArray());
    }
  }

  private void amended(Set<RevisionStatus> revisions) {
    if (!revisions.isEmpty()) {
      such.and(
          "exists (select 1 from instruction_revision r where r.instruction_id = i.id"
              + " and r.status in ("
              + Rows.marks(revisions)
              + "))",
          revisions.stream().map(Enum::name).toArray());
    }
  }

  private void created(String comparison, Instant at) {
    if (at != null) {
      such.and("i.created_at " + comparison + " ?", STORED.format(at));
    }
  }

  /** The note, the author, a contract, or the id itself. */
  private void search(String text) {
    if (text == null) {
      return;
    }
    String found = Conditions.anywhere(text);
    such.and(
        "(lower(i.note) like ? or lower(i.created_by) like ? or i.id = ?"
            + " or exists (select 1 from position_adjustment s where s.instruction_id = i.id"
            + " and (lower(s.c_instrument_id) like ? or lower(s.c_instrument_name) like ?)))",
        found,
        found,
        id(text),
        found,
        found);
  }

  private static long id(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
