package hs.desk.instruction;

import hs.desk.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How an instruction ends before it is done. A cancel waits for the traders who work it: each ends
 * what he holds, and with the last of them it ends; the desk ends it when they take too long.
 */
public final class Ending {

  private Ending() {}

  /** Traders who hold a claim with something left, by name. */
  public static Set<String> claimants(Instruction instruction) {
    return details(instruction, InstructionDetail::worked).stream()
        .map(InstructionDetail::claimedBy)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it asks for something that no trader has taken. */
  public static boolean unclaimed(Instruction instruction) {
    return !details(instruction, it -> it.status().open() && it.claimedBy() == null).isEmpty();
  }

  /**
   * A manager cancels: at once where nobody works it, else he asks. Refused {@code CONFLICT} when
   * it was asked before and traders still hold claims.
   */
  public static void cancel(Instruction instruction, String manager, Instant now) {
    Set<String> claimants = claimants(instruction);
    if (claimants.isEmpty()) {
      end(instruction, now);
    } else if (instruction.status() == InstructionStatus.CANCELLING) {
      throw Refused.of(
              Refused.Reason.CONFLICT,
              "cancel-waits",
              instruction.id(),
              String.join(", ", claimants))
          .with("claimed_by", List.copyOf(claimants))
          .with("allowed", List.of());
    } else {
      instruction.askCancel(manager, now);
    }
  }

  /**
   * A trader ends what he holds of an instruction that is to be cancelled; with the last claim gone
   * it ends. Refused {@code FORBIDDEN} for who holds nothing of it.
   */
  public static void confirm(Instruction instruction, String trader, Instant now) {
    List<InstructionDetail> held =
        details(instruction, it -> it.worked() && trader.equals(it.claimedBy()));
    if (held.isEmpty()) {
      throw Refused.of(Refused.Reason.FORBIDDEN, "nothing-claimed", instruction.id());
    }
    held.forEach(InstructionDetail::cancelRest);
    held.stream().map(InstructionDetail::line).distinct().forEach(PositionAdjustment::roll);
    instruction.touch(now);
    endIfUnclaimed(instruction, now);
  }

  /**
   * What follows once details changed: lines and status are derived from them, and what is to be
   * cancelled ends with the last claim, given back or filled.
   */
  public static void settle(Instruction instruction, Instant now) {
    instruction.roll();
    instruction.settle(now);
    endIfUnclaimed(instruction, now);
  }

  /**
   * The same after one detail changed. Nothing follows while it stays open, its line shows already
   * whether anything is filled, and the instruction is executing; then no other is looked at.
   */
  public static void settle(InstructionDetail changed, Instant now) {
    Instruction instruction = changed.instruction();
    boolean executing = instruction.status() == InstructionStatus.EXECUTING;
    if (!executing || !changed.line().staysWith(changed)) {
      settle(instruction, now);
    }
  }

  /** Ends an instruction that is to be cancelled and that nobody works any more. */
  private static void endIfUnclaimed(Instruction instruction, Instant now) {
    if (instruction.status() == InstructionStatus.CANCELLING && claimants(instruction).isEmpty()) {
      end(instruction, now);
    }
  }

  /** Ends it now, whoever works it: cancelled, or partially where something is filled. */
  public static void end(Instruction instruction, Instant now) {
    cancelRest(instruction);
    if (instruction.status().live()) {
      instruction.settle(now);
    } else {
      instruction.become(InstructionStatus.CANCELLED, now);
    }
  }

  /** An approver says no; nothing of it is to be worked. */
  public static void reject(Instruction instruction, Instant now) {
    cancelRest(instruction);
    instruction.become(InstructionStatus.REJECTED, now);
  }

  /** Its time is over: what remains is cancelled. One that is to be cancelled ends as such. */
  public static void expire(Instruction instruction, Instant now) {
    if (instruction.status() == InstructionStatus.CANCELLING) {
      end(instruction, now);
    } else {
      cancelRest(instruction);
      instruction.become(InstructionStatus.EXPIRED, now);
    }
  }

  /**
   * What remains of one line is cancelled; without any open detail left the instruction ends, and
   * one that is to be cancelled without any claim.
   */
  public static void cancelLine(PositionAdjustment line, Instant now) {
    Instruction instruction = line.instruction();
    line.cancelRest();
    instruction.touch(now);
    if (instruction.status().live()) {
      instruction.settle(now);
      endIfUnclaimed(instruction, now);
    } else if (instruction.linesInForce().stream().noneMatch(Ending::remains)) {
      instruction.become(InstructionStatus.CANCELLED, now);
    }
  }

  private static void cancelRest(Instruction instruction) {
    instruction.lines().stream().filter(Ending::remains).forEach(PositionAdjustment::cancelRest);
  }

  private static boolean remains(PositionAdjustment line) {
    return line.status() == LineStatus.PENDING || line.status() == LineStatus.PARTIAL;
  }

  private static List<InstructionDetail> details(
      Instruction instruction, Predicate<InstructionDetail> wanted) {
    Collection<PositionAdjustment> lines = instruction.lines();
    return lines.stream().flatMap(line -> line.details().stream()).filter(wanted).toList();
  }
}
