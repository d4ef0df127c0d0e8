package hs.desk.check;

import hs.desk.check.LineMeasure.Measured;
import hs.desk.instruction.Market;
import hs.desk.instruction.Remembered;
import hs.desk.position.Direction;
import hs.desk.position.Exposure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures a plan against rules. The same plan, rules and market give the same findings, whether it
 * is previewed, submitted or approved.
 */
public final class CheckEngine {

  private final List<CheckRule> rules;
  private final Market market;
  private final Plan plan;
  private final Forecast forecast;
  private final Forecast without;
  private final Worth worth;
  private final LineMeasure lines;

  /**
   * @param rules in force; those whose scope does not fit are left out
   * @param market with its surroundings
   * @param rate fraction a year
   */
  public CheckEngine(
      List<CheckRule> rules, Market market, Plan plan, BigDecimal rate, Instant now) {
    this.rules =
        rules.stream().filter(rule -> rule.covers(plan.productCode(), plan.roles())).toList();
    this.market = market;
    this.plan = plan;
    worth = new Worth(market, rate, now);
    forecast = new Forecast(market, worth, plan.openHere(), plan.before(), plan.own());
    without = forecast.without();
    lines = new LineMeasure(market, plan, forecast, worth, now);
  }

  /** All measurements, passed or not, rule by rule. */
  public List<Finding> findings() {
    return rules.stream().flatMap(this::findings).toList();
  }

  private Stream<Finding> findings(CheckRule rule) {
    if (plan.trial() && rule.kind().ofOrder()) {
      return Stream.empty();
    }
    if (rule.kind().ofLine()) {
      return plan.lines().stream()
          .filter(line -> line.adds() && asked(rule, line.instrumentId()))
          .flatMap(line -> lines.of(rule, line).stream().map(it -> finding(rule, line, it)));
    }
    return rule.kind().ofProduct() && (plan.trial() || touches(rule))
        ? Stream.of(whole(rule))
        : Stream.empty();
  }

  /**
   * Whether it is asked of a line on the contract: also where the plan wants one of which too
   * little is known to leave it out. A trial asks of none for what it is worth that is not listed.
   */
  private boolean asked(CheckRule rule, String instrumentId) {
    if (listed(instrumentId)) {
      return covers(rule, instrumentId);
    }
    return plan.trial()
        ? !rule.kind().ofWorth() && covers(rule, instrumentId)
        : rule.mayCoverUnlisted(instrumentId, exchange(instrumentId));
  }

  /** Whether the contract's lots count in the rule's sums. */
  private boolean covers(CheckRule rule, String instrumentId) {
    return listed(instrumentId)
        ? rule.covers(
            market.contracts().get(instrumentId), market.surroundings().traits().get(instrumentId))
        : rule.coversUnlisted(instrumentId, exchange(instrumentId));
  }

  private boolean listed(String instrumentId) {
    return market.contracts().containsKey(instrumentId);
  }

  /** Of one that is not listed, as remembered; null when it is not. */
  private String exchange(String instrumentId) {
    Remembered known = market.surroundings().remembered().get(instrumentId);
    return known == null ? null : known.exchangeId();
  }

  private boolean touches(CheckRule rule) {
    return plan.lines().stream().anyMatch(line -> line.adds() && asked(rule, line.instrumentId()));
  }

  private static Finding finding(CheckRule rule, Plan.Line line, Measured measured) {
    return new Finding(
        rule, line.path(), line.instrumentId(), rule.limit(), measured.actual(), measured.passed());
  }

  /**
   * Broken when it is above the limit and the plan is why it is so high, or it cannot be told; then
   * it names the first line for which that is.
   */
  private Finding whole(CheckRule rule) {
    Optional<Plan.Line> untold =
        plan.lines().stream().filter(line -> line.adds() && !told(rule, line)).findFirst();
    if (untold.isPresent()) {
      return finding(rule, untold.get(), new Measured(null, false));
    }
    Optional<BigDecimal> after = measure(rule, forecast, Moment.AFTER_ALL);
    boolean passed = after.map(it -> within(rule, it) || better(rule, it)).orElse(false);
    return new Finding(rule, "adjustments", null, rule.limitValue(), after.orElse(null), passed);
  }

