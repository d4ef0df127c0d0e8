package hs.desk.instruction;

import hs.desk.trade.Route;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which open details the working orders of one product are placed for: those of equal account,
 * contract, side and offset, oldest first (design.md §4, fills). No detail gets more than it has
 * left; what is over works for nobody.
 */
public final class Attribution {

  /**
   * A detail with something left.
   *
   * @param since when its instruction was approved, as trades look at it
   */
  public record Open(Long detailId, Route route, BigDecimal left, Instant since) {}

  private Attribution() {}

  /**
   * @param details all that are open on the routes, in any order
   * @param working lots of orders by route
   * @return lots by detail, none of them null
   */
  public static Map<Long, BigDecimal> of(Collection<Open> details, Map<Route, BigDecimal> working) {
    Map<Route, BigDecimal> left = new HashMap<>(working);
    Map<Long, BigDecimal> share = new HashMap<>();
    List<Open> oldestFirst =
        details.stream()
            .sorted(Comparator.comparing(Open::since).thenComparing(Open::detailId))
            .toList();
    for (Open detail : oldestFirst) {
      BigDecimal there = left.getOrDefault(detail.route(), BigDecimal.ZERO);
      BigDecimal lots = there.min(detail.left()).max(BigDecimal.ZERO);
      share.put(detail.detailId(), lots);
      left.put(detail.route(), there.subtract(lots));
    }
    return share;
  }

  /**
   * What works for some of them.
   *
   * @param details all that are open on the routes
   * @param some ids of those that are meant
   * @return lots by route
   */
  static Map<Route, BigDecimal> of(
      Collection<Open> details, Map<Route, BigDecimal> working, Set<Long> some) {
    Map<Long, BigDecimal> share = of(details, working);
    return details.stream()
        .filter(detail -> some.contains(detail.detailId()))
        .collect(
            Collectors.toMap(Open::route, detail -> share.get(detail.detailId()), BigDecimal::add));
  }
}
