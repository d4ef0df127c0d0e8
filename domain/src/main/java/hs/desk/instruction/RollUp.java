package hs.desk.instruction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far the details of a line, or of an instruction, are done. Ratios are fractions of the lots
 * to trade, null where nothing is to be traded.
 *
 * @param working share that works in the market; null until orders are attributed to details
 * @param idle share that neither is filled nor works; null until orders are attributed
 * @param avgPrice of what is filled; null without fills, and for more than one contract
 * @param doneLots lots filled, unsigned
 * @param doneDelta delta value that the fills brought, CNY, signed; null where no line is valued
 */
public record RollUp(
    BigDecimal filled,
    BigDecimal working,
    BigDecimal idle,
    BigDecimal avgPrice,
    BigDecimal doneLots,
    BigDecimal doneDelta) {

  private static final int RATIO_SCALE = 8;
  private static final int VALUE_SCALE = 4;

  /** Of one line. */
  static RollUp of(PositionAdjustment line, List<DetailView> details) {
    BigDecimal done = filled(details);
    return new RollUp(
        ratio(done, quantity(details)), null, null, averagePrice(details), done, delta(line, done));
  }

  /** Of an instruction, from its lines of the revision in force. */
  static RollUp of(List<LineView> lines) {
    List<DetailView> details = lines.stream().flatMap(line -> line.details().stream()).toList();
    BigDecimal done = filled(details);
    BigDecimal delta =
        lines.stream()
            .map(line -> line.rollUp().doneDelta())
            .filter(java.util.Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    return new RollUp(
        ratio(done, quantity(details)),
        null,
        null,
        lines.size() == 1 ? averagePrice(details) : null,
        done,
        delta);
  }

  private static BigDecimal filled(List<DetailView> details) {
    return details.stream()
        .map(DetailView::filledQuantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal quantity(List<DetailView> details) {
    return details.stream().map(DetailView::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal ratio(BigDecimal done, BigDecimal all) {
    return all.signum() == 0 ? null : done.divide(all, RATIO_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal averagePrice(List<DetailView> details) {
    BigDecimal done = filled(details);
    if (done.signum() == 0) {
      return null;
    }
    BigDecimal turnover =
        details.stream()
            .filter(detail -> detail.avgPrice() != null)
            .map(detail -> detail.avgPrice().multiply(detail.filledQuantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return turnover.divide(done, 6, RoundingMode.HALF_UP);
  }

  /** All details of a line go the same way, so the share of lots is the share of delta value. */
  private static BigDecimal delta(PositionAdjustment line, BigDecimal done) {
    if (!line.valued()) {
      return null;
    }
    if (done.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return line.adjustedDeltaValue()
        .subtract(line.currentDeltaValue())
        .multiply(done)
        .divide(line.lotsToTrade().abs(), MathContext.DECIMAL64)
        .setScale(VALUE_SCALE, RoundingMode.HALF_UP);
  }
}
