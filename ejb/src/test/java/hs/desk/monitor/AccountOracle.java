package hs.desk.monitor;

import static hs.desk.monitor.Exact.DIGITS;
import static hs.desk.monitor.Exact.ZERO;
import static hs.desk.monitor.Exact.first;
import static hs.desk.monitor.Exact.less;
import static hs.desk.monitor.Exact.sum;

import hs.desk.monitor.RandomDay.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an account comes to (domain.md §4.2): what the feed tells, else the sum of its sides. */
record AccountOracle(RandomDay day, Purse purse) {

  /** Field by field, as the row has them; null stands for null. */
  Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    figures.put("pre_balance", purse.preBalance());
    figures.put("deposit", purse.deposit());
    figures.put("withdraw", purse.withdraw());
    figures.put("close_profit", closeProfit());
    figures.put("position_profit", positionProfit());
    figures.put("commission", commission());
    figures.put("margin", margin());
    figures.put("frozen", frozen());
    figures.put("balance", balance());
    figures.put("available", sum(balance(), less(margin()), frozen().negate()));
    figures.put(
        "option_value",
        sum(day.papers, paper -> PositionOracle.of(day, purse.account(), paper).optionValue()));
    figures.put("risk_degree", riskDegree());
    return figures;
  }

  private List<Side> sides() {
    return day.of(purse.account()).toList();
  }

  private BigDecimal closeProfit() {
    return first(purse.closeProfit(), sum(sides(), side -> new SideOracle(side).closeProfit()));
  }

  /** Of what is held now, whatever the feed said; only what cannot be told is the feed's. */
  private BigDecimal positionProfit() {
    return first(
        sum(sides(), side -> new SideOracle(side).positionProfit()), purse.positionProfit());
  }

  private BigDecimal commission() {
    return first(purse.commission(), sum(sides(), side -> new SideOracle(side).commission()));
  }

  BigDecimal balance() {
    return sum(
        purse.preBalance(),
        purse.deposit(),
        purse.withdraw().negate(),
        closeProfit(),
        positionProfit(),
        less(commission()),
        sum(sides(), side -> new SideOracle(side).premium()));
  }

  private BigDecimal frozen() {
    return sum(purse.frozenMargin(), purse.frozenCash(), purse.frozenCommission());
  }

  private BigDecimal margin() {
    return first(purse.margin(), computedMargin());
  }

  private BigDecimal computedMargin() {
    Map<String, BigDecimal[]> varieties = new HashMap<>();
    BigDecimal margin = ZERO;
    for (Side side : sides()) {
      BigDecimal own = new SideOracle(side).margin();
      if (own == null) {
        return null;
      }
      if (side.paper.relieved()) {
        String variety = side.paper.exchange() + side.paper.variety();
        BigDecimal[] both = varieties.computeIfAbsent(variety, v -> new BigDecimal[] {ZERO, ZERO});
        both[side.longs ? 0 : 1] = sum(both[side.longs ? 0 : 1], own);
      } else {
        margin = sum(margin, own);
      }
    }
    return sum(margin, sum(varieties.values(), both -> both[0].max(both[1])));
  }

  private BigDecimal riskDegree() {
    if (balance() == null || margin() == null || balance().signum() <= 0) {
      return null;
    }
    return margin().divide(balance(), DIGITS).setScale(12, RoundingMode.HALF_UP);
  }
}
