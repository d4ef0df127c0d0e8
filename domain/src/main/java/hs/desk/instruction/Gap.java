package hs.desk.instruction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What the desk still has to buy or sell of a contract for a product (真正还差多少, design.md §4), in
 * signed lots. Followed, it brings the position to the newest target and no further.
 *
 * @param target of the newest line; null where no line aims anywhere, like {@code gap}
 * @param working of orders in the market; null when the feed does not answer, like {@code gap}
 * @param gap target − net position − working
 * @param otherOpen what superseded lines still have open: not to be traded on top of the gap
 */
public record Gap(BigDecimal target, BigDecimal working, BigDecimal gap, BigDecimal otherOpen) {

  /** The word of caution where superseded lines are still open beside the newest. */
  public static final String OVERLAP = "OVERLAP";

  /** Product and contract: a gap is of both, over all accounts. */
  public record Key(String productCode, String instrumentId) {}

  /**
   * A line of the present trading day, or of an earlier one whose deadline is still to come.
   *
   * @param aims whether its target counts: PENDING, PARTIAL or DONE, of an instruction that is
   *     APPROVED, EXECUTING, PAUSED or COMPLETED
   * @param left what its open details still have to trade, signed
   */
  public record Line(
      Long instructionId,
      Instant submittedAt,
      int revision,
      BigDecimal adjusted,
      boolean aims,
      BigDecimal left) {}

  /**
   * Newest by the time of submission: ids come in blocks, one per node, so that of two instructions
   * the later may have the lower id. The time is taken under the lock of the product. Id and
   * revision decide between equals.
   */
  private static final Comparator<Line> AGE =
      Comparator.comparing(Line::submittedAt)
          .thenComparing(Line::instructionId)
          .thenComparing(Line::revision);

  /**
   * @param lines of the product and contract, in any order
   * @param net what is held over all accounts; null when the feed does not answer
   * @param working of orders, signed; null when the feed does not answer
   */
  public static Gap of(Collection<Line> lines, BigDecimal net, BigDecimal working) {
    Optional<Line> newest = lines.stream().filter(Line::aims).max(AGE);
    BigDecimal other =
        lines.stream()
            .filter(line -> newest.isEmpty() || !line.equals(newest.get()))
            .map(Line::left)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal target = newest.map(Line::adjusted).orElse(null);
    boolean known = target != null && net != null && working != null;
    BigDecimal gap = known ? target.subtract(net).subtract(working) : null;
    return new Gap(target, working, gap, other);
  }

  /** Whether following every open detail would trade more than the gap. */
  public boolean overlaps() {
    return target != null && otherOpen.signum() != 0;
  }

  /** The gap if a line with this target were the newest. */
  public static Gap preview(
      BigDecimal target, Collection<Line> lines, BigDecimal net, BigDecimal working) {
    BigDecimal other = lines.stream().map(Line::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Gap(target, working, target.subtract(net).subtract(working), other);
  }
}
