package hs.desk.instruction.service;

import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.wire.Wire;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Events of topic {@code instruction}; written last in the transaction, after its locks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class InstructionEvents {

  @Inject private EventLog events;

  /**
   * The data of {@code instruction.status}.
   *
   * @param version the instruction's, after the act
   * @param reason as it was given, or null
   */
  public record Moved(
      Long instructionId,
      InstructionStatus from,
      InstructionStatus to,
      String reason,
      long version) {}

  /**
   * @param entity what {@code entityId} is of: instruction, position_adjustment,
   *     instruction_detail, fill
   * @param data holds {@code instruction_id}
   * @return the event's id, for the mails that follow from it
   */
  public long append(
      Instruction instruction,
      String kind,
      String entity,
      Long entityId,
      String actor,
      Object data) {
    return events.append(
        new NewEvent(
            "instruction",
            instruction.productCode(),
            kind,
            entity,
            entityId,
            actor,
            Wire.text(data)));
  }

  /**
   * That the status moved; the instruction is flushed, so that its version is the new one.
   *
   * @param actor who moved it, or {@link NewEvent#DESK} when it moved by itself
   */
  public long moved(Instruction instruction, InstructionStatus from, String actor, String reason) {
    Moved data =
        new Moved(instruction.id(), from, instruction.status(), reason, instruction.version());
    return append(instruction, "instruction.status", "instruction", instruction.id(), actor, data);
  }
}
