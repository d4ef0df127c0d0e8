package hs.desk.instruction.service;

import hs.desk.Versions;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewStatus;
import hs.desk.instruction.Shape;
import hs.desk.instruction.Step;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * A person asks for another status of an instruction (design.md §4, table). Refused in this order:
 * {@code NOT_FOUND}, {@code FORBIDDEN}, {@code STALE}, {@code CONFLICT} with the allowed next
 * states, {@code RULE}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusChange {

  @EJB private InstructionAccess access;
  @Inject private Permissions permissions;
  @EJB private ProductActs acts;
  @EJB private Revisions revisions;
  @EJB private Submitting submitting;
  @EJB private Approving approving;
  @EJB private Interrupting interrupting;
  @EJB private Cancelling cancelling;

  /**
   * Takes the step that leads from the present status to the one asked for; writes what that step
   * writes, and answers the instruction.
   *
   * @param key the Idempotency-Key, or null
   */
  public WrittenAnswer change(String username, String key, long id, NewStatus asked) {
    String productCode = access.standing(username, id).productCode();
    Set<RoleName> held = permissions.rolesOn(username, productCode);
    Step.requireRole(productCode, asked.status(), held);
    String route = "PUT api/instructions/%d/status/".formatted(id);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, asked);
    return Step.asksTheMarket(asked.status())
        ? acts.run(
            request,
            productCode,
            () -> access.contracts(id),
            (product, market) -> take(username, id, asked, product, market))
        : acts.run(request, productCode, product -> take(username, id, asked, product, null));
  }

  private WrittenAnswer take(
      String username, long id, NewStatus asked, Product product, Market market) {
    Instruction instruction = access.require(username, id);
    Set<RoleName> held = permissions.rolesOn(username, product.code());
    Step.requireRole(product.code(), instruction.status(), asked.status(), held);
    Step.requirePerson(
        instruction, asked.status(), username, held, revisions.amenders(instruction));
    Versions.require(asked.version(), instruction.version());
    Step step = Step.of(instruction, asked.status(), username, held);
    Shape.requireReason(asked.reason(), step == Step.REJECT);
    StatusRequest request =
        new StatusRequest(
            instruction, product, market, username, asked, held, instruction.status());
    return switch (step) {
      case SUBMIT -> submitting.submit(request);
      case APPROVE -> approving.approve(request);
      case REJECT -> approving.reject(request);
      case PAUSE -> interrupting.pause(request);
      case START -> interrupting.start(request);
      case RESUME -> interrupting.resume(request);
      case CANCEL -> cancelling.cancel(request);
      case CONFIRM -> cancelling.confirm(request);
    };
  }
}
