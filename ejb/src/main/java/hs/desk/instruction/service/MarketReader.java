package hs.desk.instruction.service;

import hs.desk.check.service.CheckScope;
import hs.desk.database.Databases;
import hs.desk.instruction.Market;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Market.Working;
import hs.desk.instruction.service.SurroundingsReader.Money;
import hs.desk.order.OrderFate;
import hs.desk.order.OrderRecord;
import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the monitor for an act. Four queries, whatever the number of lines; some more, and of the
 * whole product with all that it holds or works on, where a rule will ask. What a product has
 * hundreds of is read as columns: entities are dear to build and are kept by nobody here.
 */
@Stateless
public class MarketReader {

  /**
   * All the product's orders that work, each of its contract's own trading day, or of the newest
   * where the contract has no quote: an order does not outlive it. Older days than any quote's are
   * left unread.
   */
  private static final String ALL_WORKING =
      "select o.account_id, o.c_instrument_id, o.buy_sell, o.open_close,"
          + " sum(o.total_volume - o.traded_volume), min(o.c_exchange_id) from order_record o"
          + " left join quote q on q.c_instrument_id = o.c_instrument_id"
          + " where o.product_code = ? and o.status in ('"
          + String.join("', '", OrderFate.WORKING_CODES)
          + "')"
          + "   and o.total_volume > o.traded_volume and o.trading_day ="
          + "   coalesce(q.trading_day, (select max(trading_day) from quote))"
          + "   and o.trading_day >="
          + "   (select max(n.trading_day) from order_record n where n.product_code = ?)"
          + "   - interval 20 day"
          + " group by o.account_id, o.c_instrument_id, o.buy_sell, o.open_close";

  private static final String OF_LINES = "p.instrumentId in :ids";
  private static final String ALL_OF_THEM =
      "(p.instrumentId in :ids or p.yesterday <> 0 or p.today <> 0 or p.frozen <> 0)";

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private Databases databases;
  @EJB private CheckScope scope;
  @Inject private ContractReader contracts;
  @Inject private SurroundingsReader surroundings;

  /**
   * All of one moment: its own REPEATABLE READ transaction on the monitor alone. With its
   * surroundings where a rule is in force.
   *
   * @param instrumentIds of the lines; those that are not listed are missing in the result
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Market read(String productCode, Collection<String> instrumentIds) {
    if (instrumentIds.isEmpty()) {
      return new Market(Map.of(), Map.of(), List.of(), List.of());
    }
    databases.requireMonitor();
    return scope
        .of(productCode)
        .map(open -> wide(productCode, instrumentIds, open))
        .orElseGet(() -> narrow(productCode, instrumentIds));
  }

  /** The same, with the product's surroundings whether or not a rule is in force. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Market readAll(String productCode, Collection<String> instrumentIds) {
    databases.requireMonitor();
    return wide(productCode, instrumentIds, scope.all(productCode));
  }

  /** Contracts of which the product holds something. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<String> held(String productCode) {
    databases.requireMonitor();
    return monitor
        .createQuery(
            "select distinct p.instrumentId from StrategyPosition p"
                + " where p.productCode = :product and (p.yesterday <> 0 or p.today <> 0)"
                + " order by p.instrumentId",
            String.class)
        .setParameter("product", productCode)
        .getResultList();
  }

  private Market wide(String productCode, Collection<String> lines, Collection<String> open) {
    List<Held> positions = lines.isEmpty() ? List.of() : positions(ALL_OF_THEM, productCode, lines);
    Money money = surroundings.money(productCode);
    Set<String> ids = new TreeSet<>(lines);
    ids.addAll(open);
    positions.forEach(row -> ids.add(row.instrumentId()));
    money.traded().forEach(trade -> ids.add(trade.instrumentId()));
    List<Working> orders = orders(productCode);
    orders.forEach(order -> ids.add(order.instrumentId()));
    ContractReader.Told told = contracts.withTraits(ids);
    Set<LocalDate> days = new TreeSet<>();
    Map<String, Tick> ticks = ticks(priced(ids, told.contracts()), days);
    Market market = new Market(ids, told.contracts(), ticks, positions, orders, null);
    return surroundings.around(productCode, market, told.traits(), money, lines, days);
  }

  private Market narrow(String productCode, Collection<String> instrumentIds) {
    Map<String, Listed> listed = contracts.listed(instrumentIds);
    Set<LocalDate> days = new TreeSet<>();
    Map<String, Tick> ticks = ticks(priced(listed.keySet(), listed), days);
    return new Market(
        listed,
        ticks,
        positions(OF_LINES, productCode, listed.keySet()),
        orders(productCode, listed.keySet(), days));
  }

  /**
   * Those with what moves the options among them: one that is listed no more may have a price.
   *
   * @param contracts what is listed of them
   */
  static Set<String> priced(Set<String> ids, Map<String, Listed> contracts) {
    Set<String> priced = new TreeSet<>(ids);
    contracts.values().forEach(contract -> contract.pricedOn().ifPresent(priced::add));
    return priced;
  }

