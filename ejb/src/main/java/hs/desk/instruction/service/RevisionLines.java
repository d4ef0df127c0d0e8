package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.NewDecision;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What traders say of the lines of an amendment: each of what he works. */
@Dependent
public class RevisionLines {

  /** Asks who works the lines now: claims may have come and gone since it was proposed. */
  void ask(Instruction instruction, List<RevisionChange> changes) {
    changes.forEach(change -> change.ask(works(instruction, change)));
  }

  /** The traders who still have to say something of it, by name. */
  static Set<String> asked(Instruction instruction, List<RevisionChange> changes) {
    return changes.stream()
        .filter(RevisionChange::waits)
        .flatMap(change -> traders(instruction, change).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether a claim makes its trader one of those who have to say something: of its line nothing is
   * said yet, and he holds no other detail of it.
   */
  static boolean joins(InstructionDetail claimed, List<RevisionChange> changes) {
    long his =
        claimed.line().details().stream()
            .filter(InstructionDetail::worked)
            .filter(detail -> detail.claimedBy().equals(claimed.claimedBy()))
            .count();
    return his == 1
        && changes.stream()
            .filter(change -> change.instrumentId().equals(claimed.instrumentId()))
            .anyMatch(change -> change.decision() == null);
  }

  /** Whether something is to be said of a contract of which nobody works any detail. */
  static boolean unworked(
      Instruction instruction, String instrumentId, List<RevisionChange> changes) {
    return changes.stream()
        .filter(change -> change.waits() && change.instrumentId().equals(instrumentId))
        .anyMatch(change -> !works(instruction, change));
  }

  private static boolean works(Instruction instruction, RevisionChange change) {
    return !traders(instruction, change).isEmpty();
  }

  /**
   * Notes it for the lines the trader speaks of, as far as he is asked: those he names, else all.
   * Refused {@code RULE} for lines that are not of this revision, {@code FORBIDDEN} for who is
   * asked about none of them, or names one that another works.
   */
  void decide(
      Instruction instruction,
      List<RevisionChange> changes,
      String trader,
      NewDecision asked,
      Instant now) {
    // who claimed meanwhile is asked too
    changes.forEach(change -> change.ask(change.asked() || works(instruction, change)));
    List<RevisionChange> named = named(changes, asked.positionIds());
    List<RevisionChange> his =
        named.stream()
            .filter(RevisionChange::waits)
            .filter(change -> may(instruction, change, trader))
            .toList();
    boolean foreign =
        asked.positionIds() != null
            && named.stream().anyMatch(change -> !may(instruction, change, trader));
    if (his.isEmpty() || foreign) {
      throw Refused.of(Reason.FORBIDDEN, "nothing-claimed", instruction.id());
    }
    his.forEach(change -> change.decide(asked.status(), trader, asked.reason(), now));
  }

  private static List<RevisionChange> named(List<RevisionChange> changes, List<Long> positionIds) {
    if (positionIds == null) {
      return changes;
    }
    Set<Long> wanted = new HashSet<>(positionIds);
    Set<Long> known = changes.stream().map(RevisionChange::positionId).collect(Collectors.toSet());
    if (!known.containsAll(wanted)) {
      wanted.removeAll(known);
      throw Refused.rule("position_ids", "line-of-revision", null, wanted);
    }
    return changes.stream().filter(change -> wanted.contains(change.positionId())).toList();
  }

  /** Who works the line in force; anyone once nobody does. */
  private static boolean may(Instruction instruction, RevisionChange change, String trader) {
    Set<String> traders = traders(instruction, change);
    return traders.isEmpty() || traders.contains(trader);
  }

  private static Set<String> traders(Instruction instruction, RevisionChange change) {
    return instruction.inForce(change.instrumentId()).stream()
        .flatMap(line -> line.details().stream())
        .filter(InstructionDetail::worked)
        .map(InstructionDetail::claimedBy)
        .collect(Collectors.toSet());
  }

  /** Where a revision stands by what was said of its lines so far. */
  RevisionStatus standing(List<RevisionChange> changes) {
    if (changes.stream().allMatch(RevisionChange::refused)) {
      return RevisionStatus.REFUSED;
    }
    return Revisions.afterApproval(changes);
  }
}
