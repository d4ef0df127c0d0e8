package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Approval;
import hs.desk.instruction.Decision;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** What approvers said of instructions and of their revisions; each says it once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Approvals {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** Refuses {@code CONFLICT} for who has said something of this revision before. */
  public Approval note(
      long instructionId, int revision, String username, Decision decision, String reason) {
    if (count(instructionId, revision, "username", username) > 0) {
      throw Refused.of(Reason.CONFLICT, "approved-before", instructionId, username);
    }
    Approval approval =
        new Approval(instructionId, revision, username, decision, reason, Instant.now());
    strategy.persist(approval);
    return approval;
  }

  /** How many people approved this revision. */
  public int given(long instructionId, int revision) {
    return count(instructionId, revision, "decision", Decision.APPROVED);
  }

  private int count(long instructionId, int revision, String field, Object value) {
    return strategy
        .createQuery(
            "select count(a) from Approval a where a.instructionId = :id"
                + " and a.revision = :revision and a.%s = :value".formatted(field),
            Long.class)
        .setParameter("id", instructionId)
        .setParameter("revision", revision)
        .setParameter("value", value)
        .getSingleResult()
        .intValue();
  }
}
