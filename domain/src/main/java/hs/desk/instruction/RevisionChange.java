package hs.desk.instruction;

import hs.desk.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** What an amendment changes of one contract, and what the trader who works it says of that. */
@Entity
@Table(name = "revision_change")
public class RevisionChange extends Stored {

  @Column(name = "instruction_id")
  private Long instructionId;

  private int revision;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "position_id")
  private Long positionId;

  @Column(name = "old_position")
  private BigDecimal oldPosition;

  @Column(name = "new_position")
  private BigDecimal newPosition;

  private boolean asked;
  private Decision decision;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Version private long version;

  protected RevisionChange() {}

  /**
   * @param line the waiting line, stored
   * @param oldPosition the target in force, or null for a contract that is new
   * @param asked whether a trader works the contract and has to accept
   */
  public RevisionChange(PositionAdjustment line, BigDecimal oldPosition, boolean asked) {
    instructionId = line.instruction().id();
    revision = line.revision();
    instrumentId = line.instrumentId();
    positionId = line.id();
    newPosition = line.adjustedPosition();
    this.oldPosition = oldPosition;
    this.asked = asked;
  }

  /** Says it once; again, or where nobody asks, is no change. */
  public void decide(Decision said, String by, String why, Instant now) {
    if (waits()) {
      decision = said;
      decidedBy = by;
      decidedAt = now;
      reason = why;
    }
  }

  /** Asks the trader who works the contract now, or nobody where none does; what was said stays. */
  public void ask(boolean works) {
    if (decision == null) {
      asked = works;
    }
  }

  /** Whether the trader has not said yet. */
  public boolean waits() {
    return asked && decision == null;
  }

  public boolean refused() {
    return decision == Decision.REFUSED;
  }

  public String instrumentId() {
    return instrumentId;
  }

  /** The line that waited; it is gone when it was refused. */
  public Long positionId() {
    return positionId;
  }

  /** Null for a contract the instruction did not have. */
  public BigDecimal oldPosition() {
    return oldPosition;
  }

  public BigDecimal newPosition() {
    return newPosition;
  }

  public boolean asked() {
    return asked;
  }

  public Decision decision() {
    return decision;
  }

  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }

  public int revision() {
    return revision;
  }
}
