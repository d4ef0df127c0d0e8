package hs.desk.instruction.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.Rows;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionFilter;
import hs.desk.instruction.RevisionStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/**
 * The list's query, put together from fixed pieces; what a caller gives is always a parameter.
 * Native, because the order of a list must come from an index and not from a sort.
 */
final class InstructionQuery {

  /** As text: bound as a timestamp, MariaDB takes what lies behind 2038 for nothing. */
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final StringBuilder where = new StringBuilder(" where 1 = 1");
  private final List<Object> parameters = new ArrayList<>();
  private final Window window;
  private boolean nothing;

  private InstructionQuery(Window window) {
    this.window = window;
  }

  static InstructionQuery of(Set<String> visible, InstructionFilter filter, Window window) {
    InstructionQuery query = new InstructionQuery(window);
    Set<String> products = new TreeSet<>(visible);
    if (!filter.products().isEmpty()) {
      products.retainAll(filter.products());
    }
    query.nothing = products.isEmpty();
    query.in("i.product_code", products);
    query.in("i.status", filter.statuses().stream().map(Enum::name).toList());
    query.in("i.created_by", filter.authors());
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
    return List.of("instructions", where.toString(), List.copyOf(parameters));
  }

  @SuppressWarnings("unchecked")
  List<Instruction> rows(EntityManager strategy) {
    String sql = "select i.* from instruction i" + where + " order by " + order();
    return bound(strategy.createNativeQuery(sql, Instruction.class))
        .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
        .setFirstResult(window.offset())
        .setMaxResults(window.limit())
        .getResultList();
  }

  /** The ids of all rows that match, in their order. */
  List<Long> ids(EntityManager strategy) {
    String sql = "select i.id from instruction i" + where + " order by " + order();
    List<Long> ids = new ArrayList<>();
    for (Object id : bound(strategy.createNativeQuery(sql)).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }

  /** Stops one after {@link Slice#COUNTED}. */
  long count(EntityManager strategy) {
    String sql =
        "select count(*) from (select 1 from instruction i%s limit %d) counted"
            .formatted(where, Slice.COUNTED + 1);
    return ((Number) bound(strategy.createNativeQuery(sql)).getSingleResult()).longValue();
  }

  private Query bound(Query query) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }

  private String order() {
    boolean descending = window.ordering().get(0).descending();
    String asked =
        window.ordering().stream()
            .map(order -> "i." + order.field() + (order.descending() ? " desc" : ""))
            .collect(Collectors.joining(", "));
    return asked + ", i.id" + (descending ? " desc" : "");
  }

  private void in(String column, Collection<?> values) {
    if (!values.isEmpty()) {
      where.append(" and ").append(column).append(" in ").append(marks(values));
      parameters.addAll(values);
    }
  }

  private void onContracts(Set<String> instrumentIds) {
    if (!instrumentIds.isEmpty()) {
      where
          .append(" and i.id in (select p.instruction_id from position_adjustment p")
          .append(" where p.c_instrument_id in ")
          .append(marks(instrumentIds))
          .append(')');
      parameters.addAll(instrumentIds);
    }
  }

  private void amended(Set<RevisionStatus> revisions) {
    if (!revisions.isEmpty()) {
      where
          .append(" and exists (select 1 from instruction_revision r")
          .append(" where r.instruction_id = i.id and r.status in ")
          .append(marks(revisions))
          .append(')');
      revisions.forEach(status -> parameters.add(status.name()));
    }
  }

  private static String marks(Collection<?> values) {
    return "(" + Rows.marks(values) + ")";
  }

  private void created(String comparison, Instant at) {
    if (at != null) {
      where.append(" and i.created_at ").append(comparison).append(" ?");
      parameters.add(STORED.format(at));
    }
  }

  /** The note, the author, a contract, or the id itself. */
  private void search(String text) {
    if (text == null) {
      return;
    }
    String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    where
        .append(" and (i.note like ? or i.created_by like ? or i.id = ?")
        .append(" or exists (select 1 from position_adjustment s where s.instruction_id = i.id")
        .append(" and (s.c_instrument_id like ? or s.c_instrument_name like ?)))");
    parameters.addAll(List.of(pattern, pattern, id(text), pattern, pattern));
  }

  private static long id(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
