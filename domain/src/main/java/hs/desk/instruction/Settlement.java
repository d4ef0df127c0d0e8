package hs.desk.instruction;

import java.util.function.Predicate;

/** The status that follows from lines and details (design.md §4, what happens by itself). */
final class Settlement {

  private Settlement() {}

  static InstructionStatus of(Instruction instruction) {
    InstructionStatus status = instruction.status();
    boolean open = any(instruction, detail -> detail.status().open());
    if (open && status == InstructionStatus.APPROVED) {
      return any(instruction, Settlement::begun) ? InstructionStatus.EXECUTING : status;
    }
    if (open) {
      return status == InstructionStatus.COMPLETED ? InstructionStatus.EXECUTING : status;
    }
    return status.live() ? ended(instruction) : status;
  }

  private static InstructionStatus ended(Instruction instruction) {
    if (instruction.linesInForce().stream().allMatch(line -> line.status() == LineStatus.DONE)) {
      return InstructionStatus.COMPLETED;
    }
    return any(instruction, Settlement::filled)
        ? InstructionStatus.PARTIALLY_CANCELLED
        : InstructionStatus.CANCELLED;
  }

  private static boolean begun(InstructionDetail detail) {
    return detail.claimedBy() != null || filled(detail);
  }

  private static boolean filled(InstructionDetail detail) {
    return detail.filledQuantity().signum() > 0;
  }

  private static boolean any(Instruction instruction, Predicate<InstructionDetail> such) {
    return instruction.lines().stream().flatMap(line -> line.details().stream()).anyMatch(such);
  }
}
