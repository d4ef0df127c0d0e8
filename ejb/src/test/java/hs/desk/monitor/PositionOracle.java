package hs.desk.monitor;

import static hs.desk.monitor.Exact.ZERO;
import static hs.desk.monitor.Exact.money;
import static hs.desk.monitor.Exact.product;
import static hs.desk.monitor.Exact.sum;

import hs.desk.monitor.RandomDay.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What an account's position in one paper comes to, side by side. */
record PositionOracle(Paper paper, List<Side> sides) {

  static PositionOracle of(RandomDay day, String account, Paper paper) {
    return new PositionOracle(paper, day.of(account).filter(side -> side.paper == paper).toList());
  }

  /** Field by field, as the row has them; null stands for null. */
  Map<String, BigDecimal> figures() {
    Map<String, BigDecimal> figures = new TreeMap<>();
    lots(figures, true, "long_");
    lots(figures, false, "short_");
    figures.put("net", net());
    figures.put("price", Quoted.traded(paper));
    figures.put("market_value", marketValue());
    figures.put("notional", notional());
    figures.put("delta_value", paper.option() ? null : marketValue());
    figures.put("position_profit", each(SideOracle::positionProfit));
    figures.put("float_profit", each(SideOracle::floatProfit));
    figures.put("margin", each(SideOracle::margin));
    return figures;
  }

  private BigDecimal each(Function<SideOracle, BigDecimal> what) {
    return sum(sides, side -> what.apply(new SideOracle(side)));
  }

  private void lots(Map<String, BigDecimal> figures, boolean longs, String prefix) {
    long carried = 0;
    long opened = 0;
    long frozen = 0;
    for (Side side : sides) {
      if (side.longs == longs) {
        carried += side.held(true);
        opened += side.held(false);
        frozen += side.frozen;
      }
    }
    long closable = Math.max(0, carried + (paper.share() ? 0 : opened) - frozen);
    figures.put(prefix + "yesterday", BigDecimal.valueOf(carried));
    figures.put(prefix + "today", BigDecimal.valueOf(opened));
    figures.put(prefix + "frozen", BigDecimal.valueOf(frozen));
    figures.put(prefix + "closable", BigDecimal.valueOf(closable));
  }

  BigDecimal net() {
    return BigDecimal.valueOf(
        sides.stream().mapToLong(side -> side.longs ? side.held() : -side.held()).sum());
  }

  BigDecimal marketValue() {
    BigDecimal price = Quoted.traded(paper);
    return price == null ? null : money(product(price, net(), paper.multiplier()));
  }

  /** Value of what is held in options; nothing is worth nothing at any price. */
  BigDecimal optionValue() {
    return paper.option() && net().signum() != 0 ? marketValue() : ZERO;
  }

  /** At the price of what an option is on; not told of a contract that itself is not priced. */
  private BigDecimal notional() {
    if (Quoted.traded(paper) == null || paper.option() && paper.right().strike() == null) {
      return null;
    }
    BigDecimal price = Quoted.traded(paper.option() ? paper.right().on() : paper);
    return price == null ? null : money(product(price, net().abs(), paper.multiplier()));
  }
}
