package hs.desk.check;

import hs.desk.check.OpenOrder.Stage;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.Leg;
import hs.desk.instruction.Market;
import hs.desk.instruction.Prospect;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is checked: the lines that would come into force, and what else is open.
 *
 * @param nav in CNY, or null
 * @param roles of who acts, on the product
 * @param lines that change
 * @param open details of other instructions: of this product, and, for house rules, of others; and
 *     what was booked ahead of the feed, whose instruction it may be
 * @param before what an amended instruction has open as it stands; empty for one that is new
 * @param trial the product as it stands is measured, and nobody asks for anything
 */
public record Plan(
    String productCode,
    BigDecimal nav,
    Set<RoleName> roles,
    List<Line> lines,
    List<OpenOrder> open,
    List<OpenOrder> before,
    boolean trial) {

  /**
   * One line.
   *
   * @param path of the field that is refused
   * @param current net lots where it began, like {@code target}
   * @param adjusted net lots that limits measure ({@link Prospect.Line#adjusted})
   * @param target what was asked for
   * @param adds whether limits are asked at all
   * @param orders what is left to trade for it
   */
  public record Line(
      String path,
      String instrumentId,
      BigDecimal current,
      BigDecimal adjusted,
      BigDecimal target,
      boolean adds,
      List<String> flags,
      List<OpenOrder> orders) {

    /** Signed lots the line moves in all, those that are filled among them. */
    BigDecimal change() {
      return target.subtract(current);
    }
  }

  /**
   * Of what would come into force.
   *
   * @param open details that are open now, the instruction's own among them
   */
  public static Plan of(
      Product product,
      Instruction instruction,
      Prospect prospect,
      Set<RoleName> roles,
      List<OpenOrder> open) {
    Map<Boolean, List<OpenOrder>> byOwner =
        open.stream().collect(Collectors.partitioningBy(order -> order.of(instruction.id())));
    return new Plan(
        product.code(),
        product.nav(),
        roles,
        prospect.lines().stream().map(line -> line(instruction, line)).toList(),
        byOwner.get(false),
        prospect.amends() ? byOwner.get(true) : List.of(),
        false);
  }

  /** The product as it stands, as if all that it holds were asked for now: to try a rule. */
  public static Plan standing(
      Product product, Set<RoleName> roles, Market market, List<OpenOrder> open) {
    Map<Place, Sides> sides = new HashMap<>();
    market.positions().forEach(row -> sides.merge(Place.of(row), Sides.of(row), Sides::plus));
    List<OpenOrder> here =
        open.stream().filter(order -> order.productCode().equals(product.code())).toList();
    here.stream()
        .filter(OpenOrder::isTraded)
        .sorted(Comparator.comparing(order -> !order.openClose().closes()))
        .forEach(order -> sides.compute(order.place(), (place, lots) -> order.done(lots)));
    Map<String, BigDecimal> nets = new TreeMap<>();
    sides.forEach((place, lots) -> nets.merge(place.instrumentId(), lots.net(), BigDecimal::add));
    here.stream()
        .filter(order -> !order.isTraded())
        .forEach(order -> nets.putIfAbsent(order.instrumentId(), order.target()));
    List<Line> lines =
        nets.entrySet().stream().map(net -> line(net.getKey(), net.getValue())).toList();
    return new Plan(product.code(), product.nav(), roles, lines, open, List.of(), true);
  }

  private static Line line(String instrumentId, BigDecimal net) {
    boolean adds = net.signum() != 0;
    return new Line(
        "adjustments", instrumentId, BigDecimal.ZERO, net, net, adds, List.of(), List.of());
  }

  private static Line line(Instruction instruction, Prospect.Line line) {
    return new Line(
        line.path(),
        line.instrumentId(),
        line.current(),
        line.adjusted(),
        line.target(),
        line.adds(),
        line.flags(),
        line.left().stream().map(leg -> order(instruction, line, leg)).toList());
  }

  private static OpenOrder order(Instruction instruction, Prospect.Line line, Leg leg) {
    return new OpenOrder(
        instruction.id(),
        instruction.productCode(),
        leg.accountId(),
        line.instrumentId(),
        line.target(),
        leg.openClose(),
        leg.buySell(),
        leg.quantity(),
        Stage.FREE);
  }

  /** Open details of the product's other instructions. */
  List<OpenOrder> openHere() {
    return open.stream().filter(order -> order.productCode().equals(productCode)).toList();
  }

  /**
   * All that the instruction would have open: for its lines that change, and for those that stay.
   */
  List<OpenOrder> own() {
    Set<String> changed = lines.stream().map(Line::instrumentId).collect(Collectors.toSet());
    Stream<OpenOrder> kept =
        before.stream().filter(order -> !changed.contains(order.instrumentId()));
    return Stream.concat(kept, lines.stream().flatMap(line -> line.orders().stream())).toList();
  }
}
