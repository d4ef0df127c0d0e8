package hs.desk.check;

import hs.desk.Refused;
import hs.desk.check.LineMeasure.Measured;
import hs.desk.instruction.Fill;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Submission;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a trader says was traded. The exchange's own rules hold for all of it; rules of the house on
 * its price are not asked of what reduces.
 *
 * @param tradingDay in which it was traded
 * @param reduces it closes lots, or its line reduces
 */
public record HandFill(
    String productCode,
    String instrumentId,
    BigDecimal price,
    LocalDate tradingDay,
    boolean reduces) {

  private static final String PRICE = "price";

  public static HandFill of(InstructionDetail detail, Fill.Traded traded) {
    PositionAdjustment line = detail.line();
    return new HandFill(
        detail.productCode(),
        detail.instrumentId(),
        traded.price(),
        traded.tradingDay(),
        detail.openClose().closes()
            || Submission.reduces(line.currentPosition(), line.adjustedPosition()));
  }

  /**
   * Refuses {@code RULE} what no exchange can have dealt: a contract that is not listed or had
   * expired, a price between two ticks or beyond the day's limits. Limits of another day say
   * nothing.
   */
  public void requirePossible(Quoted quoted) {
    List<Refused.Field> broken = new ArrayList<>();
    if (quoted.contract() == null) {
      broken.add(Refused.field("c_instrument_id", "contract-unknown", null, instrumentId));
    } else {
      expiry(quoted.expireDate(), broken);
      tick(quoted.priceTick(), broken);
      limits(quoted, broken);
    }
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  private void expiry(LocalDate expires, List<Refused.Field> broken) {
    if (expires != null && expires.isBefore(tradingDay)) {
      broken.add(Refused.field("c_instrument_id", "contract-expired", expires, instrumentId));
    }
  }

  private void tick(BigDecimal tick, List<Refused.Field> broken) {
    if (tick != null && tick.signum() > 0 && price.remainder(tick).signum() != 0) {
      broken.add(Refused.field(PRICE, "price-tick", tick, price));
    }
  }

  private void limits(Quoted quoted, List<Refused.Field> broken) {
    if (!quoted.of(tradingDay)) {
      return;
    }
    BigDecimal lower = quoted.lowerLimit();
    BigDecimal upper = quoted.upperLimit();
    if (lower != null && price.compareTo(lower) < 0) {
      broken.add(Refused.field(PRICE, "lower-limit", lower, price));
    } else if (upper != null && price.compareTo(upper) > 0) {
      broken.add(Refused.field(PRICE, "upper-limit", upper, price));
    }
  }

  /**
   * Measurements, passed or not, of the rules on a fill whose scope fits; none of what reduces.
   *
   * @param roles of who books it, on the product
   */
  public List<Finding> findings(List<CheckRule> rules, Set<RoleName> roles, Quoted quoted) {
    if (reduces) {
      return List.of();
    }
    return rules.stream()
        .filter(rule -> rule.kind().ofFill() && rule.covers(productCode, roles))
        .filter(rule -> rule.covers(quoted.contract()))
        .map(rule -> finding(rule, band(rule.limitValue(), quoted)))
        .toList();
  }

  private Finding finding(CheckRule rule, Measured measured) {
    return new Finding(
        rule, PRICE, instrumentId, rule.limitValue(), measured.actual(), measured.passed());
  }

  /** How far the price is off what the market says, as a fraction of that. */
  private Measured band(BigDecimal limit, Quoted quoted) {
    return quoted
        .reference(tradingDay)
        .flatMap(from -> Forecast.over(price.subtract(from).abs(), from))
        .flatMap(off -> Measured.within(off, limit))
        .or(() -> LineMeasure.UNKNOWN)
        .orElseThrow();
  }
}
