package hs.desk.monitor;

import hs.desk.monitor.RandomDay.Side;
import java.math.BigDecimal;
import java.util.function.Predicate;

/** What a random day may have; each is to occur among many. */
enum Feature {
  CALL_LONG(held(option(true), true)),
  CALL_SHORT(held(option(true), false)),
  PUT_LONG(held(option(false), true)),
  PUT_SHORT(held(option(false), false)),
  INDEX_OPTION_OWED(owed("CFFEX")),
  ETF_OPTION_OWED(owed("SSE")),
  COMMODITY_OPTION_OWED(owed("SHFE").or(owed("DCE"))),
  ETF_PUT_AT_ITS_STRIKE(computed(Feature::capped)),
  OPTION_RELIEVED(computed(side -> side.paper.relieved())),
  OPTION_UNPRICED(
      sides(side -> ofOption(side) && side.held() > 0 && Quoted.traded(side.paper) == null)),
  OPTION_WITHOUT_STRIKE(
      sides(side -> ofOption(side) && side.held() > 0 && side.paper.right().strike() == null)),
  UNDERLYING_UNPRICED(computed(side -> Quoted.traded(side.paper.right().on()) == null)),
  PREMIUM_RECEIVED(sides(side -> new SideOracle(side).premium().signum() > 0)),
  PREMIUM_PAID(sides(side -> new SideOracle(side).premium().signum() < 0)),
  LOTS_FROZEN(sides(side -> side.frozen > 0)),
  FROZEN_SHARES_OF_TODAY(sides(side -> side.paper.share() && side.frozen > side.held(true))),
  MARGIN_FROZEN(money(purse -> purse.frozenMargin().signum() > 0)),
  CASH_FROZEN(money(purse -> purse.frozenCash().signum() > 0)),
  COMMISSION_FROZEN(money(purse -> purse.frozenCommission().signum() > 0)),
  DEPOSIT(money(purse -> purse.deposit().signum() > 0)),
  WITHDRAWAL(money(purse -> purse.withdraw().signum() > 0)),
  CLOSE_PROFIT_TOLD(money(purse -> purse.closeProfit() != null)),
  POSITION_PROFIT_TOLD(money(purse -> purse.positionProfit() != null)),
  COMMISSION_TOLD(money(purse -> purse.commission() != null)),
  MARGIN_TOLD(money(purse -> purse.margin() != null)),
  MARGIN_OF_A_SIDE_TOLD(sides(side -> side.margin != null)),
  RATES_MISSING(sides(side -> side.paper.costs() == null && side.held() > 0)),
  POSITION_PROFIT_UNTOLD(sides(side -> new SideOracle(side).positionProfit() == null)),
  CLOSE_PROFIT_UNTOLD(sides(side -> new SideOracle(side).closeProfit() == null)),
  NO_BALANCE_LEFT(Feature::inDebt);

  private final Predicate<RandomDay> met;

  Feature(Predicate<RandomDay> met) {
    this.met = met;
  }

  boolean in(RandomDay day) {
    return met.test(day);
  }

  private static Predicate<RandomDay> sides(Predicate<Side> is) {
    return day -> day.sides.stream().anyMatch(is);
  }

  private static Predicate<RandomDay> money(Predicate<Purse> is) {
    return day -> day.purses.stream().anyMatch(is);
  }

  private static boolean ofOption(Side side) {
    return side.paper.option();
  }

  private static Predicate<Paper> option(boolean call) {
    return paper -> paper.option() && paper.right().call() == call;
  }

  private static Predicate<RandomDay> held(Predicate<Paper> of, boolean longs) {
    return sides(side -> of.test(side.paper) && side.longs == longs && side.held() > 0);
  }

  /** An option is held short and its margin follows from a formula. */
  private static Predicate<RandomDay> computed(Predicate<Side> is) {
    return sides(
        side ->
            ofOption(side)
                && !side.longs
                && side.margin == null
                && side.held() > 0
                && new SideOracle(side).margin() != null
                && is.test(side));
  }

  private static Predicate<RandomDay> owed(String exchange) {
    return computed(side -> side.paper.exchange().equals(exchange));
  }

  private static boolean capped(Side side) {
    Paper.Right right = side.paper.right();
    BigDecimal most = Exact.product(right.strike(), side.held(), side.paper.multiplier());
    return side.paper.exchange().equals("SSE")
        && !right.call()
        && new SideOracle(side).margin().compareTo(Exact.money(most)) == 0;
  }

  private static boolean inDebt(RandomDay day) {
    return day.purses.stream()
        .map(purse -> new AccountOracle(day, purse).balance())
        .anyMatch(balance -> balance != null && balance.signum() <= 0);
  }
}
