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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a product holds now and would hold once what is under way is done. Working orders stand for
 * details that are open: of each account, contract, side and offset the larger of the two counts.
 * What a plan takes away of the details it amends, it takes away of those.
 */
final class Forecast {

  private static final int RATIO_SCALE = 10;
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** Orders of a kind add up. */
  private record Way(Place place, OpenClose offset, BuySell side) {

    boolean opens() {
      return !offset.closes();
    }
  }

  private final Market market;
  private final Worth worth;
  private final List<OpenOrder> open;
  private final List<OpenOrder> before;
  private final List<OpenOrder> own;
  private final Map<Moment, Map<Way, BigDecimal>> ways = new HashMap<>();
  private final Map<Moment, Map<Place, Sides>> held = new HashMap<>();
  private final Map<Moment, Map<String, Sides>> sums = new HashMap<>();
  private final Map<Moment, Map<String, BigDecimal>> deltaValues = new HashMap<>();
  private final Map<Moment, Map<String, BigDecimal>> notionals = new HashMap<>();
  private final Map<Moment, BigDecimal> tied = new HashMap<>();
  private BigDecimal required;

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

  /** Lots of each contract over all accounts. */
  private Map<String, Sides> at(Moment moment) {
    return sums.computeIfAbsent(
        moment,
        it -> {
          Map<String, Sides> sides = new TreeMap<>();
          places(it).forEach((place, lots) -> sides.merge(place.instrumentId(), lots, Sides::plus));
          return sides;
        });
  }

  private Map<Place, Sides> places(Moment moment) {
    return held.computeIfAbsent(
        moment, it -> after(it == Moment.NOW ? Map.of() : ways(it), way -> true));
  }

  /** What is held once so many lots of the ways that count are done, those that close first. */
  private Map<Place, Sides> after(Map<Way, BigDecimal> ways, Predicate<Way> counts) {
    Map<Place, Sides> sides = new HashMap<>();
    market.positions().forEach(row -> sides.merge(Place.of(row), Sides.of(row), Sides::plus));
    ways.entrySet().stream()
        .filter(way -> counts.test(way.getKey()))
        .sorted(Comparator.comparing(way -> way.getKey().opens()))
        .forEach(way -> move(sides, way.getKey(), way.getValue()));
    return sides;
  }

  private static void move(Map<Place, Sides> sides, Way way, BigDecimal lots) {
    Sides before = sides.getOrDefault(way.place(), Sides.NONE);
    sides.put(way.place(), before.after(way.offset(), way.side(), lots));
  }

  private Map<Way, BigDecimal> ways(Moment moment) {
    return ways.computeIfAbsent(moment, this::underWay);
  }

  private Map<Way, BigDecimal> underWay(Moment moment) {
    Map<Way, BigDecimal> ways = working();
    sum(standing(moment), Forecast::way, OpenOrder::lots)
        .forEach((way, lots) -> ways.merge(way, lots, BigDecimal::max));
    if (moment == Moment.AFTER_ALL) {
      own.forEach(order -> ways.merge(way(order), order.lots(), BigDecimal::add));
      before.forEach(order -> ways.merge(way(order), order.lots().negate(), BigDecimal::add));
    }
    return ways;
  }

  private Map<Way, BigDecimal> working() {
    return sum(market.orders(), Forecast::way, Working::left);
  }

  /** Details that are done by then, as they stand without the plan. */
  private List<OpenOrder> standing(Moment moment) {
    return Stream.concat(open.stream(), before.stream())
        .filter(order -> order.stage().doneBy(moment))
        .toList();
  }

  private static <T> Map<Way, BigDecimal> sum(
      List<T> orders, Function<T, Way> way, Function<T, BigDecimal> lots) {
    Map<Way, BigDecimal> sums = new HashMap<>();
    orders.forEach(order -> sums.merge(way.apply(order), lots.apply(order), BigDecimal::add));
    return sums;
  }

  private static Way way(Working order) {
    Place place = new Place(order.accountId(), order.instrumentId());
    return new Way(place, order.openClose(), order.buySell());
  }

  private static Way way(OpenOrder order) {
    return new Way(order.place(), order.openClose(), order.buySell());
  }

  /** Those of which something is held, or was on the way. */
  Set<String> contracts(Moment moment) {
    return at(moment).keySet();
  }

