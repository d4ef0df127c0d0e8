package hs.desk.notification;

import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;

/** Whom of a product an instruction waits for. */
public enum Circle {
  TRADERS,
  APPROVERS,
  /** There is nothing to do, or nothing yet. */
  NOBODY;

  /** Who is asked by mail to act on an instruction that stands so. */
  public static Circle asked(InstructionStatus status) {
    return switch (status) {
      case PENDING_APPROVAL -> APPROVERS;
      case APPROVED, EXECUTING, PAUSED -> TRADERS;
      default -> NOBODY;
    };
  }

  /**
   * Who of those is left with something to do, besides the traders who have taken theirs: whom it
   * concerns when time ends it.
   */
  public static Circle left(Instruction instruction) {
    Circle asked = asked(instruction.status());
    return asked == TRADERS && !Ending.unclaimed(instruction) ? NOBODY : asked;
  }
}
