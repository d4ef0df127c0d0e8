package hs.desk.instruction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fills of a detail that count: neither reversals nor reversed.
 *
 * @param fills in the order they were booked
 */
record LiveFills(List<Fill> fills) {

  private static final int PRICE_SCALE = 6;

  /**
   * @param all fills and reversals of one detail
   */
  static LiveFills of(Collection<Fill> all) {
    Set<Long> reversed =
        all.stream().map(Fill::reversesFillId).filter(Objects::nonNull).collect(Collectors.toSet());
    return new LiveFills(
        all.stream()
            .filter(fill -> fill.reversesFillId() == null && !reversed.contains(fill.id()))
            .sorted(Comparator.comparing(Fill::bookedAt))
            .toList());
  }

  BigDecimal lots() {
    return fills.stream()
        .map(fill -> fill.traded().quantity())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Null without a fill. */
  BigDecimal avgPrice() {
    BigDecimal turnover = BigDecimal.ZERO;
    for (Fill fill : fills) {
      Fill.Traded traded = fill.traded();
      turnover = turnover.add(traded.quantity().multiply(traded.price()));
    }
    BigDecimal lots = lots();
    return lots.signum() == 0 ? null : turnover.divide(lots, PRICE_SCALE, RoundingMode.HALF_UP);
  }

  /** The trade of the last, or null. */
  String tradeId() {
    return fills.isEmpty() ? null : fills.get(fills.size() - 1).knownTradeId();
  }
}
