package hs.desk.monitor;

import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.DaySide;
import hs.desk.trade.Deal;
import hs.desk.trade.OpenClose;
import hs.desk.trade.TradeStatistic;
import hs.desk.wire.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trades of the day, by account and side of the position they change. A trade that comes in is
 * added to its side; one that changes, goes, or comes before others recounts it. Used by the
 * writer's thread alone.
 */
final class DealBook {

  /** One side of an account's position in a contract. */
  record SideKey(AccountKey account, String instrumentId, Direction direction) {

    private Contractual product() {
      return new Contractual(account.productCode(), instrumentId, direction);
    }
  }

  /** The same side of all accounts of a product. */
  private record Contractual(String product, String instrumentId, Direction direction) {}

  private final MarketBook market;
  private final Map<TradeFacts.Key, TradeFacts> facts = new HashMap<>();
  private final Map<SideKey, Map<TradeFacts.Key, TradeFacts>> sides = new HashMap<>();
  private final Map<SideKey, DaySide> days = new HashMap<>();
  private final Map<String, Set<SideKey>> ofContract = new HashMap<>();
  private final Map<AccountKey, Set<SideKey>> ofAccount = new HashMap<>();
  private final Map<Contractual, Set<SideKey>> ofProduct = new HashMap<>();
  private final Set<SideKey> touched = new LinkedHashSet<>();

  /** Trades that came in since their side was counted. */
  private final Map<SideKey, List<TradeFacts>> added = new HashMap<>();

  /** Sides to which something else happened: they are counted anew. */
  private final Set<SideKey> recounted = new HashSet<>();

  DealBook(MarketBook market) {
    this.market = market;
  }

  void apply(Difference<TradeFacts> changes) {
    changes.changed().forEach(this::put);
    changes.gone().forEach(this::remove);
  }

  private void put(TradeFacts trade) {
    TradeFacts before = facts.put(trade.key(), trade);
    if (before != null) {
      takeOut(before);
    }
    SideKey side = side(trade);
    sides.computeIfAbsent(side, this::listed).put(trade.key(), trade);
    added.computeIfAbsent(side, s -> new ArrayList<>()).add(trade);
    touched.add(side);
  }

  private Map<TradeFacts.Key, TradeFacts> listed(SideKey side) {
    ofContract.computeIfAbsent(side.instrumentId(), i -> new LinkedHashSet<>()).add(side);
    ofAccount.computeIfAbsent(side.account(), a -> new LinkedHashSet<>()).add(side);
    ofProduct.computeIfAbsent(side.product(), p -> new LinkedHashSet<>()).add(side);
    return new HashMap<>();
  }

  private void remove(TradeFacts trade) {
    facts.remove(trade.key());
    takeOut(trade);
  }

  private void takeOut(TradeFacts trade) {
    SideKey side = side(trade);
    sides.get(side).remove(trade.key());
    recount(side);
  }

  private void recount(SideKey side) {
    recounted.add(side);
    touched.add(side);
  }

  private static SideKey side(TradeFacts trade) {
    return new SideKey(trade.account(), trade.instrumentId(), trade.direction());
  }

  /** The trades of these contracts are to be counted anew. */
  void touch(Collection<String> instruments) {
    for (String id : instruments) {
      ofContract.getOrDefault(id, Set.of()).forEach(this::recount);
    }
  }

  /** The trades of all contracts are to be counted anew. */
  void touchAll() {
    sides.keySet().forEach(this::recount);
  }

  /**
   * The rows touched since the last call.
   *
   * @param gone takes the keys of rows without trades
   * @param accounts takes the accounts that dealt
   */
  Collection<Content> takeTouched(List<String> gone, Set<AccountKey> accounts) {
    Set<Contractual> products = new LinkedHashSet<>();
    for (SideKey side : touched) {
      days.put(side, day(side));
      accounts.add(side.account());
      products.add(side.product());
    }
    touched.clear();
    recounted.clear();
    added.clear();
    List<Content> contents = new ArrayList<>();
    products.forEach(product -> add(product, contents, gone));
    return contents;
  }

  private DaySide day(SideKey side) {
    DaySide before = days.get(side);
    return before == null || recounted.contains(side)
        ? whole(side)
        : before
            .then(counted(side, added.getOrDefault(side, List.of())))
            .orElseGet(() -> whole(side));
  }

  private DaySide whole(SideKey side) {
    return new DaySide(
        side.direction(),
        market.dealing(side.instrumentId()),
        counted(side, sides.get(side).values()));
  }

  private List<Deal> counted(SideKey side, Collection<TradeFacts> trades) {
    return trades.stream()
        .filter(trade -> market.counts(side.instrumentId(), trade.tradingDay()))
        .map(TradeFacts::deal)
        .toList();
  }

  private void add(Contractual of, List<Content> contents, List<String> gone) {
    for (OpenClose offset : OpenClose.values()) {
      BuySell buySell = buySell(of.direction(), offset);
      String key = String.join("|", of.product(), of.instrumentId(), buySell.name(), offset.name());
      TradeStatistic sum =
          ofProduct.get(of).stream()
              .filter(days::containsKey)
              .map(side -> days.get(side).statistic(offset))
              .reduce(TradeStatistic.NONE, TradeStatistic::plus);
      if (sum.count() == 0) {
        gone.add(key);
      } else {
        TradeStatisticRow row =
            TradeStatisticRow.of(of.product(), of.instrumentId(), buySell, offset, sum);
        contents.add(Content.of(key, of.product(), of.instrumentId(), Wire.text(row)));
      }
    }
  }

  private static BuySell buySell(Direction direction, OpenClose offset) {
    return (direction == Direction.LONG) != offset.closes() ? BuySell.BUY : BuySell.SELL;
  }

  /** What an account dealt, by side; a side without trades may be among them. */
  Map<SideKey, DaySide> of(AccountKey account) {
    Map<SideKey, DaySide> dealt = new HashMap<>();
    for (SideKey side : ofAccount.getOrDefault(account, Set.of())) {
      if (days.containsKey(side)) {
        dealt.put(side, days.get(side));
      }
    }
    return dealt;
  }
}
