package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewAdjustment;
import hs.desk.instruction.Submission;
import hs.desk.notification.service.MailQueue;
import hs.desk.position.service.ValuationSettings;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The strategy transaction of an adjustment; the monitor was read before it opens. */
@Stateless
public class AdjustmentWriter {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @Inject private TradingCalendar calendar;
  @Inject private ValuationSettings settings;
  @Inject private InstructionEvents events;
  @Inject private MailQueue mails;

  /**
   * Locks the product, asks for permission and state again, and writes; event and mails come last.
   * Refused, it leaves nothing.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public WrittenAnswer write(String username, NewAdjustment asked, Market market) {
    Product product =
        strategy.find(Product.class, asked.productCode(), LockModeType.PESSIMISTIC_WRITE);
    permissions.require(username, asked.productCode(), RoleName.MANAGER);
    Instruction instruction = submission(product, market).of(asked, username);
    strategy.persist(instruction);
    strategy.flush();
    publish(instruction);
    InstructionView view = InstructionView.of(instruction, List.of(Timeline.created(instruction)));
    return WrittenAnswer.created("api/instructions/" + instruction.id() + "/", view);
  }

  /** What {@link #write} would make of it; reads alone, and locks nothing. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public InstructionView preview(String username, NewAdjustment asked, Market market) {
    Product product = strategy.find(Product.class, asked.productCode());
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", asked.productCode());
    }
    return InstructionView.of(submission(product, market).of(asked, username), List.of());
  }

  private Submission submission(Product product, Market market) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    LocalDate day = calendar.days().ofSubmission(now);
    return new Submission(
        product, market, new Submission.Terms(settings.rate(), settings.priceMaxAge()), day, now);
  }

  private void publish(Instruction instruction) {
    long event =
        events.append(
            instruction,
            Timeline.CREATED,
            "instruction",
            instruction.id(),
            instruction.createdBy(),
            CreatedData.of(instruction));
    if (instruction.status() == InstructionStatus.APPROVED) {
      mails.approved(event, instruction);
    } else {
      mails.toApprove(event, instruction);
    }
  }
}
