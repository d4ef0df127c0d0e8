package hs.desk.instruction;

import hs.desk.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An amendment (修订). It waits for approvers, then for the traders who work the lines it changes;
 * until it is in force the revision before it is. The first revision is the instruction itself and
 * has no row.
 */
@Entity
@IdClass(InstructionRevision.Key.class)
@Table(name = "instruction_revision")
public class InstructionRevision {

  /** Which instruction, which revision. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private Long instructionId;
    private int revision;

    protected Key() {}

    public Key(Long instructionId, int revision) {
      this.instructionId = instructionId;
      this.revision = revision;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && instructionId.equals(that.instructionId)
          && revision == that.revision;
    }

    @Override
    public int hashCode() {
      return Objects.hash(instructionId, revision);
    }
  }

  @Id
  @Column(name = "instruction_id")
  private Long instructionId;

  @Id private int revision;
  private RevisionStatus status;
  private String reason;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "approvals_required")
  private int approvalsRequired;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private long version;

  protected InstructionRevision() {}

  /**
   * @param approvalsRequired people other than its author who must approve, as of now
   */
  public InstructionRevision(
      Long instructionId,
      int revision,
      RevisionStatus status,
      int approvalsRequired,
      String reason,
      String createdBy,
      Instant now) {
    this.instructionId = instructionId;
    this.revision = revision;
    this.status = status;
    this.approvalsRequired = approvalsRequired;
    this.reason = reason;
    this.createdBy = createdBy;
    createdAt = now;
  }

  /** Refuses {@code CONFLICT} unless it stands where that may be said. */
  public void requireOpen(Decision decision) {
    RevisionStatus asking =
        decision.ofApprover() ? RevisionStatus.PENDING_APPROVAL : RevisionStatus.WAITING;
    if (status != asking) {
      throw Refused.of(Refused.Reason.CONFLICT, "revision-not-asked", revision, status)
          .with("allowed", allowed());
    }
  }

  private List<String> allowed() {
    return switch (status) {
      case PENDING_APPROVAL -> List.of(Decision.APPROVED.name(), Decision.REJECTED.name());
      case WAITING -> List.of(Decision.ACCEPTED.name(), Decision.REFUSED.name());
      default -> List.of();
    };
  }

  /** Moves it on; by whom is kept. */
  public void become(RevisionStatus next, String by, Instant now) {
    if (!status.open()) {
      throw new IllegalStateException("revision " + revision + " is decided: " + status);
    }
    status = next;
    decidedBy = by;
    decidedAt = now;
  }

  public int revision() {
    return revision;
  }

  public RevisionStatus status() {
    return status;
  }

  /** People other than its author who must approve, as of its proposal. */
  public int approvalsRequired() {
    return approvalsRequired;
  }

  public String reason() {
    return reason;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Who moved it last, or null. */
  public String decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InstructionRevision that
        && instructionId.equals(that.instructionId)
        && revision == that.revision;
  }

  @Override
  public int hashCode() {
    return Objects.hash(instructionId, revision);
  }
}
