package hs.desk.instruction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far a line, or an instruction, is done. What was filled for earlier revisions of a contract
 * counts. Lots are unsigned, ratios are fractions.
 *
 * @param filled in lots
 * @param working lots that work in the market; null while orders are not attributed to details
 * @param idle lots that are still to be traded and do not work; null while orders are not
 *     attributed
 * @param avgPrice of what is filled; null without fills, and for more than one contract
 * @param doneLots share of the lots to trade that is filled; null where nothing is to be traded
 * @param doneDelta share of the delta value to move that the fills moved, up and down alike; null
 *     where no line is valued, or none is to move
 */
public record RollUp(
    BigDecimal filled,
    BigDecimal working,
    BigDecimal idle,
    BigDecimal avgPrice,
    BigDecimal doneLots,
    BigDecimal doneDelta) {

  private static final int RATIO_SCALE = 8;
  private static final int PRICE_SCALE = 6;

  /**
   * Of one line. All its details go the same way, so the share of lots is the share of delta value.
   *
   * @param earlier details of the lines it replaced
   */
  static RollUp of(PositionAdjustment line, List<DetailView> details, List<DetailView> earlier) {
    List<DetailView> all = Stream.concat(earlier.stream(), details.stream()).toList();
    BigDecimal filled = sum(all, DetailView::filledQuantity);
    BigDecimal done = line.currentPosition() == null ? null : share(filled, size(line));
    boolean moves = line.valued() && change(line).signum() != 0;
    return new RollUp(
        filled,
        working(details),
        idle(details),
        averagePrice(all, filled),
        done,
        moves ? done : null);
  }

  private static BigDecimal size(PositionAdjustment line) {
    return line.lotsToTrade().abs();
  }

  private static BigDecimal change(PositionAdjustment line) {
    return line.adjustedDeltaValue().subtract(line.currentDeltaValue());
  }

  /** The same of a line, with what works for its details. */
  RollUp worked(List<DetailView> details) {
    return new RollUp(filled, working(details), idle(details), avgPrice, doneLots, doneDelta);
  }

  /**
   * Of an instruction: the lines in force.
   *
   * @param lines of all revisions
   */
  static RollUp of(List<LineView> lines, int revision) {
    List<LineView> inForce = lines.stream().filter(line -> line.revision() == revision).toList();
    BigDecimal filled = sum(inForce, line -> line.rollUp().filled());
    List<LineView> traded =
        inForce.stream().filter(line -> line.rollUp().doneLots() != null).toList();
    List<LineView> moved =
        inForce.stream().filter(line -> line.rollUp().doneDelta() != null).toList();
    return new RollUp(
        filled,
        sum(inForce, line -> line.rollUp().working()),
        sum(inForce, line -> line.rollUp().idle()),
        inForce.size() == 1 ? inForce.get(0).rollUp().avgPrice() : null,
        share(sum(traded, line -> line.rollUp().filled()), sum(traded, RollUp::size)),
        share(sum(moved, RollUp::moved), sum(moved, RollUp::change)));
  }

  private static BigDecimal size(LineView line) {
    return line.adjustedPosition().subtract(line.currentPosition()).abs();
  }

  private static BigDecimal change(LineView line) {
    return line.adjustedDeltaValue().subtract(line.currentDeltaValue()).abs();
  }

  private static BigDecimal moved(LineView line) {
    return change(line).multiply(line.rollUp().filled()).divide(size(line), MathContext.DECIMAL128);
  }

  private static BigDecimal working(List<DetailView> details) {
    return sum(details, DetailView::working);
  }

  private static BigDecimal idle(List<DetailView> details) {
    return sum(
        details, each -> each.working() == null ? null : each.left().subtract(each.working()));
  }

  /** Null where one of them is. */
  private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> figure) {
    List<BigDecimal> figures = all.stream().map(figure).filter(Objects::nonNull).toList();
    return figures.size() < all.size()
        ? null
        : figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** As a fraction, to eight decimals; null of nothing. */
  public static BigDecimal share(BigDecimal done, BigDecimal all) {
    return all.signum() == 0 ? null : done.divide(all, RATIO_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal averagePrice(List<DetailView> details, BigDecimal filled) {
    if (filled.signum() == 0) {
      return null;
    }
    BigDecimal turnover =
        details.stream()
            .flatMap(detail -> FillView.live(detail.fills()).stream())
            .map(fill -> fill.price().multiply(fill.quantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return turnover.divide(filled, PRICE_SCALE, RoundingMode.HALF_UP);
  }
}
