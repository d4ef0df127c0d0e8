package hs.desk.instruction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An amendment as it is shown.
 *
 * @param decidedBy who moved it last, or null
 * @param changes what it changes, by contract
 */
public record RevisionView(
    int revision,
    RevisionStatus status,
    String reason,
    String createdBy,
    Instant createdAt,
    String decidedBy,
    Instant decidedAt,
    List<Change> changes) {

  /**
   * One contract's part.
   *
   * @param positionId the line that waits, or waited
   * @param from the target before, or null for a new contract
   * @param to the target it asks for
   * @param asked whether the claiming trader has to accept it
   * @param decision what he said, or null
   */
  public record Change(
      Long positionId,
      String instrumentId,
      BigDecimal from,
      BigDecimal to,
      boolean asked,
      Decision decision,
      String decidedBy,
      Instant decidedAt,
      String reason) {

    public static Change of(RevisionChange change) {
      return new Change(
          change.positionId(),
          change.instrumentId(),
          change.oldPosition(),
          change.newPosition(),
          change.asked(),
          change.decision(),
          change.decidedBy(),
          change.decidedAt(),
          change.reason());
    }
  }

  public static RevisionView of(InstructionRevision revision, List<RevisionChange> changes) {
    return new RevisionView(
        revision.revision(),
        revision.status(),
        revision.reason(),
        revision.createdBy(),
        revision.createdAt(),
        revision.decidedBy(),
        revision.decidedAt(),
        changes.stream().map(Change::of).toList());
  }
}
