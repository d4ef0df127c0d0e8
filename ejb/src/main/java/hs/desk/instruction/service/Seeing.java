package hs.desk.instruction.service;

import hs.desk.StoredInstant;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionSeen;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Market;
import hs.desk.instruction.service.ProductActs.Need;
import hs.desk.product.Product;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Who has seen which version of an instruction, and when. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Seeing {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private InstructionAccess access;
  @EJB private ProductActs acts;
  @Inject private InstructionEvents events;
  @EJB private Answers answers;
  @EJB private Drifts drifts;

  /**
   * Notes that the caller sees it as it is now; {@code instruction.seen} unless he has seen this
   * version before. Answers the instruction; its drift is null while the market cannot be read.
   */
  public WrittenAnswer see(String username, String key, long id) {
    InstructionAccess.Standing standing = access.standing(username, id);
    boolean pending = standing.status() == InstructionStatus.PENDING_APPROVAL;
    String route = "PUT api/instructions/%d/seen/".formatted(id);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, "");
    return acts.run(
        request,
        standing.productCode(),
        Need.WELCOME,
        () -> pending ? access.contracts(id) : List.of(),
        (product, market) -> note(username, id, product, market));
  }

  private WrittenAnswer note(String username, long id, Product product, Market market) {
    Instruction instruction = access.require(username, id);
    Instant now = StoredInstant.now();
    InstructionSeen seen =
        strategy.find(InstructionSeen.class, new InstructionSeen.Key(id, username));
    if (seen == null) {
      seen = new InstructionSeen(instruction, username, now);
      strategy.persist(seen);
      events.seen(instruction, seen);
    } else if (seen.again(instruction, now)) {
      events.seen(instruction, seen);
    }
    return answers.changed(instruction, drifts.waiting(instruction, product, market));
  }
}
