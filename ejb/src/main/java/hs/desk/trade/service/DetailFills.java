package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.check.HandFill;
import hs.desk.check.Quoted;
import hs.desk.check.service.Checks;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.StartOver;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Fill;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.NewFill;
import hs.desk.instruction.Reversal;
import hs.desk.instruction.service.InstructionEvents;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import hs.desk.trade.service.DetailPlaces.Place;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What traders book by hand on the details they have claimed, and take back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DetailFills {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private Acts acts;
  @Inject private DetailAct act;
  @EJB private TradeReader trades;
  @Inject private TradesBehind behind;
  @Inject private QuotedReader quotes;
  @Inject private FillBook book;
  @Inject private Checks checks;
  @EJB private TradingCalendar calendar;
  @Inject private InstructionEvents events;

  /**
   * What the monitor knows of a fill by hand.
   *
   * @param trade the one it names, where the feed has it
   */
  private record Known(Optional<FeedTrade> trade, Quoted quoted) {

    /** What the feed says too is a fact, and nothing to be checked. */
    boolean says(Fill.Traded traded) {
      return trade.filter(it -> it.price().compareTo(traded.price()) == 0).isPresent();
    }
  }

  /**
   * Books a fill, or takes one back; line and instruction follow in the same transaction. Writes
   * {@code fill.booked} or {@code fill.reversed}, and {@code instruction.status} when that moved;
   * {@code detail.unclaimed} before, where who claimed it is no trader any more. Refuses {@code
   * RULE} a price no exchange can have dealt at, what a rule blocks, and warnings that are not
   * acknowledged; a fill that is taken back is not checked.
   *
   * @return 201 with the detail
   */
  public WrittenAnswer book(String username, String key, long detailId, NewFill asked) {
    Place place = act.requireTrader(username, detailId);
    asked.requireComplete();
    String route = "POST api/trade-details/" + detailId + "/fills/";
    IdempotentRequest request = IdempotentRequest.of(username, key, route, asked);
    if (asked.reverses()) {
      return acts.once(
          request,
          () -> behind.of(asked.reversesFillId()),
          feed -> reversed(username, place, asked, feed));
    }
    return acts.once(
        request, () -> known(place, asked), known -> booked(username, place, asked, known));
  }

  private Known known(Place place, NewFill asked) {
    return new Known(named(asked, place), quotes.read(place.instrumentId()));
  }

  /** The feed's trade of that id, where the trader names one that the feed knows already. */
  private Optional<FeedTrade> named(NewFill asked, Place place) {
    if (asked.tradeId() == null || asked.ahead(Instant.now())) {
      return Optional.empty();
    }
    LocalDate day = calendar.days().of(asked.tradedAt());
    return trades.find(new TradeKey(day, place.exchangeId(), asked.tradeId(), place.side()));
  }

  private WrittenAnswer booked(String username, Place place, NewFill asked, Known known) {
    Instant now = Instant.now();
    InstructionDetail detail = act.openToBook(username, place, asked.version());
    InstructionStatus before = detail.instruction().status();
    detail.requireBookableBy(username);
    DetailStatus from = detail.status();
    Fill.Traded traded = asked.traded(detail, calendar.days(), now);
    if (known.trade().isEmpty() && book.knows(detail, traded)) {
      throw new StartOver();
    }
    Fill fill = book.byHand(detail, traded, known.trade(), username, now);
    if (!known.says(traded)) {
      checks.require(
          HandFill.of(detail, traded), username, detail, asked.acknowledge(), known.quoted());
    }
    act.settle(detail, now);
    return told(detail, fill, "fill.booked", from, before, username);
  }

  private WrittenAnswer reversed(
      String username, Place place, NewFill asked, Map<TradeKey, FeedTrade> feed) {
    Instant now = Instant.now();
    InstructionDetail detail = act.openToBook(username, place, asked.version());
    InstructionStatus before = detail.instruction().status();
    Optional<String> past = act.takeFromPast(username, detail);
    Fill fill = strategy.find(Fill.class, asked.reversesFillId());
    if (fill == null || !fill.detail().equals(detail)) {
      throw Refused.of(Reason.NOT_FOUND, "fill-not-found", asked.reversesFillId());
    }
    LocalDate today = calendar.days().of(now);
    DetailStatus from = detail.status();
    Reversal.require(detail, fill, today);
    Fill reversal = Reversal.of(fill, asked.requireReason(), username, today, now);
    strategy.persist(reversal);
    act.settle(detail, now);
    book.takenBack(fill, feed, now);
    past.ifPresent(holder -> act.tellFreed(detail, holder, username));
    return told(detail, reversal, "fill.reversed", from, before, username);
  }

  private WrittenAnswer told(
      InstructionDetail detail,
      Fill fill,
      String kind,
      DetailStatus from,
      InstructionStatus before,
      String username) {
    // built before, for events come last
    WrittenAnswer answer = WrittenAnswer.created(null, DetailAct.view(detail));
    DetailData data = DetailData.of(detail, fill, from);
    events.append(detail.instruction(), kind, "fill", fill.id(), username, data);
    act.tellMoved(detail.instruction(), before, username);
    return answer;
  }
}