  /** Net lots of a contract. */
  BigDecimal net(Moment moment, String instrumentId) {
    return at(moment).getOrDefault(instrumentId, Sides.NONE).net();
  }

  /** Sum of the delta values of those contracts, in CNY; what has none counts nothing. */
  BigDecimal deltaValue(Moment moment, Predicate<String> contracts) {
    return total(
        deltaValues.computeIfAbsent(
            moment, it -> values(it, (exposure, sides) -> exposure.deltaValue(sides.net()))),
        contracts);
  }

  /** Sum of the notional values of both sides, in CNY. */
  BigDecimal notional(Moment moment, Predicate<String> contracts) {
    return total(
        notionals.computeIfAbsent(
            moment,
            it ->
                values(
                    it, (exposure, sides) -> exposure.notional(sides.longs().add(sides.shorts())))),
        contracts);
  }

  /** Of each contract that has a value. */
  private Map<String, BigDecimal> values(
      Moment moment, BiFunction<Exposure, Sides, BigDecimal> value) {
    Map<String, BigDecimal> values = new HashMap<>();
    at(moment)
        .forEach(
            (id, sides) ->
                worth
                    .counted(id)
                    .map(it -> value.apply(it, sides))
                    .ifPresent(it -> values.put(id, it)));
    return values;
  }

  private static BigDecimal total(Map<String, BigDecimal> values, Predicate<String> contracts) {
    return values.entrySet().stream()
        .filter(entry -> contracts.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(ZERO, BigDecimal::add);
  }

  /**
   * The accounts' margin now, and what the way to the moment adds to it, in CNY; empty when theirs
   * cannot be told.
   */
  Optional<BigDecimal> margin(Moment moment) {
    return purses(Purse::margin).map(now -> now.add(tied(moment)).subtract(tied(Moment.NOW)));
  }

  private BigDecimal tied(Moment moment) {
    return tied.computeIfAbsent(moment, it -> worth.tied(places(it)));
  }

  /** Margin over balance; empty when there is no balance above zero. */
  Optional<BigDecimal> riskDegree(Moment moment) {
    return margin(moment).flatMap(margin -> over(margin, purses(Purse::balance).orElse(null)));
  }

  /**
   * Money still to come, in CNY, not below zero: margin after relief, premium of options that are
   * bought, fees of opening. For working orders the accounts have frozen theirs.
   */
  BigDecimal required() {
    if (required == null) {
      required = require();
    }
    return required;
  }

  private BigDecimal require() {
    Map<Way, BigDecimal> working = working();
    BigDecimal margin = tied(Moment.AFTER_ALL).subtract(worth.tied(after(working, Way::opens)));
    return ways(Moment.AFTER_ALL).entrySet().stream()
        .map(it -> cost(it.getKey(), beyond(it.getValue(), working.get(it.getKey()))))
        .reduce(margin, BigDecimal::add)
        .max(ZERO);
  }

  private static BigDecimal beyond(BigDecimal lots, BigDecimal working) {
    return working == null ? lots : lots.subtract(working).max(ZERO);
  }

  private BigDecimal cost(Way way, BigDecimal lots) {
    String instrumentId = way.place().instrumentId();
    BigDecimal premium = way.side() == BuySell.BUY ? worth.premium(instrumentId, lots) : ZERO;
    return way.opens() ? premium.add(worth.fee(instrumentId, lots)) : premium;
  }

  /** What the plan's own opening details tie up by themselves, in CNY. */
  BigDecimal ownMargin() {
    Map<Place, Sides> opened = new HashMap<>();
    sum(own, Forecast::way, OpenOrder::lots)
        .forEach(
            (way, lots) -> {
              if (way.opens()) {
                move(opened, way, lots);
              }
            });
    return worth.tied(opened);
  }

  /** Empty when it cannot be told of an account. */
  Optional<BigDecimal> available() {
    return purses(Purse::available);
  }

  private Optional<BigDecimal> purses(Function<Purse, BigDecimal> part) {
    List<Purse> purses = market.surroundings().purses();
    return purses.stream().map(part).anyMatch(Objects::isNull)
        ? Optional.empty()
        : Optional.of(purses.stream().map(part).reduce(ZERO, BigDecimal::add));
  }

  /** The fraction; empty when the whole is missing or not above zero. */
  static Optional<BigDecimal> over(BigDecimal part, BigDecimal whole) {
    return whole == null || whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, RATIO_SCALE, RoundingMode.HALF_UP));
  }
}
