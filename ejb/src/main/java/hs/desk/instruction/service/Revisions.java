package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.LineStatus;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The revisions of an instruction, as stored. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Revisions {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** The one somebody is asked about; at most one is. */
  public Optional<InstructionRevision> waiting(Instruction instruction) {
    return all(instruction).stream().filter(it -> it.status().open()).findFirst();
  }

  public InstructionRevision require(Instruction instruction, int number) {
    InstructionRevision revision =
        strategy.find(
            InstructionRevision.class, new InstructionRevision.Key(instruction.id(), number));
    if (revision == null) {
      throw Refused.of(Reason.NOT_FOUND, "revision-not-found", number, instruction.id());
    }
    return revision;
  }

  /** Who wrote what is in force besides the author of the instruction. */
  public Set<String> amenders(Instruction instruction) {
    if (instruction.revision() == 1) {
      return Set.of();
    }
    return all(instruction).stream()
        .filter(it -> it.status() == RevisionStatus.IN_FORCE)
        .map(InstructionRevision::createdBy)
        .collect(Collectors.toSet());
  }

  /** The number of the next; a number is never given again. */
  public int next(Instruction instruction) {
    return all(instruction).stream()
            .mapToInt(InstructionRevision::revision)
            .reduce(instruction.revision(), Math::max)
        + 1;
  }

  private List<InstructionRevision> all(Instruction instruction) {
    return strategy
        .createQuery(
            "select r from InstructionRevision r where r.instructionId = :id",
            InstructionRevision.class)
        .setParameter("id", instruction.id())
        .getResultList();
  }

  public List<RevisionChange> changes(Instruction instruction, int number) {
    return strategy
        .createQuery(
            "select c from RevisionChange c where c.instructionId = :id"
                + " and c.revision = :number order by c.id",
            RevisionChange.class)
        .setParameter("id", instruction.id())
        .setParameter("number", number)
        .getResultList();
  }

  /** It never comes into force; its lines are cancelled and stay on record. */
  public void drop(
      Instruction instruction,
      InstructionRevision revision,
      RevisionStatus as,
      String by,
      Instant now) {
    revision.become(as, by, now);
    instruction.linesOf(revision.revision()).stream()
        .filter(line -> line.status() == LineStatus.PENDING)
        .forEach(PositionAdjustment::cancelRest);
  }

  /** Takes the refused lines of a revision off, so that what they would replace stays. */
  public void removeRefused(Instruction instruction, List<RevisionChange> changes) {
    for (RevisionChange change : changes) {
      if (change.refused()) {
        PositionAdjustment line = strategy.find(PositionAdjustment.class, change.positionId());
        instruction.drop(line);
        strategy.remove(line);
      }
    }
    // the lines in force take their place, under the same key
    strategy.flush();
  }

  /** Whether a trader works it. */
  static boolean worked(PositionAdjustment line) {
    return line.details().stream().anyMatch(InstructionDetail::worked);
  }

  /** Where a revision stands once nobody needs to approve it any more. */
  static RevisionStatus afterApproval(List<RevisionChange> changes) {
    return changes.stream().anyMatch(RevisionChange::waits)
        ? RevisionStatus.WAITING
        : RevisionStatus.IN_FORCE;
  }
}
