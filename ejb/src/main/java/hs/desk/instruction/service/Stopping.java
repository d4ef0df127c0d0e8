package hs.desk.instruction.service;

import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRow;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Shape;
import hs.desk.product.StopOrder;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Predicate;

/** The panic stop: all open instructions of a product are paused, or cancelled, in one act. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Stopping {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;
  @EJB private ProductActs acts;
  @EJB private Interrupting interrupting;
  @EJB private Cancelling cancelling;
  @Inject private Progress progress;

  /**
   * What was stopped.
   *
   * @param instructions those it met, as it left them, in order of their ids
   */
  public record Stopped(
      String productCode, StopOrder.Action action, List<InstructionRow> instructions) {}

  /**
   * Every instruction gets its own {@code instruction.status} and mails, as if it alone had been
   * stopped; what RISK pauses, RISK alone resumes, also where it was paused before.
   */
  public WrittenAnswer stop(String username, String key, String productCode, StopOrder order) {
    permissions.require(username, productCode, RoleName.RISK, RoleName.MANAGER);
    String route = "POST api/products/%s/stop/".formatted(productCode);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, order);
    return acts.run(request, productCode, product -> stop(username, productCode, order));
  }

  private WrittenAnswer stop(String username, String productCode, StopOrder order) {
    permissions.require(username, productCode, RoleName.RISK, RoleName.MANAGER);
    Shape.requireReason(order.reason(), true);
    RoleName role = Interrupting.strongest(permissions.rolesOn(username, productCode));
    List<Instruction> met =
        switch (order.action()) {
          case PAUSE -> pause(username, productCode, role, order.reason());
          case CANCEL -> cancel(username, productCode, order.reason());
        };
    return WrittenAnswer.ok(new Stopped(productCode, order.action(), progress.rows(met)));
  }

  private List<Instruction> pause(
      String username, String productCode, RoleName role, String reason) {
    boolean again = role == RoleName.RISK;
    List<Instruction> met =
        those(
                productCode,
                status -> status.claimable() || again && status == InstructionStatus.PAUSED)
            .stream()
            .filter(it -> !it.pausedByRisk())
            .toList();
    met.forEach(it -> interrupting.pause(it, role, username, reason));
    return met;
  }

  private List<Instruction> cancel(String username, String productCode, String reason) {
    List<Instruction> met = those(productCode, InstructionStatus::amendable);
    met.forEach(it -> cancelling.cancel(it, username, reason));
    return met;
  }

  private List<Instruction> those(String productCode, Predicate<InstructionStatus> such) {
    return strategy
        .createQuery(
            "select i from Instruction i where i.productCode = :product"
                + " and i.status in :statuses order by i.id",
            Instruction.class)
        .setParameter("product", productCode)
        .setParameter("statuses", InstructionStatus.such(such))
        .getResultList();
  }
}
