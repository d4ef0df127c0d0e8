package hs.desk.check;

import hs.desk.check.Plan.Line;
import hs.desk.instruction.Market;
import hs.desk.instruction.Surroundings.Dealt;
import hs.desk.position.Direction;
import hs.desk.position.Exposure;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures a line that adds. Absent where the rule has nothing to say of it. */
final class LineMeasure {

  /** What a kind measures that cannot be told; it breaks every limit. */
  static final Optional<Measured> UNKNOWN = Optional.of(new Measured(null, false));

  /**
   * @param actual null when it cannot be told
   * @param passed whether the limit holds
   */
  record Measured(BigDecimal actual, boolean passed) {

    static Optional<Measured> within(BigDecimal actual, BigDecimal limit) {
      return Optional.of(new Measured(actual, limit != null && actual.compareTo(limit) <= 0));
    }
  }

  private final Market market;
  private final Plan plan;
  private final Forecast forecast;
  private final Worth worth;
  private final Instant now;
  private final Map<String, List<OpenOrder>> open;

  LineMeasure(Market market, Plan plan, Forecast forecast, Worth worth, Instant now) {
    this.market = market;
    this.plan = plan;
    this.forecast = forecast;
    this.worth = worth;
    this.now = now;
    open = plan.open().stream().collect(Collectors.groupingBy(OpenOrder::instrumentId));
  }

  Optional<Measured> of(CheckRule rule, Line line) {
    BigDecimal limit = rule.limit();
    return switch (rule.kind()) {
      case POSITION_LIMIT -> position(rule, line);
      case CONCENTRATION -> overNav(size(line), line, limit);
      case ORDER_SIZE -> Measured.within(line.change().abs(), limit);
      case ORDER_VALUE ->
          worth
              .exposure(line.instrumentId())
              .map(it -> it.marketValue(line.change().abs()))
              .map(value -> Measured.within(value, limit))
              .orElse(UNKNOWN);
      case RESTRICTED -> restricted(rule, line);
      case OPPOSITE -> Measured.within(opposite(rule, line), limit);
      case DUPLICATE -> Measured.within(duplicates(line), limit);
      case STALE_PRICE -> stale(line, limit);
      case UNVALUED -> plan.trial() ? valued(line) : flagged(line, "DELTA_MISSING");
      default -> Optional.empty();
    };
  }

  /**
   * Whether so many lots, short negative, are beyond a rule of holdings; false where their value
   * cannot be told. Of a house rule the product's own lots count: what others hold is read for the
   * plan's contracts alone.
   */
  boolean beyond(CheckRule rule, String instrumentId, BigDecimal net) {
    if (rule.kind() == CheckKind.CONCENTRATION) {
      return ofNav(net.abs(), instrumentId)
          .filter(ratio -> ratio.compareTo(rule.limitValue()) > 0)
          .isPresent();
    }
    return (rule.direction() == null || rule.direction().signed(net).signum() > 0)
        && net.abs().compareTo(rule.limitValue()) > 0;
  }

  private Optional<Measured> position(CheckRule rule, Line line) {
    boolean goesLong = line.adjusted().signum() > 0;
    if (rule.direction() != null && goesLong != (rule.direction() == Direction.LONG)) {
      return Optional.empty();
    }
    BigDecimal lots = rule.house() ? size(line).add(elsewhere(line)) : size(line);
    return Measured.within(lots, rule.limitValue());
  }

  /** Lots net of the line's target, or of all that is under way where that is more. */
  private BigDecimal size(Line line) {
    BigDecimal after = forecast.net(Moment.AFTER_ALL, line.instrumentId());
    boolean sameSide = after.signum() == line.adjusted().signum();
    return sameSide ? line.adjusted().abs().max(after.abs()) : line.adjusted().abs();
  }

  /** Lots that other products hold, or will, on the line's side. */
  private BigDecimal elsewhere(Line line) {
    BigDecimal held =
        market.surroundings().elsewhere().stream()
            .filter(other -> other.instrumentId().equals(line.instrumentId()))
            .map(other -> alongside(line, other.net()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return open(line)
        .filter(order -> !here(order))
        .filter(order -> !order.openClose().closes())
        .map(order -> alongside(line, order.signed()))
        .reduce(held, BigDecimal::add);
  }

  /** What else is open on the line's contract. */
  private Stream<OpenOrder> open(Line line) {
    return open.getOrDefault(line.instrumentId(), List.of()).stream();
  }

  private boolean here(OpenOrder order) {
    return order.productCode().equals(plan.productCode());
  }

  private static BigDecimal alongside(Line line, BigDecimal lots) {
    return lots.signum() == line.adjusted().signum() ? lots.abs() : BigDecimal.ZERO;
  }

  private Optional<Measured> overNav(BigDecimal lots, Line line, BigDecimal limit) {
    return ofNav(lots, line.instrumentId())
        .map(ratio -> Measured.within(ratio, limit))
        .orElse(UNKNOWN);
  }

  /** Market value over NAV; empty when it cannot be told. */
  private Optional<BigDecimal> ofNav(BigDecimal lots, String instrumentId) {
    return worth
        .exposure(instrumentId)
        .map(it -> it.marketValue(lots))
        .flatMap(value -> Forecast.over(value, plan.nav()));
  }

  private static Optional<Measured> restricted(CheckRule rule, Line line) {
    boolean buys = line.change().signum() > 0;
    boolean asked = rule.direction() == null || buys == (rule.direction() == Direction.LONG);
    return asked ? Optional.of(new Measured(line.target(), false)) : Optional.empty();
  }

  private BigDecimal opposite(CheckRule rule, Line line) {
    BuySell other = BuySell.ofChange(line.change()).opposite();
    BigDecimal dealt =
        market.surroundings().dealt().stream()
            .filter(deal -> deal.instrumentId().equals(line.instrumentId()))
            .filter(deal -> deal.buySell() == other)
            .filter(deal -> rule.house() || deal.productCode().equals(plan.productCode()))
            .map(Dealt::lots)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return open(line)
        .filter(order -> order.buySell() == other)
        .filter(order -> rule.house() || here(order))
        .map(OpenOrder::lots)
        .reduce(dealt, BigDecimal::add);
  }

  /** Instructions that ask for the same; of a trial, for what another of them asks for. */
  private BigDecimal duplicates(Line line) {
    List<OpenOrder> asked = open(line).filter(it -> here(it) && !it.isTraded()).toList();
    return BigDecimal.valueOf(
        plan.trial()
            ? asked.stream().mapToLong(it -> wanting(asked, it.target()) - 1).max().orElse(0)
            : wanting(asked, line.target()));
  }

  private static long wanting(List<OpenOrder> asked, BigDecimal target) {
    return asked.stream()
        .filter(order -> order.target().compareTo(target) == 0)
        .map(OpenOrder::instructionId)
        .distinct()
        .count();
  }

  private Optional<Measured> stale(Line line, BigDecimal limit) {
    if (limit == null) {
      return plan.trial() ? Optional.empty() : flagged(line, "PRICE_STALE");
    }
    return worth
        .price(line.instrumentId())
        .map(price -> BigDecimal.valueOf(Duration.between(price.time(), now).toSeconds()))
        .map(age -> Measured.within(age, limit))
        .orElse(UNKNOWN);
  }

  private Optional<Measured> valued(Line line) {
    boolean valued = worth.exposure(line.instrumentId()).filter(Exposure::valued).isPresent();
    return Optional.of(new Measured(null, valued));
  }

  private static Optional<Measured> flagged(Line line, String flag) {
    return Optional.of(new Measured(null, !line.flags().contains(flag)));
  }
}