  private Map<String, Tick> ticks(Set<String> ids, Set<LocalDate> days) {
    Map<String, Tick> ticks = new HashMap<>();
    if (ids.isEmpty()) {
      return ticks;
    }
    monitor
        .createQuery(
            "select q.instrumentId, q.lastPrice, q.settlement, q.preSettlement, q.bidPrice1,"
                + " q.askPrice1, q.impliedVol, q.updateTime, q.tradingDay"
                + " from Quote q where q.instrumentId in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(
            row -> {
              Tick tick = tick(row);
              ticks.put(tick.instrumentId(), tick);
              days.add(tick.tradingDay());
            });
    return ticks;
  }

  private static Tick tick(Object[] row) {
    return new Tick(
        (String) row[0],
        (BigDecimal) row[1],
        (BigDecimal) row[2],
        (BigDecimal) row[3],
        (BigDecimal) row[4],
        (BigDecimal) row[5],
        (BigDecimal) row[6],
        (Instant) row[7],
        (LocalDate) row[8]);
  }

  private List<Held> positions(String which, String productCode, Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return monitor
        .createQuery(
            "select p.accountId, p.instrumentId, p.direction, p.yesterday, p.today, p.frozen,"
                + " p.openCost, p.positionCost, p.margin from StrategyPosition p"
                + " where p.productCode = :product and "
                + which
                + " order by p.accountId, p.instrumentId, p.direction",
            Object[].class)
        .setParameter("product", productCode)
        .setParameter("ids", ids)
        .getResultStream()
        .map(MarketReader::held)
        .toList();
  }

  private static Held held(Object[] row) {
    return new Held(
        (String) row[0],
        (String) row[1],
        Direction.of((String) row[2]),
        (BigDecimal) row[3],
        (BigDecimal) row[4],
        (BigDecimal) row[5],
        (BigDecimal) row[6],
        (BigDecimal) row[7],
        (BigDecimal) row[8]);
  }

  @SuppressWarnings("unchecked")
  private List<Working> orders(String productCode) {
    List<Object[]> rows =
        monitor
            .createNativeQuery(ALL_WORKING)
            .setParameter(1, productCode)
            .setParameter(2, productCode)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Working(
                    (String) row[0],
                    (String) row[1],
                    BuySell.of((String) row[2]),
                    OpenClose.of((String) row[3]).at((String) row[5]),
                    (BigDecimal) row[4]))
        .toList();
  }

  private List<Working> orders(String productCode, Set<String> ids, Set<LocalDate> days) {
    if (ids.isEmpty() || days.isEmpty()) {
      return List.of();
    }
    return monitor
        .createQuery(
            "select o from OrderRecord o left join Quote q on q.instrumentId = o.instrumentId"
                + " where o.productCode = :product and o.tradingDay in :days"
                + " and o.tradingDay = coalesce(q.tradingDay, :newest)"
                + " and o.instrumentId in :ids and o.status in :working",
            OrderRecord.class)
        .setParameter("product", productCode)
        .setParameter("days", days)
        .setParameter("newest", Collections.max(days))
        .setParameter("ids", ids)
        .setParameter("working", OrderFate.WORKING_CODES)
        .getResultStream()
        .map(
            order ->
                new Working(
                    order.accountId(),
                    order.instrumentId(),
                    order.buySell(),
                    order.openClose().at(order.exchangeId()),
                    order.totalVolume().subtract(order.tradedVolume()).max(ZERO)))
        .toList();
  }
}
