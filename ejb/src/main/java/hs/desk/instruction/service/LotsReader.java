package hs.desk.instruction.service;

import hs.desk.database.Databases;
import hs.desk.database.Rows;
import hs.desk.instruction.Gap;
import hs.desk.order.OrderFate;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads positions and working orders from the monitor. One query, whatever is asked for; refused
 * {@code UNAVAILABLE} while the monitor does not answer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LotsReader {

  /** Of the contract's own trading day, which its quote tells: an order does not outlive it. */
  private static final String WORKING =
      "select o.product_code, o.account_id, o.c_instrument_id, o.buy_sell, o.open_close,"
          + " sum(o.total_volume - o.traded_volume) lots, min(o.c_exchange_id) c_exchange_id"
          + " from order_record o join quote q"
          + "   on q.c_instrument_id = o.c_instrument_id and q.trading_day = o.trading_day"
          + " where o.product_code in (%1$s) and o.c_instrument_id in (%2$s)"
          + "   and o.status in ('"
          + String.join("', '", OrderFate.WORKING_CODES)
          + "') and o.total_volume > o.traded_volume"
          + " group by o.product_code, o.account_id, o.c_instrument_id, o.buy_sell, o.open_close";

  /** The same, and what is held: no account, no side. One statement sees one moment. */
  private static final String HELD_AND_WORKING =
      "select product_code, null account_id, c_instrument_id, null buy_sell, null open_close,"
          + " sum(if(direction = 'L', 1, -1) * (yd_position + td_position)) lots, null"
          + " from strategy_position where product_code in (%1$s) and c_instrument_id in (%2$s)"
          + " group by product_code, c_instrument_id union all "
          + WORKING;

  private static final int ACCOUNT = 1;

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private Databases databases;

  /** All of one moment. */
  public MarketLots read(Collection<String> productCodes, Collection<String> instrumentIds) {
    Map<Gap.Key, BigDecimal> net = new HashMap<>();
    List<MarketLots.Order> working = new ArrayList<>();
    for (Object[] row : rows(HELD_AND_WORKING, 2, productCodes, instrumentIds)) {
      if (row[ACCOUNT] == null) {
        net.put(new Gap.Key((String) row[0], (String) row[2]), (BigDecimal) row[5]);
      } else {
        working.add(MarketLots.order(row));
      }
    }
    return new MarketLots(net, working);
  }

  /** Working orders alone. */
  public MarketLots orders(Collection<String> productCodes, Collection<String> instrumentIds) {
    return new MarketLots(
        Map.of(),
        rows(WORKING, 1, productCodes, instrumentIds).stream().map(MarketLots::order).toList());
  }

  /**
   * @param times how often the query names products and contracts
   */
  private List<Object[]> rows(
      String sql, int times, Collection<String> productCodes, Collection<String> instrumentIds) {
    if (productCodes.isEmpty() || instrumentIds.isEmpty()) {
      return List.of();
    }
    databases.requireMonitor();
    List<String> once = new ArrayList<>(productCodes);
    once.addAll(instrumentIds);
    return Rows.of(
        monitor,
        sql.formatted(Rows.marks(productCodes), Rows.marks(instrumentIds)),
        Collections.nCopies(times, once).stream().flatMap(List::stream).toList());
  }
}
