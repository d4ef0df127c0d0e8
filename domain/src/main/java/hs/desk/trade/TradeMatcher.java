package hs.desk.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides which fills the feed's trades of one product are, and which they become (design.md §4,
 * fills). Holds what is open and what waits to be confirmed, and uses it up trade by trade; rules
 * in the package's description.
 */
public final class TradeMatcher {

  /**
   * A detail with something left to trade, of an instruction that takes trades.
   *
   * @param route as it was laid out
   * @param laidOut the trading day it was laid out for
   * @param since when its instruction was approved
   * @param refused trades that were taken back from it
   */
  public record Open(
      Long detailId,
      Route route,
      LocalDate laidOut,
      BigDecimal left,
      Instant since,
      Set<TradeKey> refused) {

    private boolean takes(FeedTrade trade) {
      return route.on(trade.key().tradingDay(), laidOut).equals(trade.route())
          && !refused.contains(trade.key());
    }
  }

  /**
   * A fill booked by hand, or what of it no trade stands behind yet.
   *
   * @param route as it was on that day
   * @param tradingDay on which it was traded: no trade of another day stands behind it
   * @param tradeId as the trader gave it, or null
   * @param since when its instruction was approved
   */
  public record Provisional(
      Long fillId,
      Route route,
      LocalDate tradingDay,
      String exchangeId,
      String tradeId,
      BigDecimal price,
      BigDecimal unconfirmed,
      Instant since,
      Instant bookedAt) {}

  /** Lots of a trade that go to one fill or detail. */
  public record Share(Long id, BigDecimal lots) {}

  /**
   * What became of a trade.
   *
   * @param confirmed shares of fills that it stands behind now
   * @param filled shares of details that it fills
   * @param rest what belongs to nothing
   */
  public record Outcome(List<Share> confirmed, List<Share> filled, BigDecimal rest) {}

  private final List<Open> open;
  private final List<Provisional> provisional;
  private final Map<Long, BigDecimal> leftOfDetail = new HashMap<>();
  private final Map<Long, BigDecimal> leftOfFill = new HashMap<>();

  public TradeMatcher(Collection<Open> open, Collection<Provisional> provisional) {
    this.open =
        open.stream()
            .sorted(Comparator.comparing(Open::since).thenComparing(Open::detailId))
            .toList();
    this.provisional =
        provisional.stream()
            .sorted(Comparator.comparing(Provisional::bookedAt).thenComparing(Provisional::fillId))
            .toList();
    open.forEach(each -> leftOfDetail.put(each.detailId(), each.left()));
    provisional.forEach(each -> leftOfFill.put(each.fillId(), each.unconfirmed()));
  }

  /**
   * Gives a trade to whom it belongs.
   *
   * @param used lots of it that stand behind fills already
   * @param notedAt since when what is left of it is known to belong to nothing, or null: what was
   *     approved later did not cause it
   */
  public Outcome match(FeedTrade trade, BigDecimal used, Instant notedAt) {
    Predicate<Instant> caused =
        since -> trade.after(since) && (notedAt == null || since.isBefore(notedAt));
    BigDecimal rest = trade.volume().subtract(used);
    List<Share> confirmed = new ArrayList<>();
    rest = confirm(fill -> names(fill, trade), rest, confirmed);
    rest = confirm(fill -> looksLike(fill, trade) && caused.test(fill.since()), rest, confirmed);
    List<Share> filled = new ArrayList<>();
    for (Open detail : open) {
      if (detail.takes(trade) && caused.test(detail.since())) {
        rest = take(leftOfDetail, detail.detailId(), rest, filled);
      }
    }
    return new Outcome(confirmed, filled, rest);
  }

  private BigDecimal confirm(
      Predicate<Provisional> wanted, BigDecimal lots, List<Share> confirmed) {
    BigDecimal rest = lots;
    for (Provisional fill : provisional) {
      if (wanted.test(fill)) {
        rest = take(leftOfFill, fill.fillId(), rest, confirmed);
      }
    }
    return rest;
  }

  private static BigDecimal take(
      Map<Long, BigDecimal> left, Long id, BigDecimal wanted, List<Share> shares) {
    BigDecimal lots = wanted.min(left.get(id));
    if (lots.signum() <= 0) {
      return wanted;
    }
    left.put(id, left.get(id).subtract(lots));
    shares.add(new Share(id, lots));
    return wanted.subtract(lots);
  }

  /** The trader said that it is this trade; exchanges give the same ids again every day. */
  private static boolean names(Provisional fill, FeedTrade trade) {
    return trade.key().tradeId().equals(fill.tradeId())
        && Objects.equals(trade.key().exchangeId(), fill.exchangeId())
        && alike(fill, trade);
  }

  private static boolean looksLike(Provisional fill, FeedTrade trade) {
    return fill.tradeId() == null
        && alike(fill, trade)
        && trade.price().compareTo(fill.price()) == 0;
  }

  private static boolean alike(Provisional fill, FeedTrade trade) {
    return trade.route().equals(fill.route()) && trade.key().tradingDay().equals(fill.tradingDay());
  }
}
