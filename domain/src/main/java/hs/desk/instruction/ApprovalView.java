package hs.desk.instruction;

import java.time.Instant;

/**
 * What an approver said, as it is shown.
 *
 * @param revision what he said it of; 1 is the instruction as it was submitted
 * @param reason null where none was given
 */
public record ApprovalView(
    int revision, String username, Decision decision, String reason, Instant decidedAt) {

  public static ApprovalView of(Approval approval) {
    return new ApprovalView(
        approval.revision(),
        approval.username(),
        approval.decision(),
        approval.reason(),
        approval.decidedAt());
  }
}
