package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.user.service.Permissions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Finds what a caller wants to act on or look at. What is absent and what is foreign is refused
 * alike, as {@code NOT_FOUND}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InstructionAccess {

  /** Where an instruction stands before an act begins; it may stand elsewhere when it does. */
  public record Standing(String productCode, InstructionStatus status) {}

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Permissions permissions;

  /** Where it stands now; refuses {@code NOT_FOUND}. */
  public Standing standing(String username, long id) {
    Instruction instruction = require(username, id);
    return new Standing(instruction.productCode(), instruction.status());
  }

  /** The product of a line; refuses {@code NOT_FOUND}. */
  public String productOfLine(String username, long lineId) {
    return requireLine(username, lineId).instruction().productCode();
  }

  /** Contracts of its lines, waiting ones too. */
  public List<String> contracts(long id) {
    return strategy
        .createQuery(
            "select distinct l.instrumentId from PositionAdjustment l where l.instruction.id = :id",
            String.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** The instruction itself, for an act within its transaction or for a reader. */
  public Instruction require(String username, long id) {
    Instruction instruction = strategy.find(Instruction.class, id);
    if (instruction == null
        || !permissions.productsOf(username).contains(instruction.productCode())) {
      throw Refused.of(Reason.NOT_FOUND, "instruction-not-found", id);
    }
    return instruction;
  }

  /** The line itself, with the instruction it is of. */
  public PositionAdjustment requireLine(String username, long lineId) {
    PositionAdjustment line = strategy.find(PositionAdjustment.class, lineId);
    if (line == null
        || !permissions.productsOf(username).contains(line.instruction().productCode())) {
      throw Refused.of(Reason.NOT_FOUND, "line-not-found", lineId);
    }
    return line;
  }
}
