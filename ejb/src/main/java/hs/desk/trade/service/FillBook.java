package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Fill;
import hs.desk.instruction.FillMatch;
import hs.desk.instruction.FillSource;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.ProvisionalFill;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import hs.desk.trade.UnmatchedReason;
import hs.desk.trade.UnmatchedTrade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Fills and the trades behind them, as rows. All of it under the lock of the product. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FillBook {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * Books a fill by hand. One that names a trade the feed knows is that trade at once; any other
   * waits for its trade.
   *
   * @param trade the one it names, where the feed knows it
   */
  public Fill byHand(
      InstructionDetail detail,
      Fill.Traded traded,
      Optional<FeedTrade> trade,
      String username,
      Instant now) {
    if (trade.isEmpty()) {
      requireNew(detail, traded);
    }
    BigDecimal used = trade.map(FeedTrade::key).map(this::used).orElse(BigDecimal.ZERO);
    trade.ifPresent(known -> requireSame(detail, traded, known, used));
    Fill fill = detail.book(traded, FillSource.MANUAL, username, now);
    strategy.persist(fill);
    if (trade.isEmpty()) {
      strategy.persist(new ProvisionalFill(fill));
    } else {
      fill.match(trade.get().key(), traded.quantity());
      noteLeft(trade.get(), used.add(traded.quantity()), now);
    }
    return fill;
  }

  /** Whether the trade that a fill names was read from the feed, and filled or noted, by now. */
  public boolean knows(InstructionDetail detail, Fill.Traded traded) {
    return named(detail, traded)
        .filter(key -> used(key).signum() > 0 || noted(key) != null)
        .isPresent();
  }

  /**
   * What the feed does not know yet is booked once on a detail, afterwards as far as its volume
   * goes; its id on another day is another trade.
   */
  private static void requireNew(InstructionDetail detail, Fill.Traded traded) {
    Optional<TradeKey> named = named(detail, traded);
    if (named.isPresent() && detail.live().stream().map(Fill::namedTrade).anyMatch(named::equals)) {
      throw Refused.of(Reason.CONFLICT, "trade-booked", traded.tradeId(), detail.id());
    }
  }

  /** The trade that a fill names; empty where it names none. */
  private static Optional<TradeKey> named(InstructionDetail detail, Fill.Traded traded) {
    return Optional.ofNullable(traded.tradeId())
        .map(id -> new TradeKey(traded.tradingDay(), traded.exchangeId(), id, detail.buySell()));
  }

  /** What is noted of a trade, or null. */
  private UnmatchedTrade noted(TradeKey trade) {
    return strategy.find(UnmatchedTrade.class, new UnmatchedTrade.Key(trade));
  }

  private static void requireSame(
      InstructionDetail detail, Fill.Traded traded, FeedTrade trade, BigDecimal used) {
    if (!trade.route().equals(detail.routeOn(trade.key().tradingDay()))
        || !trade.productCode().equals(detail.productCode())) {
      throw Refused.rule("trade_id", "trade-differs", null, traded.tradeId());
    }
    if (trade.price().compareTo(traded.price()) != 0) {
      throw Refused.rule("price", "trade-price", plain(trade.price()), plain(traded.price()));
    }
    BigDecimal left = trade.volume().subtract(used);
    if (traded.quantity().compareTo(left) > 0) {
      throw Refused.rule("quantity", "trade-used", plain(left), plain(traded.quantity()));
    }
  }

  private static String plain(BigDecimal figure) {
    return figure.stripTrailingZeros().toPlainString();
  }

  /**
   * After a fill was taken back: nothing confirms it any more, its trades stand alone.
   *
   * @param feed what the feed says of them, as far as it could be asked
   */
  public void takenBack(Fill fill, Map<TradeKey, FeedTrade> feed, Instant now) {
    forgetProvisional(fill);
    for (FillMatch match : fill.matches()) {
      UnmatchedTrade noted = noted(match.trade());
      BigDecimal used = used(match.trade());
      FeedTrade alone = feed.get(match.trade());
      if (alone == null) {
        alone = noted == null ? told(fill, match, used.add(match.quantity())) : noted.trade();
      }
      noteRest(noted, alone, used, UnmatchedReason.REVERSED, now);
    }
  }

  /** A trade of which nothing was left, told from its fill. */
  private static FeedTrade told(Fill fill, FillMatch match, BigDecimal volume) {
    InstructionDetail detail = fill.detail();
    return new FeedTrade(
        match.trade(),
        detail.productCode(),
        detail.routeOn(match.trade().tradingDay()),
        fill.traded().price(),
        volume,
        fill.traded().tradedAt());
  }

  /** Nothing is left of the fill to be confirmed: it waits for no trade any more. */
  public void forgetProvisional(Fill fill) {
    strategy
        .createQuery("delete from ProvisionalFill p where p.fill = :fill")
        .setParameter("fill", fill)
        .executeUpdate();
  }

  /** What a trader left of a trade stands alone for the reason it had. */
  private void noteLeft(FeedTrade trade, BigDecimal used, Instant now) {
    UnmatchedTrade noted = noted(trade.key());
    noteRest(noted, trade, used, noted == null ? UnmatchedReason.OVER_FILL : noted.reason(), now);
  }

  /**
   * Notes what of a trade belongs to nothing.
   *
   * @param noted what is noted of it, or null
   */
  public void noteRest(
      UnmatchedTrade noted, FeedTrade trade, BigDecimal used, UnmatchedReason reason, Instant now) {
    BigDecimal rest = trade.volume().subtract(used);
    if (rest.signum() > 0 && noted == null) {
      strategy.persist(new UnmatchedTrade(trade, rest, reason, now));
    } else if (rest.signum() > 0) {
      noted.rest(rest, reason);
    } else if (noted != null) {
      strategy.remove(noted);
    }
  }

  private BigDecimal used(TradeKey trade) {
    return used(Set.of(trade)).getOrDefault(trade, BigDecimal.ZERO);
  }

  /** Lots of each trade that stand behind fills; a trade without any is missing. */
  public Map<TradeKey, BigDecimal> used(Collection<TradeKey> trades) {
    Set<Object> days = new TreeSet<>();
    Set<String> exchanges = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (TradeKey trade : trades) {
      days.add(trade.tradingDay());
      exchanges.add(trade.exchangeId());
      ids.add(trade.tradeId());
    }
    Map<TradeKey, BigDecimal> used = new HashMap<>();
    strategy
        .createQuery(
            "select m from FillMatch m where m.tradingDay in :days"
                + " and m.exchangeId in :exchanges and m.tradeId in :ids",
            FillMatch.class)
        .setParameter("days", days)
        .setParameter("exchanges", exchanges)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(match -> used.merge(match.trade(), match.quantity(), BigDecimal::add));
    return used;
  }

  /**
   * Adds to the number of fills booked and taken back, so that who read the monitor before can
   * tell. Takes the product's lock where it is not held: a fill by hand begins with it.
   */
  public void tally(String productCode, int fills) {
    strategy
        .createNativeQuery("update product set fills = fills + ? where code = ?")
        .setParameter(1, fills)
        .setParameter(2, productCode)
        .executeUpdate();
  }
}
