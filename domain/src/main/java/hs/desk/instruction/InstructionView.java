package hs.desk.instruction;

import hs.desk.check.Rung;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An instruction as it is shown: header, lines of all revisions, roll-up of the revision in force,
 * timeline.
 *
 * @param id null in a preview
 * @param margin CNY its opening details need; null where it was not computed
 * @param ladder the product on its way until all that is open is done; null but in a preview
 * @param approvalsRequired people other than the author who must approve, as of submission
 * @param pausedFrom where it goes back to; null unless it is paused, like {@code pausedByRole}
 * @param cancelAskedAt null unless a cancel waits for traders
 * @param drift how far things moved since it was submitted, while it waits for approval; empty
 *     otherwise, null when the market cannot be read
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
    BigDecimal margin,
    List<Rung> ladder,
    Instant submittedAt,
    int approvalsRequired,
    InstructionStatus pausedFrom,
    RoleName pausedByRole,
    Instant cancelAskedAt,
    List<ApprovalView> approvals,
    List<RevisionView> revisions,
    List<SeenView> seen,
    List<Drift> drift) {

  /** The same with its lines as they are shown now. */
  public InstructionView with(List<LineView> lines) {
    return new InstructionView(
        id,
        productCode,
        status,
        note,
        urgency,
        deadline,
        tradingDay,
        createdBy,
        createdAt,
        changedAt,
        totalCurrentDeltaValue,
        totalAdjustedDeltaValue,
        unvaluedLines,
        revision,
        version,
        lines,
        RollUp.of(lines, revision),
        timeline,
        checks,
        margin,
        ladder,
        submittedAt,
        approvalsRequired,
        pausedFrom,
        pausedByRole,
        cancelAskedAt,
        approvals,
        revisions,
        seen,
        drift);
  }

  public static InstructionView of(
      Instruction instruction,
      List<LineView> lines,
      List<TimelineEntry> timeline,
      Dossier dossier) {
    Optional<Interruption> stopped = instruction.interruption();
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
        dossier.checks(),
        dossier.margin(),
        dossier.ladder(),
        instruction.submittedAt(),
        instruction.approvalsRequired(),
        stopped.map(Interruption::pausedFrom).orElse(null),
        stopped.map(Interruption::pausedByRole).orElse(null),
        stopped.map(Interruption::cancelAskedAt).orElse(null),
        dossier.approvals(),
        dossier.revisions(),
        dossier.seen(),
        dossier.drift());
  }

  /** Of one that was just made, stored or not: no fills, all in memory. */
  public static InstructionView of(Instruction instruction, List<TimelineEntry> timeline) {
    return of(instruction, timeline, Dossier.NEW);
  }

  /** The same with what the checks said. */
  public static InstructionView of(
      Instruction instruction, List<TimelineEntry> timeline, Dossier dossier) {
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
                List.of(),
                snapshot.getOrDefault(each.instrumentId(), List.of()));
    return of(instruction, instruction.lines().stream().map(line).toList(), timeline, dossier);
  }
}
