package hs.desk.instruction;

import hs.desk.position.Holding;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From what is held to where orders lead, in net lots, long positive. */
public record Way(BigDecimal held, BigDecimal reached) {

  private record Closing(String accountId, BuySell side) {}

  /** From what is held now; what closes ends where nothing is held any more. */
  static Way of(Collection<Holding> holdings, List<Leg> orders) {
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
    return new Way(held, reached);
  }

  private static BigDecimal there(Collection<Holding> holdings, Closing closing) {
    return holdings.stream()
        .filter(holding -> holding.accountId().equals(closing.accountId()))
        .map(holding -> closing.side() == BuySell.BUY ? holding.shorts() : holding.longs())
        .map(lots -> lots.total())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether limits are asked: not where it reduces (design.md §4), or moves nothing. */
  boolean adds() {
    return change().signum() != 0 && !Submission.reduces(held, reached);
  }

  /**
   * The same of what takes the place of other orders: not where it stays within them.
   *
   * @param standing where those lead
   */
  public boolean adds(Way standing) {
    return adds() && !within(standing);
  }

  /** Whether it ends further out than the other, on the same side. */
  boolean beyond(Way other) {
    return reached.signum() == other.reached.signum()
        && reached.abs().compareTo(other.reached.abs()) > 0;
  }

  private boolean within(Way standing) {
    return change().signum() == standing.change().signum()
        && change().abs().compareTo(standing.change().abs()) < 0;
  }

  private BigDecimal change() {
    return reached.subtract(held);
  }
}
