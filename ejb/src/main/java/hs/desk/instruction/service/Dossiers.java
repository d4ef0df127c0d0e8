package hs.desk.instruction.service;

import hs.desk.check.service.Checks;
import hs.desk.instruction.Approval;
import hs.desk.instruction.ApprovalView;
import hs.desk.instruction.Dossier;
import hs.desk.instruction.Drift;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionSeen;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionView;
import hs.desk.instruction.SeenView;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people said and saw of an instruction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Dossiers {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Checks checks;

  public Dossier of(long instructionId, List<Drift> drift) {
    List<ApprovalView> approvals =
        all(Approval.class, "id", instructionId).stream().map(ApprovalView::of).toList();
    List<SeenView> seen =
        all(InstructionSeen.class, "username", instructionId).stream().map(SeenView::of).toList();
    return new Dossier(
        approvals, revisions(instructionId), seen, drift, checks.of(instructionId), null, null);
  }

  private List<RevisionView> revisions(long instructionId) {
    List<InstructionRevision> revisions = all(InstructionRevision.class, "revision", instructionId);
    if (revisions.isEmpty()) {
      return List.of();
    }
    Map<Integer, List<RevisionChange>> changes =
        all(RevisionChange.class, "id", instructionId).stream()
            .collect(Collectors.groupingBy(RevisionChange::revision));
    return revisions.stream()
        .map(each -> RevisionView.of(each, changes.getOrDefault(each.revision(), List.of())))
        .toList();
  }

  private <T> List<T> all(Class<T> type, String order, long instructionId) {
    String jpql =
        "select e from %s e where e.instructionId = :id order by e.%s"
            .formatted(type.getSimpleName(), order);
    return strategy.createQuery(jpql, type).setParameter("id", instructionId).getResultList();
  }
}
