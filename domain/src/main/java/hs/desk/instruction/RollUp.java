package hs.desk.instruction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * How far the details of a line, or of an instruction, are done. Ratios are fractions of the lots
 * to trade, null where nothing is to be traded.
 *
 * @param working share that works in the market; null while orders are not attributed to details
 * @param idle share that is still to be traded and does not work; null while orders are not
 *     attributed
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
    return of(quantity(details), details, averagePrice(details), delta(line, done));
  }

  /** The same of a line, with what works for its details. */
  RollUp worked(List<DetailView> details) {
    RollUp now = of(quantity(details), details, avgPrice, doneDelta);
    return new RollUp(filled, now.working, now.idle, avgPrice, doneLots, doneDelta);
  }

  /**
   * Of an instruction: the lines in force, with what was filled for revisions before.
   *
   * @param lines of all revisions
   */
  static RollUp of(List<LineView> lines, int revision) {
    List<LineView> counted = lines.stream().filter(line -> line.revision() <= revision).toList();
    List<DetailView> details = counted.stream().flatMap(line -> line.details().stream()).toList();
    BigDecimal replaced =
        counted.stream()
            .filter(line -> line.revision() < revision)
            .flatMap(line -> line.details().stream())
            .map(detail -> detail.quantity().subtract(detail.filledQuantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal delta =
        counted.stream()
            .map(line -> line.rollUp().doneDelta())
            .filter(Objects::nonNull)
            .reduce(BigDecimal::add)
            .orElse(null);
    boolean oneContract = counted.stream().map(LineView::instrumentId).distinct().count() == 1;
    return of(
        quantity(details).subtract(replaced),
        details,
        oneContract ? averagePrice(details) : null,
        delta);
  }

  private static RollUp of(
      BigDecimal quantity, List<DetailView> details, BigDecimal avgPrice, BigDecimal doneDelta) {
    BigDecimal done = filled(details);
    BigDecimal working = working(details);
    BigDecimal idle =
        working == null
            ? null
            : details.stream()
                .map(DetailView::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(working);
    return new RollUp(
        ratio(done, quantity),
        ratio(working, quantity),
        ratio(idle, quantity),
        avgPrice,
        done,
        doneDelta);
  }

  private static BigDecimal working(List<DetailView> details) {
    boolean known = details.stream().allMatch(each -> each.working() != null);
    return known
        ? details.stream().map(DetailView::working).reduce(BigDecimal.ZERO, BigDecimal::add)
        : null;
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
    return done == null || all.signum() == 0
        ? null
        : done.divide(all, RATIO_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal averagePrice(List<DetailView> details) {
    BigDecimal done = filled(details);
    if (done.signum() == 0) {
      return null;
    }
    BigDecimal turnover =
        details.stream()
            .flatMap(detail -> FillView.live(detail.fills()).stream())
            .map(fill -> fill.price().multiply(fill.quantity()))
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
