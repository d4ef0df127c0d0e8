package hs.desk.notification;

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
}
