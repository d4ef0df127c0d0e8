package hs.desk.trade.service;

import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Fill;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.service.InstructionEvents;
import hs.desk.trade.TradeKey;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Tells what the feed's trades did, in the order they did it; all else is written by then. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FeedEvents {

  @Inject private EventLog log;
  @Inject private DetailAct act;

  /**
   * A fill that was booked, or lots of one that were confirmed.
   *
   * @param trade that confirms it; null for a fill that was booked
   * @param from the detail's status before it
   * @param to the detail's status after it; others of the same reading may follow
   */
  public record Told(
      Fill fill, BigDecimal lots, TradeKey trade, DetailStatus from, DetailStatus to) {

    static Told booked(Fill fill, DetailStatus from) {
      return new Told(fill, fill.traded().quantity(), null, from, fill.detail().status());
    }

    static Told confirmed(Fill fill, BigDecimal lots, TradeKey trade) {
      DetailStatus stays = fill.detail().status();
      return new Told(fill, lots, trade, stays, stays);
    }

    boolean fills() {
      return trade == null;
    }
  }

  /**
   * @param before what the instructions were
   */
  public void tell(List<Told> all, Map<Instruction, InstructionStatus> before) {
    log.appendAll(all.stream().map(FeedEvents::event).toList());
    before.forEach((instruction, was) -> act.tellMoved(instruction, was, NewEvent.FEED));
  }

  private static NewEvent event(Told told) {
    InstructionDetail detail = told.fill().detail();
    String confirmedBy = told.fills() ? null : told.trade().tradeId();
    return InstructionEvents.event(
        detail.instruction(),
        told.fills() ? "fill.booked" : "fill.confirmed",
        "fill",
        told.fill().id(),
        NewEvent.FEED,
        DetailData.of(detail, told.fill(), told.from(), told.to(), told.lots(), confirmedBy));
  }
}