  /**
   * Whether what the line adds to that figure is known; it adds nothing where it is no part. In a
   * trial nobody asks for it: what is not listed counts as it was last known, or not at all, and
   * what has no value is left out, as it is where a rule is in force.
   */
  private boolean told(CheckRule rule, Plan.Line line) {
    if (plan.trial() && (!listed(line.instrumentId()) || rule.kind().ofExposure())) {
      return true;
    }
    Optional<Exposure> exposure = worth.exposure(line.instrumentId());
    return switch (rule.kind()) {
      case NET_DELTA ->
          !asked(rule, line.instrumentId()) || exposure.filter(Exposure::valued).isPresent();
      case GROSS_NOTIONAL ->
          !asked(rule, line.instrumentId()) || exposure.map(Exposure::underlyingPrice).isPresent();
      default -> rated(line);
    };
  }

  private boolean rated(Plan.Line line) {
    Direction side = line.adjusted().signum() > 0 ? Direction.LONG : Direction.SHORT;
    return worth.exposure(line.instrumentId()).isPresent()
        && worth.margin(line.instrumentId(), side, BigDecimal.ONE).isPresent();
  }

  /** Whether the plan leaves it no higher than it is without; a trial has no plan to compare. */
  private boolean better(CheckRule rule, BigDecimal after) {
    return !plan.trial()
        && measure(rule, without, Moment.AFTER_ALL)
            .map(before -> after.compareTo(before) <= 0)
            .orElse(false);
  }

  private static boolean within(CheckRule rule, BigDecimal actual) {
    return actual.compareTo(rule.limitValue()) <= 0;
  }

  private Optional<BigDecimal> measure(CheckRule rule, Forecast held, Moment moment) {
    Predicate<String> scope = id -> covers(rule, id);
    return switch (rule.kind()) {
      case NET_DELTA -> Forecast.over(held.deltaValue(moment, scope).abs(), plan.nav());
      case GROSS_NOTIONAL -> Forecast.over(held.notional(moment, scope), plan.nav());
      case MARGIN_RATIO -> held.margin(moment).flatMap(it -> Forecast.over(it, plan.nav()));
      case RISK_DEGREE -> held.riskDegree(moment);
      case FUNDS -> funds(held);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> funds(Forecast held) {
    BigDecimal required = held.required();
    return required.signum() == 0
        ? Optional.of(BigDecimal.ZERO)
        : held.available().flatMap(it -> Forecast.over(required, it));
  }

  /** The way from now until all that is open is done, step by step. */
  public List<Rung> ladder() {
    return Arrays.stream(Moment.values()).map(this::rung).toList();
  }

  private Rung rung(Moment moment) {
    List<String> crossed =
        rules.stream()
            .filter(rule -> crossed(rule, moment))
            .map(rule -> rule.kind().word())
            .distinct()
            .toList();
    return new Rung(
        moment.name(),
        forecast.deltaValue(moment, id -> true),
        forecast.margin(moment).orElse(null),
        forecast.riskDegree(moment).orElse(null),
        crossed);
  }

  private boolean crossed(CheckRule rule, Moment moment) {
    return rule.kind().ofProduct()
        ? measure(rule, forecast, moment).map(it -> !within(rule, it)).orElse(false)
        : rule.kind().ofHolding()
            && forecast.contracts(moment).stream()
                .anyMatch(
                    id -> covers(rule, id) && lines.beyond(rule, id, forecast.net(moment, id)));
  }

  /** What the plan's own opening details tie up, in CNY. */
  public BigDecimal margin() {
    return forecast.ownMargin();
  }
}
