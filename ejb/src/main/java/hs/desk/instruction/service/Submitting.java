package hs.desk.instruction.service;

import hs.desk.check.CheckedAct;
import hs.desk.check.service.Checked;
import hs.desk.check.service.Checks;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.EditedDraft;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.Prospect;
import hs.desk.instruction.Shape;
import hs.desk.notification.service.MailQueue;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** A draft is submitted: from here on it is what an adjustment is that was never one. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Submitting {

  @Inject private Submissions submissions;
  @Inject private Checks checks;
  @Inject private InstructionEvents events;
  @Inject private MailQueue mails;
  @EJB private Answers answers;

  /**
   * Writes snapshot, values and details, {@code instruction.status}, and mails as for a new one.
   */
  public WrittenAnswer submit(StatusRequest request) {
    Instruction draft = request.instruction();
    Shape.require(
        new EditedDraft(draft.note(), draft.urgency(), draft.deadline(), null, null)
            .asked(draft.productCode(), draft.targets()),
        Instant.now());
    // asked before the draft changes: the query would write it, and once more at the end, and so
    // raise its version twice
    Set<String> besides = submissions.openBesides(draft, draft.lines());
    submissions.submission(request.product(), request.market()).submit(draft);
    draft.lines().forEach(line -> line.flagOverlap(besides));
    Checked checked =
        checks.require(
            CheckedAct.SUBMIT,
            request.username(),
            request.product(),
            draft,
            Prospect.of(draft),
            request.asked().acknowledge(),
            request.market());
    long event =
        events.moved(draft, request.from(), request.username(), request.reason(), checked.checks());
    mails.asked(event, draft, request.product());
    return answers.changed(draft);
  }
}
