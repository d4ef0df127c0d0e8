package hs.desk.instruction;

import hs.desk.position.Holding;
import hs.desk.position.Lots;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The orders that bring a net position to its target, mode {@code net} (design.md §4, domain.md
 * §3.4): close the opposite side first, then open. Either there is a breach, and no legs, or the
 * signed sum of the legs is exactly target − current.
 *
 * @param legs in the order in which they are to be placed; empty for a line to the present position
 * @param locks opens against lots that are held but frozen: both directions will be held
 */
public record Decomposition(List<Leg> legs, boolean locks, List<Breach> breaches) {

  /** Orders one line may need; more is no instruction but a mistake in the target. */
  private static final int MAX_LEGS = 500;

  /**
   * @param holdings of all accounts of the product in this contract, in any order
   * @param openingAccount the product's default account; new lots go there
   * @param target net lots wanted, signed
   */
  public static Decomposition net(
      OrderRules rules, List<Holding> holdings, String openingAccount, BigDecimal target) {
    BigDecimal change = target.subtract(Holding.net(holdings));
    if (target.stripTrailingZeros().scale() > 0) {
      return refused("whole-lots", 1, target);
    }
    if (rules.shares() && target.signum() < 0) {
      return refused("not-below-zero", 0, target);
    }
    if (change.signum() == 0) {
      return new Decomposition(List.of(), false, List.of());
    }
    List<Holding> ordered =
        holdings.stream().sorted(Comparator.comparing(Holding::accountId)).toList();
    return rules.shares()
        ? shares(rules, ordered, openingAccount, change)
        : lots(rules, ordered, openingAccount, change);
  }

  private static Decomposition shares(
      OrderRules rules, List<Holding> holdings, String openingAccount, BigDecimal change) {
    BigDecimal quantity = change.abs();
    if (change.signum() > 0) {
      return rules.orderable(quantity)
          ? placed(rules, List.of(new Leg(openingAccount, OpenClose.OPEN, BuySell.BUY, quantity)))
          : refused("board-lot", rules.minimum(), quantity);
    }
    ShareSale sale = new ShareSale(rules, holdings);
    if (quantity.compareTo(sale.sellable()) > 0) {
      return refused("sellable", sale.sellable(), quantity);
    }
    return sale.of(quantity)
        .map(parts -> placed(rules, parts.stream().map(Decomposition::sold).toList()))
        .orElseGet(() -> refused("board-lot", rules.minimum(), quantity));
  }

  private static Leg sold(ShareSale.Part part) {
    return new Leg(part.accountId(), OpenClose.CLOSE, BuySell.SELL, part.quantity());
  }

  private static Decomposition lots(
      OrderRules rules, List<Holding> holdings, String openingAccount, BigDecimal change) {
    BuySell side = BuySell.ofChange(change);
    BigDecimal left = change.abs();
    List<Leg> legs = new ArrayList<>();
    for (Holding holding : holdings) {
      Lots opposite = side == BuySell.BUY ? holding.shorts() : holding.longs();
      for (Leg closing : closings(rules, holding.accountId(), side, opposite)) {
        Leg leg = closing.of(closing.quantity().min(left));
        legs.add(leg);
        left = left.subtract(leg.quantity());
      }
    }
    if (left.signum() == 0) {
      return placed(rules, legs);
    }
    if (left.compareTo(rules.minimum()) < 0) {
      return refused("min-volume", rules.minimum(), left);
    }
    legs.add(new Leg(openingAccount, OpenClose.OPEN, side, left));
    Decomposition placed = placed(rules, legs);
    return new Decomposition(placed.legs, frozen(holdings, side), placed.breaches);
  }

  /** All that an account could close of one direction: today's lots before yesterday's. */
  private static List<Leg> closings(OrderRules rules, String account, BuySell side, Lots opposite) {
    return rules.namesLots()
        ? List.of(
            new Leg(account, OpenClose.CLOSETODAY, side, opposite.closableToday()),
            new Leg(account, OpenClose.CLOSEYESTERDAY, side, opposite.closableYesterday()))
        : List.of(new Leg(account, OpenClose.CLOSE, side, opposite.closable()));
  }

  private static boolean frozen(List<Holding> holdings, BuySell side) {
    return holdings.stream()
        .map(holding -> side == BuySell.BUY ? holding.shorts() : holding.longs())
        .anyMatch(lots -> lots.total().compareTo(lots.closable()) > 0);
  }

  private static Decomposition placed(OrderRules rules, List<Leg> legs) {
    List<Leg> chunks = new ArrayList<>();
    for (Leg leg : legs) {
      if (!chunk(rules.maximum(), leg, chunks)) {
        BigDecimal all = legs.stream().map(Leg::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return refused("too-large", rules.maximum().multiply(BigDecimal.valueOf(MAX_LEGS)), all);
      }
    }
    return new Decomposition(List.copyOf(chunks), false, List.of());
  }

  /**
   * Full chunks of the largest limit order first, then the rest.
   *
   * @return false when the line would need too many orders
   */
  private static boolean chunk(BigDecimal maximum, Leg leg, List<Leg> chunks) {
    BigDecimal left = leg.quantity();
    while (left.signum() > 0) {
      if (chunks.size() == MAX_LEGS) {
        return false;
      }
      BigDecimal part = maximum == null ? left : left.min(maximum);
      chunks.add(leg.of(part));
      left = left.subtract(part);
    }
    return true;
  }

  private static Decomposition refused(String rule, Object limit, Object actual) {
    return new Decomposition(List.of(), false, List.of(Breach.of(rule, limit, actual)));
  }

  /** What the legs add to the net position. */
  public BigDecimal change() {
    return legs.stream().map(Leg::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
