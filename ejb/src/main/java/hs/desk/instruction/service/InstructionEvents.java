package hs.desk.instruction.service;

import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.instruction.Approval;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionSeen;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.LineStatus;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.RevisionView;
import hs.desk.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trail of an instruction's life, in the transaction of the act: last in it, so that versions
 * and ids are those that are committed. Each method that writes one answers the event's id.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class InstructionEvents {

  /**
   * The data of {@code instruction.status}.
   *
   * @param status the one it has now, like {@code to}
   * @param reason as it was given, or null
   * @param instrumentIds contracts of the lines in force, in their order
   * @param checks what the rules said of the step, and who took a warning upon himself
   * @param asks traders who are asked to confirm a cancel, by name
   * @param version the instruction's, after the act
   */
  public record Moved(
      Long instructionId,
      InstructionStatus from,
      InstructionStatus to,
      InstructionStatus status,
      String reason,
      List<String> instrumentIds,
      int revision,
      List<CheckView> checks,
      Set<String> asks,
      long version) {}

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private EventLog log;

  /** A new instruction, whatever its status. */
  public long created(Instruction instruction, List<CheckView> checks) {
    return append(
        instruction,
        Timeline.CREATED,
        "instruction",
        instruction.id(),
        instruction.createdBy(),
        CreatedData.of(instruction, checks));
  }

  /** A new draft with the targets of another. */
  public long cloned(Instruction draft, Long from) {
    return append(
        draft,
        Timeline.CREATED,
        "instruction",
        draft.id(),
        draft.createdBy(),
        CreatedData.of(draft, from, List.of()));
  }

  /** A draft says something else now. */
  public long edited(Instruction instruction, EditedData.Said before, String actor) {
    strategy.flush();
    return append(
        instruction,
        "instruction.edited",
        "instruction",
        instruction.id(),
        actor,
        EditedData.of(instruction, before));
  }

  /**
   * That the status moved, or what it means: RISK pauses again what others paused, a trader
   * confirms his part of a cancel.
   *
   * @param actor who moved it, or {@link NewEvent#DESK} when it moved by itself
   */
  public long moved(Instruction instruction, InstructionStatus from, String actor, String reason) {
    return moved(instruction, from, actor, reason, List.of());
  }

  /** The same for a step that was checked. */
  public long moved(
      Instruction instruction,
      InstructionStatus from,
      String actor,
      String reason,
      List<CheckView> checks) {
    strategy.flush();
    Moved data =
        new Moved(
            instruction.id(),
            from,
            instruction.status(),
            instruction.status(),
            reason,
            contracts(instruction),
            instruction.revision(),
            checks,
            asks(instruction),
            instruction.version());
    return append(instruction, "instruction.status", "instruction", instruction.id(), actor, data);
  }

  private static Set<String> asks(Instruction instruction) {
    return instruction.status() == InstructionStatus.CANCELLING
        ? Ending.claimants(instruction)
        : Set.of();
  }

  /**
   * Someone said yes or no, of the instruction or of a revision.
   *
   * @param status what became of the instruction, or of the revision
   */
  public long approval(
      Instruction instruction,
      Approval approval,
      Enum<?> from,
      Enum<?> status,
      List<CheckView> checks) {
    strategy.flush();
    Map<String, Object> data = about(instruction);
    data.put("decision", approval.decision());
    data.put("revision", approval.revision());
    data.put("reason", approval.reason());
    data.put("from", from);
    data.put("to", status);
    data.put("checks", checks);
    return append(
        instruction, "approval.given", "approval", approval.id(), approval.username(), data);
  }

  /**
   * An amendment was asked for, decided, or came into force.
   *
   * @param said why, by the actor; or null
   * @param asks traders who have to say something of it, by name
   */
  public long amended(
      Instruction instruction,
      RevisionView revision,
      String actor,
      String said,
      Set<String> asks,
      List<CheckView> checks) {
    strategy.flush();
    Map<String, Object> data = about(instruction);
    data.put("revision", revision.revision());
    data.put("revision_status", revision.status());
    data.put("reason", said);
    data.put("changes", revision.changes());
    data.put("asks", asks);
    data.put("checks", checks);
    return append(instruction, "instruction.amended", "instruction", instruction.id(), actor, data);
  }

  /** What remained of a line is cancelled. */
  public long lineCancelled(PositionAdjustment line, LineStatus from, String actor, String reason) {
    strategy.flush();
    Instruction instruction = line.instruction();
    Map<String, Object> data = about(instruction);
    data.put("position_id", line.id());
    data.put("c_instrument_id", line.instrumentId());
    data.put("from", from);
    data.put("to", line.status());
    data.put("reason", reason);
    return append(instruction, "line.cancelled", "position_adjustment", line.id(), actor, data);
  }

  /** Someone looked at it. */
  public long seen(Instruction instruction, InstructionSeen seen) {
    Map<String, Object> data = about(instruction);
    data.put("username", seen.username());
    data.put("seen_at", seen.seenAt());
    data.put("seen_version", seen.seenVersion());
    return append(
        instruction, "instruction.seen", "instruction", instruction.id(), seen.username(), data);
  }

  private static Map<String, Object> about(Instruction instruction) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("instruction_id", instruction.id());
    data.put("status", instruction.status());
    data.put("version", instruction.version());
    data.put("c_instrument_ids", contracts(instruction));
    return data;
  }

  private static List<String> contracts(Instruction instruction) {
    return instruction.linesInForce().stream().map(PositionAdjustment::instrumentId).toList();
  }

  /**
   * @param entity what {@code entityId} is of: instruction, position_adjustment,
   *     instruction_detail, fill, approval
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
    return log.append(event(instruction, kind, entity, entityId, actor, data));
  }

  /** What {@link #append} would write. */
  public static NewEvent event(
      Instruction instruction,
      String kind,
      String entity,
      Long entityId,
      String actor,
      Object data) {
    return new NewEvent(
        "instruction", instruction.productCode(), kind, entity, entityId, actor, Wire.text(data));
  }
}
