package hs.desk.instruction.service;

import hs.desk.StoredInstant;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** That a status moved, and what an end means for an amendment that waits. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class StatusMoves {

  @Inject private InstructionEvents events;
  @EJB private Revisions revisions;
  @Inject private RevisionNotices notices;

  /**
   * Writes {@code instruction.status}; of an instruction that ended, what waits lapses, with {@code
   * instruction.amended}, and mails to who wrote it and whom it waited for.
   *
   * @param reason may be null
   * @return the id of the first event
   */
  public long tell(Instruction instruction, InstructionStatus from, String actor, String reason) {
    long event = events.moved(instruction, from, actor, reason);
    if (instruction.status().ended() && instruction.hasWaiting()) {
      revisions.waiting(instruction).ifPresent(it -> lapse(instruction, it, actor));
    }
    return event;
  }

  private void lapse(Instruction instruction, InstructionRevision revision, String actor) {
    Instant now = StoredInstant.now();
    List<RevisionChange> changes = revisions.changes(instruction, revision.revision());
    Set<String> concerned = notices.concerned(instruction, revision, changes);
    concerned.remove(actor);
    revisions.drop(instruction, revision, RevisionStatus.LAPSED, actor, now);
    long event = notices.lapsed(instruction, revision, changes, actor);
    notices.mailLapsed(event, instruction, revision, changes, concerned, actor);
  }
}
