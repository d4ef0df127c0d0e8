package hs.desk.instruction.service;

import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Drift;
import hs.desk.instruction.Instruction;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;

/** What an act answers: the instruction as its transaction leaves it, events and all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Answers {

  @EJB private Instructions instructions;

  public WrittenAnswer changed(Instruction instruction) {
    return changed(instruction, List.of());
  }

  /**
   * @param drift how far things moved, for one that still waits for approval
   */
  public WrittenAnswer changed(Instruction instruction, List<Drift> drift) {
    return WrittenAnswer.ok(instructions.shown(instruction, drift));
  }

  public WrittenAnswer created(Instruction instruction) {
    return WrittenAnswer.created(
        "api/instructions/" + instruction.id() + "/", instructions.shown(instruction, List.of()));
  }
}
