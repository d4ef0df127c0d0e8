package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.StoredInstant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one approver said of one revision of an instruction (复核); said once. */
@Entity
@Table(name = "approval")
public class Approval extends Stored {

  @Column(name = "instruction_id")
  private Long instructionId;

  private int revision;
  private String username;
  private Decision decision;
  private String reason;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected Approval() {}

  /**
   * @param reason may be null
   */
  public Approval(
      Long instructionId,
      int revision,
      String username,
      Decision decision,
      String reason,
      Instant now) {
    this.instructionId = instructionId;
    this.revision = revision;
    this.username = username;
    this.decision = decision;
    this.reason = reason;
    decidedAt = StoredInstant.cut(now);
  }

  public int revision() {
    return revision;
  }

  public String username() {
    return username;
  }

  public Decision decision() {
    return decision;
  }

  /** Null where none was given. */
  public String reason() {
    return reason;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
