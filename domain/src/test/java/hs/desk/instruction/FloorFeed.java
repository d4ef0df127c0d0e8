package hs.desk.instruction;

import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import hs.desk.trade.TradeMatcher;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How the desk hears of the trades of a {@link TradingFloor}. */
final class FloorFeed {

  /** Trades that belonged to nothing, or not wholly, and since when that is known. */
  final Map<TradeKey, Instant> noted = new HashMap<>();

  private final TradingFloor floor;

  FloorFeed(TradingFloor floor) {
    this.floor = floor;
  }

  /** A new trade, one that was not told when it happened, or one that was told before. */
  void tellAny(Random random) {
    if (!floor.traded.isEmpty() && random.nextInt(3) == 0) {
      FeedTrade again = floor.traded.get(random.nextInt(floor.traded.size()));
      FloorPeople.must(() -> tell(again));
      return;
    }
    FeedTrade trade = floor.trade();
    if (random.nextInt(4) > 0) {
      FloorPeople.must(() -> tell(trade));
    }
  }

  /** Books a trade of the feed as the desk does. */
  void tell(FeedTrade trade) {
    Map<Long, InstructionDetail> open = new HashMap<>();
    List<TradeMatcher.Open> openings = new ArrayList<>();
    floor
        .open()
        .forEach(
            detail -> {
              open.put(detail.id(), detail);
              openings.add(
                  new TradeMatcher.Open(
                      detail.id(),
                      detail.route(),
                      detail.laidOut(),
                      detail.left(),
                      detail.instruction().approvedAt(),
                      Reversal.takenBack(detail)));
            });
    Map<Long, Fill> provisional = new HashMap<>();
    floor
        .details()
        .flatMap(detail -> detail.provisional().stream())
        .forEach(fill -> provisional.put(fill.id(), fill));
    TradeMatcher matcher =
        new TradeMatcher(openings, provisional.values().stream().map(this::waiting).toList());
    TradeMatcher.Outcome outcome =
        matcher.match(trade, floor.used(trade.key()), noted.get(trade.key()));
    for (TradeMatcher.Share share : outcome.confirmed()) {
      Fill fill = provisional.get(share.id());
      fill.detail().confirm(fill, trade.key(), share.lots());
    }
    for (TradeMatcher.Share share : outcome.filled()) {
      fill(open.get(share.id()), trade, share.lots());
    }
    outcome.filled().stream()
        .map(share -> open.get(share.id()).instruction())
        .forEach(made -> Ending.settle(made, floor.now()));
    if (outcome.rest().signum() > 0) {
      noted.putIfAbsent(trade.key(), floor.now());
    } else {
      noted.remove(trade.key());
    }
  }

  private TradeMatcher.Provisional waiting(Fill fill) {
    return new TradeMatcher.Provisional(
        fill.id(),
        fill.detail().routeOn(fill.traded().tradingDay()),
        fill.traded().tradingDay(),
        TradingFloor.exchange(fill.detail().route()),
        null,
        fill.traded().price(),
        fill.unconfirmed(),
        fill.detail().instruction().approvedAt(),
        fill.bookedAt());
  }

  private void fill(InstructionDetail detail, FeedTrade trade, BigDecimal share) {
    Fill.Traded as =
        new Fill.Traded(
            share,
            trade.price(),
            trade.key().tradingDay(),
            trade.key().exchangeId(),
            trade.key().tradeId(),
            trade.tradedAt());
    Fill fill = Ids.given(detail.book(as, FillSource.FEED, "feed", floor.now()));
    fill.match(trade.key(), share);
  }
}
