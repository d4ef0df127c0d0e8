package hs.desk.monitor;

import hs.desk.instruction.Gap;
import hs.desk.order.CancelLimits;
import hs.desk.order.OrderStatistic;
import hs.desk.trade.BuySell;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The orders of the day. An order that changes moves the sums of its product and contract by what
 * it changed; no other order is looked at. Used by the writer's thread alone.
 */
final class OrderBook {

  private record Key(String product, String instrumentId) {}

  /** What a product ordered of a contract. */
  private static final class Sums {
    private OrderStatistic bought = OrderStatistic.NONE;
    private OrderStatistic sold = OrderStatistic.NONE;

    OrderStatistic of(BuySell side) {
      return side == BuySell.BUY ? bought : sold;
    }

    void put(BuySell side, OrderStatistic sum) {
      if (side == BuySell.BUY) {
        bought = sum;
      } else {
        sold = sum;
      }
    }

    long cancelled() {
      return bought.cancelled() + sold.cancelled();
    }
  }

  private final MarketBook market;
  private final CancelLimits limits;
  private final Map<OrderFacts.Key, OrderFacts> facts = new HashMap<>();
  private final Map<String, Set<OrderFacts.Key>> ofContract = new HashMap<>();
  private final Map<OrderFacts.Key, OrderStatistic> counted = new HashMap<>();
  private final Map<Key, Sums> sums = new HashMap<>();
  private final Set<Key> touched = new LinkedHashSet<>();

  OrderBook(MarketBook market, CancelLimits limits) {
    this.market = market;
    this.limits = limits;
  }

  void apply(Difference<OrderFacts> changes) {
    changes.changed().forEach(this::put);
    changes.gone().forEach(this::remove);
  }

  private void put(OrderFacts order) {
    OrderFacts before = facts.put(order.key(), order);
    if (before != null) {
      discount(before);
    }
    ofContract.computeIfAbsent(order.instrumentId(), i -> new LinkedHashSet<>()).add(order.key());
    count(order);
  }

  private void remove(OrderFacts order) {
    discount(order);
    facts.remove(order.key());
    ofContract.get(order.instrumentId()).remove(order.key());
  }

  private void count(OrderFacts order) {
    if (market.counts(order.instrumentId(), order.tradingDay())) {
      OrderStatistic one = order.statistic();
      counted.put(order.key(), one);
      Sums of = sums.computeIfAbsent(key(order), k -> new Sums());
      of.put(order.buySell(), of.of(order.buySell()).plus(one));
    }
    touched.add(key(order));
  }

  private void discount(OrderFacts order) {
    OrderStatistic one = counted.remove(order.key());
    if (one != null) {
      Sums of = sums.get(key(order));
      of.put(order.buySell(), of.of(order.buySell()).minus(one));
      touched.add(key(order));
    }
  }

  private static Key key(OrderFacts order) {
    return new Key(order.productCode(), order.instrumentId());
  }

  /** Products and contracts whose sums may differ from those at the last {@link #takeTouched}. */
  Collection<Gap.Key> touched() {
    return touched.stream().map(key -> new Gap.Key(key.product(), key.instrumentId())).toList();
  }

  /** Signed lots that work on a contract for a product. */
  BigDecimal working(Gap.Key key) {
    Sums of = sums.get(new Key(key.productCode(), key.instrumentId()));
    return of == null ? BigDecimal.ZERO : of.bought.left().subtract(of.sold.left());
  }

  /** The orders of these contracts are to be counted anew. */
  void touch(Collection<String> instruments) {
    for (String id : instruments) {
      for (OrderFacts.Key key : ofContract.getOrDefault(id, Set.of())) {
        discount(facts.get(key));
        count(facts.get(key));
      }
    }
  }

  /** The orders of all contracts are to be counted anew. */
  void touchAll() {
    touch(List.copyOf(ofContract.keySet()));
  }

  /**
   * The rows touched since the last call.
   *
   * @param gone takes the keys of rows without orders
   */
  Collection<Content> takeTouched(List<String> gone) {
    List<Content> contents = new ArrayList<>();
    for (Key key : touched) {
      Sums of = sums.getOrDefault(key, new Sums());
      Terms terms = market.terms(key.instrumentId());
      boolean near = limits.near(terms == null ? null : terms.exchangeId(), of.cancelled());
      for (BuySell side : BuySell.values()) {
        add(key, side, of.of(side), near, contents, gone);
      }
    }
    touched.clear();
    return contents;
  }

  private static void add(
      Key key,
      BuySell side,
      OrderStatistic sum,
      boolean near,
      List<Content> contents,
      List<String> gone) {
    String text = String.join("|", key.product(), key.instrumentId(), side.name());
    if (sum.count() == 0) {
      gone.add(text);
    } else {
      OrderStatisticRow row =
          OrderStatisticRow.of(key.product(), key.instrumentId(), side, sum, near);
      contents.add(Content.of(text, key.product(), key.instrumentId(), Wire.text(row)));
    }
  }
}
