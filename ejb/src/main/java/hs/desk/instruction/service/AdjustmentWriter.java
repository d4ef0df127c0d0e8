package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.check.CheckedAct;
import hs.desk.check.service.Checked;
import hs.desk.check.service.Checks;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Dossier;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewAdjustment;
import hs.desk.instruction.Prospect;
import hs.desk.notification.service.MailQueue;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** The strategy transaction of an adjustment; the monitor was read before it opens. */
@ApplicationScoped
public class AdjustmentWriter {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @Inject private Submissions submissions;
  @Inject private Checks checks;
  @Inject private InstructionEvents events;
  @Inject private MailQueue mails;

  /**
   * Asks for permission and state again, and writes; event and mails come last. Refused, it leaves
   * nothing.
   *
   * @param product locked
   */
  @Transactional(TxType.MANDATORY)
  public WrittenAnswer write(String username, NewAdjustment asked, Product product, Market market) {
    permissions.require(username, asked.productCode(), RoleName.MANAGER);
    Instruction instruction = submissions.submission(product, market).of(asked, username);
    submissions.flagOverlaps(instruction, instruction.lines());
    strategy.persist(instruction);
    strategy.flush();
    strategy.clear(); // what is stored changes no more: later flushes need not look at it
    Checked checked =
        checks.require(
            CheckedAct.CREATE,
            username,
            product,
            instruction,
            Prospect.of(instruction),
            asked.acknowledge(),
            market);
    publish(instruction, product, checked.checks());
    InstructionView view =
        InstructionView.of(
            instruction,
            List.of(Timeline.created(instruction, checked.checks())),
            Dossier.checked(checked.checks(), checked.margin(), null));
    return WrittenAnswer.created("api/instructions/" + instruction.id() + "/", view);
  }

  /** What {@link #write} would make of it; reads alone, and locks nothing. */
  public InstructionView preview(String username, NewAdjustment asked, Market market) {
    Product product = strategy.find(Product.class, asked.productCode());
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", asked.productCode());
    }
    Instruction instruction = submissions.submission(product, market).of(asked, username);
    Checked checked = checks.preview(username, product, instruction, market);
    return InstructionView.of(
        instruction,
        List.of(),
        Dossier.checked(checked.checks(), checked.margin(), checked.ladder()));
  }

  private void publish(Instruction instruction, Product product, List<CheckView> checks) {
    long event = events.created(instruction, checks);
    mails.asked(event, instruction, product);
  }
}
