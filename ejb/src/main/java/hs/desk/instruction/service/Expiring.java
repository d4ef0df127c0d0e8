package hs.desk.instruction.service;

import hs.desk.calendar.TradingDays;
import hs.desk.event.NewEvent;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Interruption;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.Audience;
import hs.desk.notification.service.MailQueue;
import hs.desk.product.Product;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ends what is over: at its deadline, else at 15:15 of its trading day; and what was to be
 * cancelled and was not confirmed in time, or is no longer worked by anybody.
 */
@Stateless
public class Expiring {

  private static final List<InstructionStatus> OPEN =
      InstructionStatus.such(InstructionStatus::open);

  /** Each is a range of one index: an order would tempt the database to another. */
  private static final String DEADLINE =
      "select i.id from Instruction i where i.status in :open and i.deadline <= :now";

  private static final String DAY_OVER =
      "select i.id from Instruction i where i.status in :open and i.deadline is null"
          + " and i.tradingDay <= :over";

  private static final String UNCONFIRMED =
      "select i.id from Instruction i where i.status = :cancelling"
          + " and (i.interruption.cancelAskedAt <= :before or not exists"
          + " (select d from InstructionDetail d where d.instruction = i"
          + " and d.claimedBy is not null and d.status in :worked))";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private LifeSettings settings;
  @Inject private StatusMoves moves;
  @Inject private MailQueue mails;
  @Inject private Audience audience;

  /**
   * Ids of what is over; another node may end them meanwhile.
   *
   * @param most of each kind
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Long> due(Instant now, int most) {
    Set<Long> due = new TreeSet<>();
    due.addAll(
        ids(DEADLINE, most).setParameter("open", OPEN).setParameter("now", now).getResultList());
    due.addAll(
        ids(DAY_OVER, most)
            .setParameter("open", OPEN)
            .setParameter("over", lastDayOver(now))
            .getResultList());
    due.addAll(
        ids(UNCONFIRMED, most)
            .setParameter("cancelling", InstructionStatus.CANCELLING)
            .setParameter("before", now.minus(settings.cancelForceAfter()))
            .setParameter("worked", DetailStatus.OPEN)
            .getResultList());
    return List.copyOf(due);
  }

  private TypedQuery<Long> ids(String jpql, int most) {
    return strategy.createQuery(jpql, Long.class).setMaxResults(most);
  }

  /** The newest day whose trading is over. */
  private static LocalDate lastDayOver(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, TradingDays.CHINA);
    return now.isBefore(TradingDays.close(today)) ? today.minusDays(1) : today;
  }

  /**
   * Ends one, if it still is over once its product is locked; writes {@code instruction.status} and
   * mails the author, the traders who work it and those who were asked to and did not yet.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void end(long id) {
    Instruction found = strategy.find(Instruction.class, id);
    strategy.find(Product.class, found.productCode(), LockModeType.PESSIMISTIC_WRITE);
    // read again: what was found may have changed before the lock was had
    strategy.refresh(found);
    Instant now = Instant.now();
    boolean expired = found.status().open() && !now.isBefore(found.endsAt());
    if (expired || unconfirmed(found, now)) {
      end(found, expired, now);
    }
  }

  private boolean unconfirmed(Instruction instruction, Instant now) {
    Instant before = now.minus(settings.cancelForceAfter());
    return instruction.status() == InstructionStatus.CANCELLING
        && (Ending.claimants(instruction).isEmpty()
            || instruction
                .interruption()
                .map(Interruption::cancelAskedAt)
                .filter(at -> !at.isAfter(before))
                .isPresent());
  }

  private void end(Instruction instruction, boolean expired, Instant now) {
    InstructionStatus from = instruction.status();
    Set<String> people = new TreeSet<>(Ending.claimants(instruction));
    people.addAll(audience.left(instruction));
    people.addAll(instruction.principalsBut(NewEvent.DESK));
    if (expired) {
      Ending.expire(instruction, now);
    } else {
      Ending.end(instruction, now);
    }
    long event = moves.tell(instruction, from, NewEvent.DESK, null);
    Occasion occasion =
        instruction.status() == InstructionStatus.EXPIRED ? Occasion.EXPIRED : Occasion.CANCELLED;
    mails.tell(event, occasion, instruction, people, NewEvent.DESK, null);
  }
}
