package hs.desk.trade.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.StartOver;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Fill;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.NewFill;
import hs.desk.instruction.service.InstructionEvents;
import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.wire.Wire;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What traders book by hand on the details they have claimed, and take back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DetailFills {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Acts acts;
  @Inject private DetailAct act;
  @Inject private TradeReader trades;
  @Inject private FillBook book;
  @Inject private TradingCalendar calendar;
  @Inject private InstructionEvents events;

  /**
   * Books a fill, or takes one back; line and instruction follow in the same transaction. Writes
   * {@code fill.booked} or {@code fill.reversed}, and {@code instruction.status} when that moved.
   *
   * @return 201 with the detail
   */
  public WrittenAnswer book(String username, String key, long detailId, NewFill asked) {
    act.requireTrader(username, detailId);
    asked.requireComplete();
    String route = "POST api/trade-details/" + detailId + "/fills/";
    IdempotentRequest request =
        IdempotentRequest.of(username, key, route, key == null ? null : Wire.text(asked));
    if (asked.reverses()) {
      return acts.once(request, () -> reversed(username, detailId, asked));
    }
    return acts.once(
        request, () -> named(detailId, asked), trade -> booked(username, detailId, asked, trade));
  }

  /** The feed's trade of that id, where the trader names one that the feed knows already. */
  private Optional<FeedTrade> named(long detailId, NewFill asked) {
    if (asked.tradeId() == null || asked.ahead(Instant.now())) {
      return Optional.empty();
    }
    Object[] detail =
        (Object[])
            strategy
                .createQuery(
                    "select d.line.exchangeId, d.buySell from InstructionDetail d where d.id = :id")
                .setParameter("id", detailId)
                .getSingleResult();
    LocalDate day = calendar.days().of(asked.tradedAt());
    return trades.find(
        day, asked.tradedAt(), (String) detail[0], asked.tradeId(), (BuySell) detail[1]);
  }

  private WrittenAnswer booked(
      String username, long detailId, NewFill asked, Optional<FeedTrade> trade) {
    Instant now = Instant.now();
    InstructionDetail detail = act.open(username, detailId, asked.version());
    InstructionStatus before = detail.instruction().status();
    detail.requireBookableBy(username);
    Fill.Traded traded = asked.traded(detail, calendar.days(), now);
    if (trade.isEmpty() && book.knows(detail, traded)) {
      throw new StartOver();
    }
    Fill fill = book.byHand(detail, traded, trade, username, now);
    act.settle(detail, now);
    book.count(detail.productCode(), 1);
    return told(detail, fill, "fill.booked", before, username);
  }

  private WrittenAnswer reversed(String username, long detailId, NewFill asked) {
    Instant now = Instant.now();
    InstructionDetail detail = act.open(username, detailId, asked.version());
    InstructionStatus before = detail.instruction().status();
    detail.requireNotOf(username);
    Fill fill = strategy.find(Fill.class, asked.reversesFillId());
    if (fill == null || !fill.detail().equals(detail)) {
      throw Refused.of(Reason.NOT_FOUND, "fill-not-found", asked.reversesFillId());
    }
    LocalDate today = calendar.days().of(now);
    detail.requireReversible(fill, today);
    Fill reversal = detail.reverse(fill, asked.requireReason(), username, today, now);
    strategy.persist(reversal);
    act.settle(detail, now);
    book.takenBack(fill, now);
    book.count(detail.productCode(), 1);
    return told(detail, reversal, "fill.reversed", before, username);
  }

  private WrittenAnswer told(
      InstructionDetail detail, Fill fill, String kind, InstructionStatus before, String username) {
    WrittenAnswer answer = WrittenAnswer.created(null, DetailAct.view(detail));
    DetailData data = DetailData.of(detail, fill);
    events.append(detail.instruction(), kind, "fill", fill.id(), username, data);
    act.tellMoved(detail.instruction(), before, username);
    return answer;
  }
}
