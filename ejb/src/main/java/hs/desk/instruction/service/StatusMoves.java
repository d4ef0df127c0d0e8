package hs.desk.instruction.service;

import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.RevisionStatus;
import hs.desk.instruction.RevisionView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** That a status moved, and what an end means for an amendment that waits. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class StatusMoves {

  @Inject private InstructionEvents events;
  @Inject private Revisions revisions;

  /**
   * Writes {@code instruction.status}; of an instruction that ended, what waits lapses, with {@code
   * instruction.amended}.
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
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    revisions.drop(instruction, revision, RevisionStatus.LAPSED, actor, now);
    RevisionView view =
        RevisionView.of(revision, revisions.changes(instruction, revision.revision()));
    events.amended(instruction, view, actor, List.of());
  }
}
