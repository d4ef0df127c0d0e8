package hs.desk.instruction;

import hs.desk.position.Holding;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From what is held now to where orders lead, in net lots, long positive.
 *
 * @param standing signed lots of open orders that they replace; zero where none stand
 */
public record Way(BigDecimal held, BigDecimal reached, BigDecimal standing) {

  private record Closing(String accountId, BuySell side) {}

  /** What closes ends where nothing is held any more. */
  static Way of(Collection<Holding> holdings, List<Leg> orders, BigDecimal standing) {
    BigDecimal held = Holding.net(holdings);
    Map<Closing, BigDecimal> closing =
        orders.stream()
            .filter(leg -> leg.openClose().closes())
            .collect(
                Collectors.toMap(
                    leg -> new Closing(leg.accountId(), leg.buySell()),
                    Leg::quantity,
                    BigDecimal::add));
    BigDecimal closed =
        closing.entrySet().stream()
            .map(of -> of.getKey().side().signed(of.getValue().min(there(holdings, of.getKey()))))
            .reduce(held, BigDecimal::add);
    BigDecimal reached =
        orders.stream()
            .filter(leg -> !leg.openClose().closes())
            .map(Leg::signed)
            .reduce(closed, BigDecimal::add);
    return new Way(held, reached, standing);
  }

  private static BigDecimal there(Collection<Holding> holdings, Closing closing) {
    return holdings.stream()
        .filter(holding -> holding.accountId().equals(closing.accountId()))
        .map(holding -> closing.side() == BuySell.BUY ? holding.shorts() : holding.longs())
        .map(lots -> lots.total())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Whether limits are asked: not where it reduces (design.md §4), moves nothing, or orders less
   * than stands.
   */
  public boolean adds() {
    BigDecimal lots = reached.subtract(held);
    return lots.signum() != 0 && !Submission.reduces(held, reached) && !fewer(lots);
  }

  private boolean fewer(BigDecimal lots) {
    return lots.signum() == standing.signum() && lots.abs().compareTo(standing.abs()) < 0;
  }
}
