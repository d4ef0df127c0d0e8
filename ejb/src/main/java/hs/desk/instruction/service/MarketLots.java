package hs.desk.instruction.service;

import hs.desk.instruction.Gap;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What products hold and what works for them, all of one moment.
 *
 * @param net over the accounts, signed
 * @param orders that still work
 */
public record MarketLots(Map<Gap.Key, BigDecimal> net, List<Order> orders) {

  /** Lots that work, above zero. */
  public record Order(String productCode, Route route, BigDecimal lots) {}

  /** What is held; nothing where the feed names nothing. */
  public BigDecimal net(Gap.Key key) {
    return net.getOrDefault(key, BigDecimal.ZERO);
  }

  /** Signed lots that work. */
  public BigDecimal working(Gap.Key key) {
    return orders.stream()
        .filter(order -> order.productCode().equals(key.productCode()))
        .filter(order -> order.route().instrumentId().equals(key.instrumentId()))
        .map(order -> order.route().buySell().signed(order.lots()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** For which something works. */
  public Set<String> products() {
    return orders.stream().map(Order::productCode).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Lots that work for a product, unsigned, by what a detail must have in common with them. */
  public Map<Route, BigDecimal> byRoute(String productCode) {
    Map<Route, BigDecimal> lots = new HashMap<>();
    orders.stream()
        .filter(order -> order.productCode().equals(productCode))
        .forEach(order -> lots.merge(order.route(), order.lots(), BigDecimal::add));
    return lots;
  }

  static Order order(Object[] row) {
    Route route =
        new Route(
            (String) row[1],
            (String) row[2],
            BuySell.of((String) row[3]),
            OpenClose.of((String) row[4]).at((String) row[6]));
    return new Order((String) row[0], route, (BigDecimal) row[5]);
  }
}
