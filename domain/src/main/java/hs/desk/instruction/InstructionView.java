package hs.desk.instruction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An instruction as it is shown: header, lines of all revisions, roll-up of the revision in force,
 * timeline.
 *
 * @param id null in a preview
 * @param margin CNY its opening details need; null until computed
 */
public record InstructionView(
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
    int revision,
    long version,
    List<LineView> adjustments,
    RollUp rollUp,
    List<TimelineEntry> timeline,
    List<CheckView> checks,
    BigDecimal margin) {

  public static InstructionView of(
      Instruction instruction, List<LineView> lines, List<TimelineEntry> timeline) {
    return new InstructionView(
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
        instruction.revision(),
        instruction.version(),
        lines,
        RollUp.of(lines, instruction.revision()),
        timeline,
        List.of(),
        null);
  }

  /** Of one that was just made, stored or not: no fills, all in memory. */
  public static InstructionView of(Instruction instruction, List<TimelineEntry> timeline) {
    Map<String, List<SnapshotView>> snapshot =
        instruction.snapshot().stream()
            .map(row -> SnapshotView.of(row, instruction.id()))
            .collect(Collectors.groupingBy(SnapshotView::instrumentId));
    Function<PositionAdjustment, LineView> line =
        each ->
            LineView.of(
                each,
                instruction.id(),
                each.details().stream()
                    .map(detail -> DetailView.of(detail, each.id(), List.of()))
                    .toList(),
                snapshot.getOrDefault(each.instrumentId(), List.of()));
    return of(instruction, instruction.lines().stream().map(line).toList(), timeline);
  }
}
