package hs.desk.instruction;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Shows lines of instructions that were never stored, as a reader would see them. */
final class InstructionViews {

  private InstructionViews() {}

  /** Of all revisions; nothing works in the market. */
  static List<LineView> lines(Instruction instruction) {
    return instruction.lines().stream().map(InstructionViews::line).toList();
  }

  static LineView line(PositionAdjustment line) {
    List<DetailView> earlier =
        line.instruction().lines().stream()
            .filter(other -> other.instrumentId().equals(line.instrumentId()))
            .filter(other -> other.revision() < line.revision())
            .flatMap(InstructionViews::details)
            .toList();
    return LineView.of(line, null, details(line).toList(), earlier, List.of());
  }

  static Stream<DetailView> details(PositionAdjustment line) {
    return line.details().stream()
        .map(
            detail ->
                DetailView.of(detail, line.id(), FillView.of(detail)).working(BigDecimal.ZERO));
  }
}
