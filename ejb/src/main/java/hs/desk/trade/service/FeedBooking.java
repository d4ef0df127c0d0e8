package hs.desk.trade.service;

import hs.desk.event.NewEvent;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Fill;
import hs.desk.instruction.FillSource;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.product.Product;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import hs.desk.trade.TradeMatcher;
import hs.desk.trade.TradeMatcher.Outcome;
import hs.desk.trade.TradeMatcher.Share;
import hs.desk.trade.UnmatchedReason;
import hs.desk.trade.UnmatchedTrade;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Books the feed's trades of one product: one transaction, a fixed number of queries. */
@Stateless
public class FeedBooking {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private FillBook book;
  @EJB private Candidates candidates;
  @EJB private FeedEvents events;

  /** A trade, what was noted of it or null, and what becomes of it. */
  private record Matched(FeedTrade trade, UnmatchedTrade noted, Outcome outcome) {}

  /** What a batch works on and leaves behind. */
  private record Batch(
      Candidates.Found found,
      Map<TradeKey, BigDecimal> used,
      Map<TradeKey, UnmatchedTrade> noted,
      Instant now,
      List<FeedEvents.Told> told) {}

  /**
   * Confirms what was booked by hand, fills what is open, notes the rest; trades that are done
   * already change nothing. A product the desk does not know is passed over.
   *
   * @param trades of the product, in the order they were traded
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void book(String productCode, List<FeedTrade> trades) {
    if (strategy.find(Product.class, productCode, LockModeType.PESSIMISTIC_WRITE) == null) {
      return;
    }
    Set<TradeKey> keys = trades.stream().map(FeedTrade::key).collect(Collectors.toSet());
    Map<TradeKey, BigDecimal> used = book.used(keys);
    List<FeedTrade> left =
        trades.stream().filter(trade -> trade.volume().compareTo(lots(used, trade)) > 0).toList();
    if (left.isEmpty()) {
      return;
    }
    Candidates.Found found = candidates.of(productCode, left);
    Batch batch = new Batch(found, used, candidates.noted(keys), Instant.now(), new ArrayList<>());
    TradeMatcher matcher = found.matcher();
    List<Matched> matched = left.stream().map(trade -> match(trade, matcher, batch)).toList();
    Map<Instruction, InstructionStatus> before = before(matched, found);
    matched.forEach(each -> apply(each, batch));
    settle(productCode, batch, before);
  }

  private static Matched match(FeedTrade trade, TradeMatcher matcher, Batch batch) {
    UnmatchedTrade noted = batch.noted().get(trade.key());
    BigDecimal used = lots(batch.used(), trade);
    return new Matched(trade, noted, matcher.match(trade, used, alone(noted)));
  }

  /**
   * Since when it belongs to nothing, or null. What somebody took back goes nowhere by itself, as
   * if it had always been so.
   */
  private static Instant alone(UnmatchedTrade noted) {
    if (noted == null) {
      return null;
    }
    return noted.reason() == UnmatchedReason.REVERSED ? Instant.MIN : noted.notedAt();
  }

  /** The instructions that will be touched, and what they are until then. */
  private Map<Instruction, InstructionStatus> before(
      List<Matched> matched, Candidates.Found found) {
    Set<Long> touched = new LinkedHashSet<>();
    for (Matched each : matched) {
      each.outcome().confirmed().forEach(share -> touched.add(found.instructionOfFill(share.id())));
      each.outcome().filled().forEach(share -> touched.add(found.instructionOf(share.id())));
    }
    Map<Instruction, InstructionStatus> before = new LinkedHashMap<>();
    candidates.whole(touched).forEach(each -> before.put(each, each.status()));
    return before;
  }

  private static BigDecimal lots(Map<TradeKey, BigDecimal> used, FeedTrade trade) {
    return used.getOrDefault(trade.key(), BigDecimal.ZERO);
  }

  private void apply(Matched matched, Batch batch) {
    FeedTrade trade = matched.trade();
    Outcome outcome = matched.outcome();
    outcome.confirmed().forEach(share -> confirm(trade, share, batch));
    outcome.filled().forEach(share -> fill(trade, share, batch));
    BigDecimal lots = trade.volume().subtract(outcome.rest());
    UnmatchedReason reason = reason(trade, lots, matched.noted(), batch);
    book.noteRest(matched.noted(), trade, lots, reason, batch.now());
  }

  private UnmatchedReason reason(
      FeedTrade trade, BigDecimal matched, UnmatchedTrade noted, Batch batch) {
    if (noted != null && noted.reason() == UnmatchedReason.REVERSED) {
      return UnmatchedReason.REVERSED;
    }
    boolean asked = matched.signum() > 0 || batch.found().asked(trade);
    return asked ? UnmatchedReason.OVER_FILL : UnmatchedReason.UNATTRIBUTED;
  }

  private void confirm(FeedTrade trade, Share share, Batch batch) {
    Fill fill = batch.found().provisional().get(share.id());
    fill.detail().confirm(fill, trade.key(), share.lots());
    if (fill.unconfirmed().signum() == 0) {
      book.forgetProvisional(fill);
    }
    batch.told().add(FeedEvents.Told.confirmed(fill, share.lots(), trade.key()));
  }

  private void fill(FeedTrade trade, Share share, Batch batch) {
    InstructionDetail detail = batch.found().open().get(share.id());
    Fill.Traded traded =
        new Fill.Traded(
            share.lots(),
            trade.price(),
            trade.key().tradingDay(),
            trade.key().exchangeId(),
            trade.key().tradeId(),
            trade.tradedAt());
    DetailStatus from = detail.status();
    Fill fill = detail.book(traded, FillSource.FEED, NewEvent.FEED, batch.now());
    strategy.persist(fill);
    fill.match(trade.key(), share.lots());
    batch.told().add(FeedEvents.Told.booked(fill, from));
  }

  /** Lines and instructions follow their details; then what happened is told. */
  private void settle(String productCode, Batch batch, Map<Instruction, InstructionStatus> before) {
    for (Instruction instruction : before.keySet()) {
      Ending.settle(instruction, batch.now());
    }
    int fills = (int) batch.told().stream().filter(FeedEvents.Told::fills).count();
    if (fills > 0) {
      book.tally(productCode, fills);
    }
    strategy.flush();
    events.tell(batch.told(), before);
  }
}
