package hs.desk.instruction.service;

import hs.desk.instruction.CheckView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Urgency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The data of {@code instruction.created}: enough for a list to show the row without asking.
 *
 * @param instrumentIds contracts of the lines, in their order
 * @param clonedFrom the instruction whose targets it began with, or null
 * @param checks what the rules said, and who took a warning upon himself
 */
public record CreatedData(
    Long instructionId,
    InstructionStatus status,
    String productCode,
    String note,
    Urgency urgency,
    Instant deadline,
    LocalDate tradingDay,
    String createdBy,
    Instant createdAt,
    BigDecimal totalCurrentDeltaValue,
    BigDecimal totalAdjustedDeltaValue,
    int unvaluedLines,
    int lineCount,
    List<String> instrumentIds,
    int revision,
    Long clonedFrom,
    List<CheckView> checks,
    long version) {

  static CreatedData of(Instruction instruction, List<CheckView> checks) {
    return of(instruction, null, checks);
  }

  static CreatedData of(Instruction instruction, Long clonedFrom, List<CheckView> checks) {
    List<String> contracts =
        instruction.lines().stream().map(PositionAdjustment::instrumentId).toList();
    return new CreatedData(
        instruction.id(),
        instruction.status(),
        instruction.productCode(),
        instruction.note(),
        instruction.urgency(),
        instruction.deadline(),
        instruction.tradingDay(),
        instruction.createdBy(),
        instruction.createdAt(),
        instruction.totalCurrentDeltaValue(),
        instruction.totalAdjustedDeltaValue(),
        instruction.unvaluedLines(),
        contracts.size(),
        contracts,
        instruction.revision(),
        clonedFrom,
        checks,
        instruction.version());
  }
}
