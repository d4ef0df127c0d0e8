package hs.desk.trade.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.instruction.DetailFilter;
import hs.desk.instruction.Fill;
import hs.desk.instruction.FillView;
import hs.desk.instruction.Gap;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.TradeDetailRow;
import hs.desk.instruction.service.Counts;
import hs.desk.instruction.service.Gaps;
import hs.desk.user.service.Permissions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

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
  @Inject private Counts counts;
  @Inject private Gaps gaps;

  /**
   * A part of the list, of the products the user may see.
   *
   * @param window ordered by fields of {@link #ORDERABLE}
   */
  public Slice<TradeDetailRow> list(String username, DetailFilter filter, Window window) {
    DetailQuery query = DetailQuery.of(permissions.productsOf(username), filter, window);
    if (query.nothing()) {
      return Slice.of(List.of(), 0);
    }
    long count = counts.of(query.identity(), () -> query.count(strategy));
    List<InstructionDetail> details = details(query.ids(strategy));
    Gaps.Found found = gaps.of(details.stream().map(TradeDetails::key).distinct().toList());
    Map<Long, List<FillView>> fills = fills(details);
    return Slice.of(details, count).map(detail -> row(detail, found, fills));
  }

  private static TradeDetailRow row(
      InstructionDetail detail, Gaps.Found found, Map<Long, List<FillView>> fills) {
    return TradeDetailRow.of(
        detail,
        found.working(detail.id()),
        found.gap(key(detail)),
        fills.getOrDefault(detail.id(), List.of()));
  }

  /** Of all details at once; what was never touched since it was inserted has none. */
  private Map<Long, List<FillView>> fills(List<InstructionDetail> details) {
    List<Long> touched =
        details.stream().filter(each -> each.version() > 1).map(InstructionDetail::id).toList();
    if (touched.isEmpty()) {
      return Map.of();
    }
    return strategy
        .createQuery(
            "select f, f.detail.id from Fill f where f.detail.id in :ids order by f.id",
            Object[].class)
        .setParameter("ids", touched)
        .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
        .getResultStream()
        .map(row -> FillView.of((Fill) row[0], (Long) row[1]))
        .collect(Collectors.groupingBy(FillView::detailId));
  }

  private static Gap.Key key(InstructionDetail detail) {
    return new Gap.Key(detail.productCode(), detail.instrumentId());
  }

  /** In the order of the ids. */
  private List<InstructionDetail> details(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, InstructionDetail> byId = new HashMap<>();
    strategy
        .createQuery(
            "select d from InstructionDetail d join fetch d.line join fetch d.instruction"
                + " where d.id in :ids",
            InstructionDetail.class)
        .setParameter("ids", ids)
        .setHint(QueryHints.READ_ONLY, HintValues.TRUE)
        .getResultStream()
        .forEach(detail -> byId.put(detail.id(), detail));
    return ids.stream().map(byId::get).toList();
  }
}
