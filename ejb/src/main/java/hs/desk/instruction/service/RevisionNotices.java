package hs.desk.instruction.service;

import hs.desk.instruction.CheckView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import hs.desk.instruction.RevisionView;
import hs.desk.notification.InstructionMail.News;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.Audience;
import hs.desk.notification.service.MailQueue;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events and mails about a revision: to whom it waits for, to its author once it is refused, and
 * once it is in force to all whose work or word it changes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RevisionNotices {

  @Inject private InstructionEvents events;
  @Inject private MailQueue mails;
  @Inject private Audience audience;

  /**
   * Writes {@code instruction.amended}, {@code instruction.status} where that follows, and mails.
   * Who was mailed when it began to wait is not mailed again while it waits on for others.
   *
   * @param was where the revision stood before the act, or null for a new one
   * @param before the instruction's status before the act
   * @param checks what the rules said
   */
  public void publish(
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      RevisionStatus was,
      InstructionStatus before,
      String actor,
      List<CheckView> checks) {
    long event = events.amended(instruction, RevisionView.of(revision, changes), actor, checks);
    if (instruction.status() != before) {
      events.moved(instruction, before, actor, revision.reason());
    }
    if (revision.status() != was) {
      mail(event, instruction, revision, changes, actor);
    }
  }

  private void mail(
      long event,
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      String actor) {
    switch (revision.status()) {
      case PENDING_APPROVAL ->
          mails.tell(
              event,
              news(Occasion.AMENDED_TO_APPROVE, actor, revision, changes),
              instruction,
              audience.approvers(instruction.productCode(), revision.createdBy()));
      case WAITING ->
          mails.tell(
              event,
              news(Occasion.AMENDED, actor, revision, changes),
              instruction,
              RevisionLines.asked(instruction, changes));
      case REJECTED, REFUSED ->
          mails.tell(
              event,
              news(Occasion.REJECTED, actor, revision, changes),
              instruction,
              List.of(revision.createdBy()));
      case IN_FORCE -> inForce(event, instruction, revision, changes, actor);
      case LAPSED -> {
        // what took its place is told
      }
    }
  }

  private static News news(
      Occasion occasion, String actor, InstructionRevision revision, List<RevisionChange> changes) {
    return new News(occasion, actor, revision.reason(), changes);
  }

  private void inForce(
      long event,
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      String actor) {
    List<RevisionChange> kept = changes.stream().filter(change -> !change.refused()).toList();
    Set<String> asked = new TreeSet<>(audience.asked(instruction.status(), instruction));
    asked.remove(actor);
    Occasion occasion = Occasion.ofAmended(instruction.status());
    mails.tell(event, news(occasion, actor, revision, kept), instruction, asked);
    Set<String> managers = new TreeSet<>(Set.of(instruction.createdBy()));
    managers.add(revision.createdBy());
    managers.removeAll(asked);
    managers.remove(actor);
    News inForce = news(Occasion.AMENDED_IN_FORCE, actor, revision, kept);
    mails.tell(event, inForce, instruction, managers);
  }
}
