package hs.desk.notification;

import hs.desk.instruction.InstructionStatus;
import java.util.Optional;

/** What a mail about an instruction tells; the words are in {@code mail_<language>.properties}. */
public enum Occasion {
  /** To the traders: it may be worked. */
  APPROVED,
  /** To the author: the last approval it needed is given. */
  PASSED,
  /** To who may approve it. */
  TO_APPROVE,
  /** To the author. */
  REJECTED,
  /**
   * To the author, once: a trader has started or claimed first, or was filled first. What is filled
   * after that is not mailed until all is: the live screen shows it.
   */
  BEGUN,
  /** To the author, and to who asked for its cancel: all of it is filled. */
  COMPLETED,
  /** To the traders who work it, also who claims later: an amendment waits for them. */
  AMENDED,
  /** To the traders of the product: an amendment waits, and nobody works what it changes. */
  AMENDED_UNWORKED,
  /** To who may approve an amendment. */
  AMENDED_TO_APPROVE,
  /** To the traders of the product, its author and who amended it: an amendment is in force. */
  AMENDED_IN_FORCE,
  /** To who may approve the instruction: it was amended, and no earlier approval counts. */
  APPROVE_AGAIN,
  /** To who amended it, and to whom that waited for: it never comes into force. */
  AMENDMENT_LAPSED,
  /** To the traders who work it: they are to confirm. */
  CANCEL_ASKED,
  /**
   * To the author, to who asked for it, and to those it waited for: someone else, or time, ended
   * it.
   */
  CANCELLED,
  /** To the author, and to the traders who work the line: someone else ended it. */
  LINE_CANCELLED,
  /** To the author, the traders who work it, and those who were asked to and did not yet. */
  EXPIRED,
  PAUSED,
  RESUMED;

  /** What those are told whom an amended instruction waits for, by where it stands. */
  public static Occasion ofAmended(InstructionStatus status) {
    return status == InstructionStatus.PENDING_APPROVAL ? APPROVE_AGAIN : AMENDED_IN_FORCE;
  }

  /**
   * What the author is told when claims, fills and cancelled lines move an instruction; empty where
   * that is no news to him.
   */
  public static Optional<Occasion> ofMove(InstructionStatus from, InstructionStatus to) {
    if (from == InstructionStatus.APPROVED && to == InstructionStatus.EXECUTING) {
      return Optional.of(BEGUN);
    }
    if (from == to || !to.ended()) {
      return Optional.empty();
    }
    return Optional.of(to == InstructionStatus.COMPLETED ? COMPLETED : CANCELLED);
  }

  /** The beginning of its keys. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
