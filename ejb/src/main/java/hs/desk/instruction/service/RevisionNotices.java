package hs.desk.instruction.service;

import hs.desk.instruction.CheckView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import hs.desk.instruction.RevisionView;
import hs.desk.notification.InstructionMail.News;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.Audience;
import hs.desk.notification.service.MailQueue;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events and mails about a revision: to whom it waits for, to its author once it is refused, to him
 * and to whom it waited for once it lapsed, and once it is in force to all whose work or word it
 * changes.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RevisionNotices {

  @Inject private InstructionEvents events;
  @Inject private MailQueue mails;
  @Inject private Audience audience;
  @EJB private Revisions revisions;

  /**
   * Writes {@code instruction.amended}, {@code instruction.status} where that follows, and mails.
   * Who was mailed when it began to wait is not mailed again while it waits on for others.
   *
   * @param was where the revision stood before the act, or null for a new one
   * @param before the instruction's status before the act
   * @param said by who did it: why he asks for it, or declines it; or null
   * @param checks what the rules said
   * @return whom it mailed, nobody where the revision stands where it stood
   */
  public Set<String> publish(
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      RevisionStatus was,
      InstructionStatus before,
      String actor,
      String said,
      List<CheckView> checks) {
    RevisionView view = RevisionView.of(revision, changes);
    long event =
        events.amended(
            instruction, view, actor, said, asked(instruction, revision, changes), checks);
    if (instruction.status() != before) {
      events.moved(instruction, before, actor, said);
    }
    return revision.status() == was
        ? Set.of()
        : mail(event, instruction, revision, changes, actor, said);
  }

  /** To the trader of a detail he has just claimed, where an amendment of its line waits. */
  public void claimed(long event, InstructionDetail detail) {
    waiting(detail.instruction()).ifPresent(revision -> claimed(event, detail, revision));
  }

  private Optional<InstructionRevision> waiting(Instruction instruction) {
    return instruction.hasWaiting()
        ? revisions
            .waiting(instruction)
            .filter(revision -> revision.status() == RevisionStatus.WAITING)
        : Optional.empty();
  }

  /**
   * To all traders, with {@code instruction.amended}, where nobody works any more what an amendment
   * waits for: any of them may answer now.
   *
   * @param detail whose claim was given back
   */
  public void freed(InstructionDetail detail, String actor) {
    waiting(detail.instruction()).ifPresent(revision -> freed(detail, revision, actor));
  }

  private void freed(InstructionDetail detail, InstructionRevision revision, String actor) {
    Instruction instruction = detail.instruction();
    List<RevisionChange> changes = revisions.changes(instruction, revision.revision());
    if (RevisionLines.unworked(instruction, detail.instrumentId(), changes)) {
      RevisionView view = RevisionView.of(revision, changes);
      long event = events.amended(instruction, view, actor, null, Set.of(), List.of());
      Set<String> traders = new TreeSet<>(audience.traders(instruction.productCode()));
      traders.remove(actor);
      News news = news(Occasion.AMENDED_UNWORKED, revision.createdBy(), revision, changes);
      mails.tell(event, news, instruction, traders);
    }
  }

  private void claimed(long event, InstructionDetail detail, InstructionRevision revision) {
    Instruction instruction = detail.instruction();
    List<RevisionChange> changes = revisions.changes(instruction, revision.revision());
    if (RevisionLines.joins(detail, changes)) {
      News news = news(Occasion.AMENDED, revision.createdBy(), revision, changes);
      mails.tell(event, news, instruction, List.of(detail.claimedBy()));
    }
  }

  /** Who wrote it, and whom it waits for now, by name. */
  public Set<String> concerned(
      Instruction instruction, InstructionRevision revision, List<RevisionChange> changes) {
    Set<String> people = new TreeSet<>(Set.of(revision.createdBy()));
    if (revision.status() == RevisionStatus.PENDING_APPROVAL) {
      people.addAll(audience.approvers(instruction.productCode(), revision.createdBy()));
    }
    people.addAll(asked(instruction, revision, changes));
    return people;
  }

  private static Set<String> asked(
      Instruction instruction, InstructionRevision revision, List<RevisionChange> changes) {
    return revision.status() == RevisionStatus.WAITING
        ? RevisionLines.asked(instruction, changes)
        : Set.of();
  }

  /** Writes {@code instruction.amended} of one that lapsed, and answers the event's id. */
  public long lapsed(
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      String actor) {
    RevisionView view = RevisionView.of(revision, changes);
    return events.amended(instruction, view, actor, null, Set.of(), List.of());
  }

  /**
   * To those it concerned that it lapsed.
   *
   * @param event of that
   */
  public void mailLapsed(
      long event,
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      Set<String> people,
      String actor) {
    News news = news(Occasion.AMENDMENT_LAPSED, actor, revision, changes);
    mails.tell(event, news, instruction, people);
  }

  private Set<String> mail(
      long event,
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      String actor,
      String said) {
    return switch (revision.status()) {
      case PENDING_APPROVAL ->
          tell(
              event,
              news(Occasion.AMENDED_TO_APPROVE, actor, revision, changes),
              instruction,
              audience.approvers(instruction.productCode(), revision.createdBy()));
      case WAITING ->
          tell(
              event,
              news(Occasion.AMENDED, actor, revision, changes),
              instruction,
              RevisionLines.asked(instruction, changes));
      case REJECTED, REFUSED ->
          tell(
              event,
              new News(Occasion.REJECTED, actor, said, changes),
              instruction,
              List.of(revision.createdBy()));
      case IN_FORCE -> inForce(event, instruction, revision, changes, actor);
      case LAPSED -> Set.of();
    };
  }

  private Set<String> tell(
      long event, News news, Instruction instruction, Collection<String> people) {
    mails.tell(event, news, instruction, people);
    return Set.copyOf(people);
  }

  private static News news(
      Occasion occasion, String actor, InstructionRevision revision, List<RevisionChange> changes) {
    return new News(occasion, actor, revision.reason(), changes);
  }

  private Set<String> inForce(
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
    managers.addAll(asked);
    return managers;
  }
}
