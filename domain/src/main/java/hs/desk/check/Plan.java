package hs.desk.check;

import hs.desk.instruction.Instruction;
import hs.desk.instruction.Market;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.product.Product;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is checked: the lines of one revision of an instruction, and what else is open.
 *
 * @param nav in CNY, or null
 * @param roles of who acts, on the product
 * @param open details of other instructions: of this product, and, for house rules, of others
 */
public record Plan(
    String productCode,
    BigDecimal nav,
    Set<RoleName> roles,
    List<Line> lines,
    List<OpenOrder> open) {

  /**
   * One line.
   *
   * @param path of the field that is refused
   * @param current net lots held, like {@code adjusted}
   * @param standing the target in force that it amends, or null
   * @param orders what its details have left
   */
  public record Line(
      String path,
      String instrumentId,
      BigDecimal current,
      BigDecimal adjusted,
      BigDecimal standing,
      List<String> flags,
      List<OpenOrder> orders) {

    BigDecimal change() {
      return adjusted.subtract(current);
    }

    /** Whether limits are asked at all: not of a line that reduces, or changes nothing. */
    boolean adds() {
      boolean less = reduces(current) || standing != null && reduces(standing);
      return !less && change().signum() != 0;
    }

    private boolean reduces(BigDecimal before) {
      return adjusted.signum() == 0
          || adjusted.signum() == before.signum() && adjusted.abs().compareTo(before.abs()) < 0;
    }
  }

  /** Of the revision's lines. */
  public static Plan of(
      Product product,
      Instruction instruction,
      List<PositionAdjustment> lines,
      Set<RoleName> roles,
      List<OpenOrder> open) {
    List<OpenOrder> others =
        open.stream()
            .filter(
                order ->
                    instruction.id() == null || !instruction.id().equals(order.instructionId()))
            .toList();
    List<Line> planned =
        IntStream.range(0, lines.size()).mapToObj(i -> line(instruction, lines.get(i), i)).toList();
    return new Plan(product.code(), product.nav(), roles, planned, others);
  }

  /** The product as it stands, as if all that it holds were asked for now: to try a rule. */
  public static Plan standing(
      Product product, Set<RoleName> roles, Market market, List<OpenOrder> open) {
    Map<String, BigDecimal> nets = new TreeMap<>();
    market
        .positions()
        .forEach(
            row ->
                nets.merge(
                    row.instrumentId(),
                    row.direction().signed(row.yesterday().add(row.today())),
                    BigDecimal::add));
    open.forEach(order -> nets.putIfAbsent(order.instrumentId(), order.target()));
    List<Line> lines =
        nets.entrySet().stream().map(net -> line(net.getKey(), net.getValue())).toList();
    return new Plan(product.code(), product.nav(), roles, lines, open);
  }

  private static Line line(String instrumentId, BigDecimal net) {
    return new Line("adjustments", instrumentId, BigDecimal.ZERO, net, null, List.of(), List.of());
  }

  private static Line line(Instruction instruction, PositionAdjustment line, int index) {
    BigDecimal standing =
        instruction
            .inForce(line.instrumentId())
            .filter(other -> other != line)
            .map(PositionAdjustment::adjustedPosition)
            .orElse(null);
    return new Line(
        "adjustments[" + index + "].adjusted_position",
        line.instrumentId(),
        line.currentPosition(),
        line.adjustedPosition(),
        standing,
        line.flags(),
        orders(line));
  }

  /** What its details have left; one that waits for its revision has none yet. */
  private static List<OpenOrder> orders(PositionAdjustment line) {
    BigDecimal change = line.lotsToTrade();
    if (!line.details().isEmpty() || change.signum() == 0) {
      return line.details().stream()
          .filter(detail -> detail.status().open())
          .map(OpenOrder::of)
          .toList();
    }
    return List.of(
        new OpenOrder(
            line.instruction().id(),
            line.instruction().productCode(),
            line.instrumentId(),
            line.adjustedPosition(),
            OpenClose.OPEN,
            BuySell.ofChange(change),
            change.abs(),
            false));
  }

  /** Whether a line of it adds to what is held. */
  boolean adds() {
    return lines.stream().anyMatch(Line::adds);
  }

  /** Open details of the product itself. */
  List<OpenOrder> openHere() {
    return open.stream().filter(order -> order.productCode().equals(productCode)).toList();
  }

  List<OpenOrder> own() {
    return lines.stream().flatMap(line -> line.orders().stream()).toList();
  }
}
