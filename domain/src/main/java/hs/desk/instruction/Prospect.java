package hs.desk.instruction;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an act would put in force of an instruction, as limits look at it.
 *
 * @param revision it belongs to
 * @param amends whether what it does not name stays in force as it is
 */
public record Prospect(int revision, boolean amends, List<Line> lines) {

  /**
   * A line that comes into force.
   *
   * @param path of the field that names its target
   * @param current net lots where the line began, long positive, like {@code adjusted}
   * @param adjusted net lots that limits measure: where its orders lead from what is held now, or
   *     the target, where fills by hand do not show in that yet
   * @param target what was asked for
   * @param adds whether limits are asked of it ({@link Way#adds})
   * @param left the orders for what is not filled
   */
  public record Line(
      String path,
      String instrumentId,
      BigDecimal current,
      BigDecimal adjusted,
      BigDecimal target,
      boolean adds,
      List<String> flags,
      List<Leg> left) {}

  /** An instruction before its first fill: all its lines, and the details they have. */
  public static Prospect of(Instruction instruction) {
    List<PositionAdjustment> lines = instruction.linesInForce();
    return new Prospect(
        instruction.revision(),
        false,
        IntStream.range(0, lines.size()).mapToObj(i -> line(lines.get(i), path(i))).toList());
  }

  static String path(int index) {
    return "adjustments[" + index + "].";
  }

  private static Line line(PositionAdjustment line, String path) {
    BigDecimal current = line.currentPosition();
    BigDecimal adjusted = line.adjustedPosition();
    return new Line(
        path + "adjusted_position",
        line.instrumentId(),
        current,
        adjusted,
        adjusted,
        new Way(current, adjusted).adds(),
        line.flags(),
        left(line));
  }

  /** The orders of a line's open details. */
  static List<Leg> left(PositionAdjustment line) {
    return line.details().stream()
        .filter(detail -> detail.status().open())
        .map(Prospect::leg)
        .toList();
  }

  private static Leg leg(InstructionDetail detail) {
    return new Leg(detail.accountId(), detail.openClose(), detail.buySell(), detail.left());
  }
}
