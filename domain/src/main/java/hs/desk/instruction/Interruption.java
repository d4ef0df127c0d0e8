package hs.desk.instruction;

import hs.desk.user.RoleName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Why an instruction is not worked although it was approved: paused, or asked to be cancelled. */
@Embeddable
public class Interruption {

  @Column(name = "paused_from")
  private InstructionStatus pausedFrom;

  @Column(name = "paused_by_role")
  private RoleName pausedByRole;

  @Column(name = "cancel_asked_at")
  private Instant cancelAskedAt;

  @Column(name = "cancel_asked_by")
  private String cancelAskedBy;

  protected Interruption() {}

  static Interruption paused(InstructionStatus from, RoleName by) {
    Interruption pause = new Interruption();
    pause.pausedFrom = from;
    pause.pausedByRole = by;
    return pause;
  }

  static Interruption cancelAsked(String by, Instant at) {
    Interruption cancel = new Interruption();
    cancel.cancelAskedAt = at;
    cancel.cancelAskedBy = by;
    return cancel;
  }

  /** The status it goes back to; null unless it is paused. */
  public InstructionStatus pausedFrom() {
    return pausedFrom;
  }

  /** In which role it was paused: what RISK paused, RISK alone resumes. Null unless paused. */
  public RoleName pausedByRole() {
    return pausedByRole;
  }

  /** Null unless a cancel was asked while traders worked it. */
  public Instant cancelAskedAt() {
    return cancelAskedAt;
  }

  /** Null like the time. */
  String cancelAskedBy() {
    return cancelAskedBy;
  }
}
