package hs.desk.trade.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.Conditions;
import hs.desk.database.Rows;
import hs.desk.instruction.DetailFilter;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.InstructionStatus;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** The query of the traders' list. */
final class DetailQuery {

  /** Fields in wire spelling, and what they are sorted by; a missing deadline is the day's end. */
  static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("id", "d.id"),
          Map.entry("instruction_id", "d.instruction_id"),
          Map.entry("product_code", "d.product_code"),
          Map.entry("c_instrument_id", "d.c_instrument_id"),
          Map.entry("account_id", "d.account_id"),
          Map.entry("quantity", "d.quantity"),
          Map.entry("filled_quantity", "d.filled_quantity"),
          Map.entry("left", "(d.quantity - d.filled_quantity)"),
          Map.entry("status", "d.status"),
          Map.entry("claimed_by", "d.claimed_by"),
          Map.entry("urgency", "i.urgency"),
          Map.entry("deadline", "coalesce(i.deadline, timestamp(i.trading_day, '07:15:00'))"),
          Map.entry("created_at", "i.created_at"),
          Map.entry("submitted_at", "i.submitted_at"));

  private static final String FROM =
      " from instruction_detail d join instruction i on i.id = d.instruction_id";

  private static final String WHOLE =
      " join instruction_detail d on d.id = shown.id join instruction i on i.id = d.instruction_id"
          + " join position_adjustment l on l.id = d.position_adjustment_id";

  private final Conditions such = new Conditions();
  private final Window window;
  private final boolean nothing;

  private DetailQuery(SortedSet<String> products, Window window) {
    this.window = window;
    nothing = products.isEmpty();
    such.in("d.product_code", products);
  }

  /**
   * @param products those of them that the caller may see
   */
  static DetailQuery of(SortedSet<String> products, DetailFilter filter, Window window) {
    DetailQuery query = new DetailQuery(products, window);
    query.statuses(filter.statuses());
    query.such.in("d.c_instrument_id", filter.instrumentIds());
    query.such.in("d.claimed_by", filter.claimedBy());
    query.such.in("d.instruction_id", filter.instructionIds());
    query.search(window.search());
    return query;
  }

  /** Without a choice: what traders still have to do. What nobody has approved is never shown. */
  private void statuses(Set<DetailStatus> chosen) {
    if (chosen.isEmpty()) {
      such.in("d.status", names(DetailStatus.OPEN));
      such.in("i.status", names(InstructionStatus.such(InstructionStatus::live)));
    } else {
      such.in("d.status", names(chosen));
      such.in("i.status", names(InstructionStatus.such(status -> status.live() || status.ended())));
    }
  }

  private static List<String> names(Collection<? extends Enum<?>> codes) {
    return codes.stream().<String>map(Enum::name).toList();
  }

  /** Whether no row can match, so that nothing need be asked. */
  boolean nothing() {
    return nothing;
  }

  /** Equal for queries that select the same rows, whichever part of them is shown. */
  Object identity() {
    return List.of("trade-details", such.identity());
  }

  /** Sorts ids and not rows, of which a busy day has thousands that are not shown. */
  List<ListedDetail> rows(EntityManager strategy) {
    String sql =
        "select %s from (select d.id%s%%s order by %s limit %d offset %d) shown%s order by %s"
            .formatted(
                ListedDetail.COLUMNS,
                FROM,
                order(),
                window.limit(),
                window.offset(),
                WHOLE,
                order());
    List<?> rows = such.query(strategy, sql).getResultList();
    return rows.stream().map(row -> new ListedDetail((Object[]) row)).toList();
  }

  /** Stops one after {@link Slice#COUNTED}. */
  long count(EntityManager strategy) {
    return such.count(strategy, FROM);
  }

  private String order() {
    return Rows.order(window, COLUMNS::get) + ", d.id";
  }

  /** The note, the author, the claiming trader, or the contract by id or name. */
  private void search(String text) {
    if (text != null) {
      String found = Conditions.anywhere(text);
      such.and(
          "(lower(i.note) like ? or lower(i.created_by) like ? or lower(d.claimed_by) like ?"
              + " or lower(d.c_instrument_id) like ?"
              + " or exists (select 1 from position_adjustment n"
              + " where n.id = d.position_adjustment_id and lower(n.c_instrument_name) like ?))",
          found,
          found,
          found,
          found,
          found);
    }
  }
}
