package hs.desk.trade.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.OneMoment;
import hs.desk.instruction.DetailFilter;
import hs.desk.instruction.FillView;
import hs.desk.instruction.Gap;
import hs.desk.instruction.TradeDetailRow;
import hs.desk.instruction.service.Gaps;
import hs.desk.instruction.service.ListMemory;
import hs.desk.instruction.service.ListMemory.Mark;
import hs.desk.instruction.service.ShownFills;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The traders' list: details still to trade, most urgent first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TradeDetails {

  /** Fields the list can be sorted by, in wire spelling. */
  public static final Set<String> ORDERABLE = DetailQuery.COLUMNS.keySet();

  /** URGENT before NORMAL, then what ends first. */
  public static final String MOST_URGENT = "-urgency,deadline,submitted_at";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @EJB private ListMemory memory;
  @EJB private Gaps gaps;
  @EJB private OneMoment moment;
  @EJB private ShownFills shown;

  /** What the strategy's database says of a part of the list; fills by detail. */
  private record Page(List<ListedDetail> details, Map<Long, List<FillView>> fills) {

    Set<Gap.Key> keys() {
      return details.stream().map(ListedDetail::key).collect(Collectors.toSet());
    }
  }

  /**
   * A part of the list, of the products the user may see.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<TradeDetailRow> list(String username, DetailFilter filter, Window window) {
    DetailQuery query =
        DetailQuery.of(permissions.productsOf(username, filter.products()), filter, window);
    if (query.nothing()) {
      return Slice.of(List.of(), 0);
    }
    Mark mark = memory.mark();
    long count = memory.of(mark, query.identity(), () -> query.count(strategy));
    Page page = memory.page(mark, query.identity(), window, () -> moment.of(() -> page(query)));
    Gaps.Found found = gaps.of(mark, page.keys());
    return Slice.of(page.details(), count).map(detail -> row(detail, found, page.fills()));
  }

  private Page page(DetailQuery query) {
    List<ListedDetail> details = query.rows(strategy);
    return new Page(details, fills(details));
  }

  private static TradeDetailRow row(
      ListedDetail detail, Gaps.Found found, Map<Long, List<FillView>> fills) {
    return detail.with(
        found.working(detail.id()),
        found.gap(detail.key()),
        fills.getOrDefault(detail.id(), List.of()));
  }

  /** Of all details at once; what was never touched since it was inserted has none. */
  private Map<Long, List<FillView>> fills(List<ListedDetail> details) {
    List<Long> touched =
        details.stream().filter(ListedDetail::touched).map(ListedDetail::id).toList();
    return touched.isEmpty() ? Map.of() : shown.ofDetails(touched);
  }
}
