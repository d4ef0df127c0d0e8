package hs.desk.monitor;

import static hs.desk.monitor.Exact.ZERO;
import static hs.desk.monitor.Exact.money;
import static hs.desk.monitor.Exact.product;
import static hs.desk.monitor.Exact.sum;

import java.math.BigDecimal;

/**
 * Margin of an option held short, by the formulas of domain.md §4.3 as they are printed there: in
 * money per contract, not in points.
 */
record OwedOracle(Paper option) {

  /** Null without a strike or a price of the option. */
  BigDecimal margin(long lots) {
    if (option.right().strike() == null || Quoted.settled(option) == null) {
      return null;
    }
    BigDecimal perContract =
        switch (option.exchange()) {
          case "CFFEX" -> sum(premium(), ofIndex());
          case "SSE" -> ofEtf();
          default -> sum(premium(), ofFuture());
        };
    return money(product(perContract, lots));
  }

  /** settle*M. */
  private BigDecimal premium() {
    return perContract(Quoted.settled(option));
  }

  /** max(S*M*adj - OTM, 0.5*(S of a call, K of a put)*M*adj). */
  private BigDecimal ofIndex() {
    BigDecimal risk = sum(product(perContract(spot()), ratio()), outOfTheMoney().negate());
    BigDecimal floor =
        product(perContract(call() ? spot() : strike()), ratio(), new BigDecimal("0.5"));
    return risk.max(floor);
  }

  /** max(futMargin - OTM/2, futMargin/2). */
  private BigDecimal ofFuture() {
    BigDecimal future = product(perContract(spot()), ratio());
    BigDecimal half = new BigDecimal("0.5");
    return sum(future, product(outOfTheMoney(), half).negate()).max(product(future, half));
  }

  /** (preSettle + max(adj*S - OTM, 7%*(S of a call, K of a put)))*unit, of a put at most K*unit. */
  private BigDecimal ofEtf() {
    BigDecimal risk = sum(product(perContract(spot()), ratio()), outOfTheMoney().negate());
    BigDecimal floor = product(perContract(call() ? spot() : strike()), new BigDecimal("0.07"));
    BigDecimal whole = sum(premium(), risk.max(floor));
    return call() ? whole : whole.min(perContract(strike()));
  }

  /** max(K-S, 0)*M of a call, max(S-K, 0)*M of a put. */
  private BigDecimal outOfTheMoney() {
    BigDecimal above = perContract(strike().subtract(spot()));
    return call() ? above.max(ZERO) : above.min(ZERO).negate();
  }

  /** Of the underlying; where it has no price the option counts as at the money. */
  private BigDecimal spot() {
    return Exact.first(Quoted.settled(option.right().on()), strike());
  }

  private BigDecimal perContract(BigDecimal points) {
    return product(points, option.multiplier());
  }

  private BigDecimal ratio() {
    return option.costs().shortMargin();
  }

  private boolean call() {
    return option.right().call();
  }

  private BigDecimal strike() {
    return option.right().strike();
  }
}
