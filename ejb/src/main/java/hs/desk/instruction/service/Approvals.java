package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Approval;
import hs.desk.instruction.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/**
 * What approvers said of instructions and of their revisions. Each says a thing once; who approved
 * may still reject while others have to approve too.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Approvals {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** Refuses {@code CONFLICT} for who has approved this revision before, and does so again. */
  public Approval note(
      long instructionId, int revision, String username, Decision decision, String reason) {
    if (said(instructionId, revision, username, decision)) {
      throw Refused.of(Reason.CONFLICT, "approved-before", instructionId, username);
    }
    Approval approval =
        new Approval(instructionId, revision, username, decision, reason, Instant.now());
    strategy.persist(approval);
    return approval;
  }

  /** How many people approved this revision. */
  public int given(long instructionId, int revision) {
    return of(instructionId, revision, Decision.APPROVED).size();
  }

  private boolean said(long instructionId, int revision, String username, Decision decision) {
    return of(instructionId, revision, decision).stream()
        .anyMatch(approval -> approval.username().equals(username));
  }

  private List<Approval> of(long instructionId, int revision, Decision decision) {
    return strategy
        .createQuery(
            "select a from Approval a where a.instructionId = :id"
                + " and a.revision = :revision and a.decision = :decision",
            Approval.class)
        .setParameter("id", instructionId)
        .setParameter("revision", revision)
        .setParameter("decision", decision)
        .getResultList();
  }
}
