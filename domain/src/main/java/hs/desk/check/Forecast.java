package hs.desk.check;

import hs.desk.instruction.Market;
import hs.desk.instruction.Market.Working;
import hs.desk.instruction.Surroundings.Purse;
import hs.desk.position.Exposure;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a product holds now and would hold once what is under way is done. Working orders stand for
 * details that are open: of each contract, side and offset the larger of the two counts. What a
 * plan takes away of the details it amends, it takes away of those.
 */
final class Forecast {

  private static final int RATIO_SCALE = 10;

  /** A moment on the way. */
  enum Moment {
    NOW,
    /** The orders at the exchange are done. */
    AFTER_WORKING,
    /** What traders have claimed is done too. */
    AFTER_CLAIMED,
    /** All open details are done, those of the plan too. */
    AFTER_ALL
  }

  /** Orders of a kind add up. */
  private record Way(String instrumentId, OpenClose offset, BuySell side) {}

  private final Market market;
  private final Worth worth;
  private final List<OpenOrder> open;
  private final List<OpenOrder> before;
  private final List<OpenOrder> own;
  private final Map<Moment, Map<String, Sides>> held = new HashMap<>();

  /**
   * @param open details of other instructions of the product
   * @param before what the plan's instruction has open as it stands
   * @param own what it would have open instead
   */
  Forecast(
      Market market,
      Worth worth,
      List<OpenOrder> open,
      List<OpenOrder> before,
      List<OpenOrder> own) {
    this.market = market;
    this.worth = worth;
    this.open = open;
    this.before = before;
    this.own = own;
  }

  /** The same without the plan. */
  Forecast without() {
    return new Forecast(market, worth, open, before, before);
  }

  Map<String, Sides> at(Moment moment) {
    return held.computeIfAbsent(moment, this::hold);
  }

  private Map<String, Sides> hold(Moment moment) {
    Map<String, Sides> sides = new TreeMap<>();
    market
        .positions()
        .forEach(
            row -> {
              BigDecimal lots = row.yesterday().add(row.today());
              sides.merge(
                  row.instrumentId(),
                  row.direction() == hs.desk.position.Direction.LONG
                      ? new Sides(lots, BigDecimal.ZERO)
                      : new Sides(BigDecimal.ZERO, lots),
                  (a, b) -> new Sides(a.longs().add(b.longs()), a.shorts().add(b.shorts())));
            });
    if (moment != Moment.NOW) {
      underWay(moment).entrySet().stream()
          .sorted(Comparator.comparing(way -> !way.getKey().offset().closes()))
          .forEach(way -> move(sides, way.getKey(), way.getValue()));
    }
    return sides;
  }

  private static void move(Map<String, Sides> sides, Way way, BigDecimal lots) {
    Sides before = sides.getOrDefault(way.instrumentId(), Sides.NONE);
    sides.put(way.instrumentId(), before.after(way.offset(), way.side(), lots));
  }

  private Map<Way, BigDecimal> underWay(Moment moment) {
    Map<Way, BigDecimal> ways = sum(market.orders(), Forecast::way, Working::left);
    sum(standing(moment), Forecast::way, OpenOrder::lots)
        .forEach((way, lots) -> ways.merge(way, lots, BigDecimal::max));
    if (moment == Moment.AFTER_ALL) {
      own.forEach(order -> ways.merge(way(order), order.lots(), BigDecimal::add));
      before.forEach(order -> ways.merge(way(order), order.lots().negate(), BigDecimal::add));
    }
    return ways;
  }

  /** Details that are done by then, as they stand without the plan. */
  private List<OpenOrder> standing(Moment moment) {
    return moment == Moment.AFTER_WORKING
        ? List.of()
        : Stream.concat(open.stream(), before.stream())
            .filter(order -> moment == Moment.AFTER_ALL || order.claimed())
            .toList();
  }

  private static <T> Map<Way, BigDecimal> sum(
      List<T> orders, Function<T, Way> way, Function<T, BigDecimal> lots) {
    Map<Way, BigDecimal> sums = new HashMap<>();
    orders.forEach(order -> sums.merge(way.apply(order), lots.apply(order), BigDecimal::add));
    return sums;
  }

  private static Way way(Working order) {
    return new Way(order.instrumentId(), order.openClose(), order.buySell());
  }

  private static Way way(OpenOrder order) {
    return new Way(order.instrumentId(), order.openClose(), order.buySell());
  }

  /** Net lots of a contract. */
  BigDecimal net(Moment moment, String instrumentId) {
    return at(moment).getOrDefault(instrumentId, Sides.NONE).net();
  }

  /** Sum of the delta values of those contracts, in CNY; what has none counts nothing. */
  BigDecimal deltaValue(Moment moment, Predicate<String> contracts) {
    return total(moment, contracts, (exposure, sides) -> exposure.deltaValue(sides.net()));
  }

  /** Sum of the notional values of both sides, in CNY. */
  BigDecimal notional(Moment moment, Predicate<String> contracts) {
    return total(
        moment,
        contracts,
        (exposure, sides) -> exposure.notional(sides.longs().add(sides.shorts())));
  }

  private BigDecimal total(
      Moment moment,
      Predicate<String> contracts,
      java.util.function.BiFunction<Exposure, Sides, BigDecimal> value) {
    return at(moment).entrySet().stream()
        .filter(entry -> contracts.test(entry.getKey()))
        .map(entry -> worth.exposure(entry.getKey()).map(it -> value.apply(it, entry.getValue())))
        .flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The accounts' margin now, and what the way to the moment adds to it, in CNY. */
  BigDecimal margin(Moment moment) {
    return purses(Purse::margin).add(tied(moment)).subtract(tied(Moment.NOW));
  }

  private BigDecimal tied(Moment moment) {
    return at(moment).entrySet().stream()
        .map(entry -> worth.margin(entry.getKey(), entry.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Margin over balance; empty when there is no balance above zero. */
  Optional<BigDecimal> riskDegree(Moment moment) {
    return over(margin(moment), purses(Purse::balance));
  }

  /** Margin and fees still to come, in CNY, not below zero. */
  BigDecimal required() {
    BigDecimal fees =
        java.util.stream.Stream.concat(open.stream(), own.stream())
            .filter(order -> !order.openClose().closes())
            .map(order -> worth.fee(order.instrumentId(), order.lots()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = tied(Moment.AFTER_ALL).subtract(tied(Moment.NOW));
    return more.add(fees).max(BigDecimal.ZERO);
  }

  /** What the plan's own opening details tie up, in CNY. */
  BigDecimal ownMargin() {
    return own.stream()
        .filter(order -> !order.openClose().closes())
        .map(
            order ->
                worth.margin(
                    order.instrumentId(),
                    Sides.NONE.after(order.openClose(), order.buySell(), order.lots())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  BigDecimal available() {
    return purses(Purse::available);
  }

  private BigDecimal purses(Function<Purse, BigDecimal> part) {
    return market.surroundings().purses().stream()
        .map(part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The fraction; empty when the whole is missing or not above zero. */
  static Optional<BigDecimal> over(BigDecimal part, BigDecimal whole) {
    return whole == null || whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, RATIO_SCALE, RoundingMode.HALF_UP));
  }
}
