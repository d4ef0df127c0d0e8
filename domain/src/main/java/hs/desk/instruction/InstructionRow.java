package hs.desk.instruction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An instruction in a list: its header, and how far it is done.
 *
 * @param doneLots as in its {@link RollUp}
 */
public record InstructionRow(
    Long id,
    String productCode,
    InstructionStatus status,
    String note,
    Urgency urgency,
    Instant deadline,
    LocalDate tradingDay,
    String createdBy,
    Instant createdAt,
    Instant changedAt,
    BigDecimal totalCurrentDeltaValue,
    BigDecimal totalAdjustedDeltaValue,
    int unvaluedLines,
    BigDecimal doneLots,
    int revision,
    long version) {

  public static InstructionRow of(Instruction instruction, BigDecimal doneLots) {
    return new InstructionRow(
        instruction.id(),
        instruction.productCode(),
        instruction.status(),
        instruction.note(),
        instruction.urgency(),
        instruction.deadline(),
        instruction.tradingDay(),
        instruction.createdBy(),
        instruction.createdAt(),
        instruction.changedAt(),
        instruction.totalCurrentDeltaValue(),
        instruction.totalAdjustedDeltaValue(),
        instruction.unvaluedLines(),
        doneLots,
        instruction.revision(),
        instruction.version());
  }
}
