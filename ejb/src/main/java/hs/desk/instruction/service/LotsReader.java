package hs.desk.instruction.service;

import hs.desk.instruction.Gap;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads positions and working orders from the monitor. At most two queries, whatever is asked for.
 */
@Stateless
public class LotsReader {

  private static final String HELD =
      "select product_code, c_instrument_id,"
          + " sum(if(direction = 'L', 1, -1) * (yd_position + td_position))"
          + " from strategy_position where product_code in (%s) and c_instrument_id in (%s)"
          + " group by product_code, c_instrument_id";

  /** Of the contract's own trading day: an order does not outlive it. */
  private static final String WORKING =
      "select o.product_code, o.account_id, o.c_instrument_id, o.buy_sell, o.open_close,"
          + " sum(o.total_volume - o.traded_volume)"
          + " from order_record o join quote q"
          + "   on q.c_instrument_id = o.c_instrument_id and q.trading_day = o.trading_day"
          + " where o.product_code in (%s) and o.c_instrument_id in (%s)"
          + "   and o.status in ('1', '3', 'a', 'c') and o.total_volume > o.traded_volume"
          + " group by o.product_code, o.account_id, o.c_instrument_id, o.buy_sell, o.open_close";

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  /** All of one moment: its own REPEATABLE READ transaction on the monitor alone. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public MarketLots read(Collection<String> productCodes, Collection<String> instrumentIds) {
    if (productCodes.isEmpty() || instrumentIds.isEmpty()) {
      return new MarketLots(Map.of(), List.of());
    }
    Map<Gap.Key, BigDecimal> net = new HashMap<>();
    for (Object[] row : rows(HELD, productCodes, instrumentIds)) {
      net.put(new Gap.Key((String) row[0], (String) row[1]), (BigDecimal) row[2]);
    }
    return new MarketLots(net, working(productCodes, instrumentIds));
  }

  /** Working orders alone: one query, which needs no transaction to be of one moment. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public MarketLots orders(Collection<String> productCodes, Collection<String> instrumentIds) {
    return productCodes.isEmpty() || instrumentIds.isEmpty()
        ? new MarketLots(Map.of(), List.of())
        : new MarketLots(Map.of(), working(productCodes, instrumentIds));
  }

  private List<MarketLots.Order> working(
      Collection<String> productCodes, Collection<String> instrumentIds) {
    return rows(WORKING, productCodes, instrumentIds).stream().map(MarketLots::order).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(
      String sql, Collection<String> productCodes, Collection<String> instrumentIds) {
    List<Object> parameters = new ArrayList<>(productCodes);
    parameters.addAll(instrumentIds);
    Query query =
        monitor.createNativeQuery(
            sql.formatted(marks(productCodes.size()), marks(instrumentIds.size())));
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query.getResultList();
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
