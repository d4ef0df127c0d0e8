package hs.desk.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All that the engine knows: what the feed says, and the rows that follow from it. Rows are made in
 * the order in which they follow from each other, so that those of one batch agree. Used by the
 * writer's thread alone.
 */
final class Books {

  private final MarketBook market;
  private final PlanBook plans;
  private final PositionBook positions;
  private final GroupBook groups = new GroupBook();
  private final DealBook deals;
  private final OrderBook orders;
  private final AccountBook accounts;
  private final Map<Topic, Integer> recomputed = new EnumMap<>(Topic.class);
  private LocalDate tradingDay;

  /**
   * @param newest what instructions want; answers at once
   */
  Books(Valuation.Rules rules, Supplier<Plans> newest) {
    market = new MarketBook(rules);
    plans = new PlanBook(newest);
    deals = new DealBook(market);
    orders = new OrderBook(market, rules.cancelLimits());
    positions = new PositionBook(market, plans, orders::working);
    accounts = new AccountBook(market, positions, deals);
  }

  /** Takes over what the feed changed, and gives the rows that this touches their number. */
  void take(FeedChanges changes, Numbering numbering) {
    recomputed.clear();
    apply(changes);
    put(numbering, Topic.STOCK, market.takeQuoted(), market.takeGone());
    Figures.Listener listener = this::moved;
    List<String> gone = positions.takeGone(listener);
    put(numbering, Topic.POS, positions.takeTouched(changes.asOf(), listener), gone);
    putDeals(numbering);
    List<String> emptied = new ArrayList<>();
    put(numbering, Topic.ORDER_STATISTIC, orders.takeTouched(emptied), emptied);
    List<String> dissolved = new ArrayList<>();
    put(numbering, Topic.POS_GROUP_STATISTIC, groups.takeTouched(dissolved), dissolved);
    put(numbering, Topic.ACC, accounts.takeTouched(), accounts.takeGone());
  }

  private void moved(Figures before, Figures after) {
    groups.moved(before, after);
    accounts.moved(before, after);
  }

  private void apply(FeedChanges changes) {
    market.apply(changes);
    positions.apply(changes.held());
    positions.touch(market.takeTouched());
    deals.apply(changes.trades());
    orders.apply(changes.orders());
    Set<String> recounted = market.takeRecounted();
    deals.touch(recounted);
    orders.touch(recounted);
    accounts.apply(changes.accounts());
    if (!Objects.equals(tradingDay, market.tradingDay())) {
      tradingDay = market.tradingDay();
      deals.touchAll();
      orders.touchAll();
    }
    positions.settle(plans.take());
    positions.settle(orders.touched());
  }

  private void putDeals(Numbering numbering) {
    List<String> undone = new ArrayList<>();
    Set<AccountKey> dealt = new LinkedHashSet<>();
    Collection<Content> contents = deals.takeTouched(undone, dealt);
    put(numbering, Topic.TRADE_STATISTIC, contents, undone);
    accounts.touch(dealt);
  }

  private void put(
      Numbering numbering, Topic topic, Collection<Content> contents, Collection<String> gone) {
    numbering.remove(topic, gone);
    numbering.put(topic, contents);
    recomputed.put(topic, contents.size());
  }

  /** How many rows of each topic the last changes touched. */
  Map<Topic, Integer> recomputed() {
    return Map.copyOf(recomputed);
  }

  /** The trading day of the newest quotes; null before the first. */
  LocalDate tradingDay() {
    return tradingDay;
  }
}
