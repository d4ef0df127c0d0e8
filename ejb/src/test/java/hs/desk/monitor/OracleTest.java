package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.RandomDay.Closed;
import hs.desk.monitor.RandomDay.Lot;
import hs.desk.monitor.RandomDay.Paper;
import hs.desk.monitor.RandomDay.Side;
import hs.desk.monitor.RandomDay.Traded;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * 10,000 random days, lot by lot, against the engine's books. The figures here are worked out from
 * single lots with 50 digits and none of the desk's formulas.
 */
class OracleTest {

  private static final MathContext DIGITS = new MathContext(50);
  private static final int DAYS = 10_000;
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** Differences by figure, so that a failure names what is wrong. */
  private final Map<String, String> differences = new TreeMap<>();

  private long compared;

  @Test
  void tenThousandDaysWithoutADifference() {
    for (int seed = 0; seed < DAYS; seed++) {
      RandomDay day = new RandomDay(seed);
      Shown shown = new Shown().feed(day.written());
      comparePositions(day, shown, seed);
      for (String account : RandomDay.ACCOUNTS) {
        compareAccount(day, account, shown, seed);
      }
      compareTrades(day, shown, seed);
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(10L * DAYS);
  }

  private void comparePositions(RandomDay day, Shown shown, int seed) {
    BigDecimal total = ZERO;
    for (Paper paper : day.papers) {
      for (String account : RandomDay.ACCOUNTS) {
        String key = "P001|" + account + "|" + paper.id();
        BigDecimal byDate = ZERO;
        BigDecimal byTrade = ZERO;
        BigDecimal margin = ZERO;
        boolean held = false;
        for (Side side : day.sides) {
          if (side.paper == paper && side.account.equals(account)) {
            held = true;
            byDate = byDate.add(profit(side, true), DIGITS);
            byTrade = byTrade.add(profit(side, false), DIGITS);
            margin = margin.add(margin(side), DIGITS);
          }
        }
        if (held) {
          total = total.add(byDate, DIGITS);
          same(seed, "position_profit", byDate, shown.figure(Topic.POS, key, "position_profit"));
          same(seed, "float_profit", byTrade, shown.figure(Topic.POS, key, "float_profit"));
          same(seed, "margin", margin, shown.figure(Topic.POS, key, "margin"));
        }
      }
    }
    if (!shown.keys(Topic.POS).isEmpty()) {
      BigDecimal sum =
          shown.figure(Topic.POS_GROUP_STATISTIC, "P001|total|total", "position_profit");
      same(seed, "total profit", total, sum);
    }
  }

  private static BigDecimal profit(Side side, boolean byDate) {
    BigDecimal sum = ZERO;
    for (Lot lot : side.lots) {
      BigDecimal basis = byDate && lot.carried ? side.paper.before() : lot.price;
      sum = sum.add(gain(side, marked(side.paper), basis, lot.lots), DIGITS);
    }
    return sum;
  }

  private static BigDecimal marked(Paper paper) {
    if (paper.settlement() != null) {
      return paper.settlement();
    }
    return paper.last() != null ? paper.last() : paper.before();
  }

  private static BigDecimal gain(Side side, BigDecimal now, BigDecimal basis, long lots) {
    BigDecimal points = side.longs ? now.subtract(basis, DIGITS) : basis.subtract(now, DIGITS);
    return points
        .multiply(BigDecimal.valueOf(lots), DIGITS)
        .multiply(BigDecimal.valueOf(side.paper.multiplier()), DIGITS);
  }

  private static BigDecimal margin(Side side) {
    BigDecimal sum = ZERO;
    for (Lot lot : side.lots) {
      BigDecimal open = lot.carried ? side.paper.before() : lot.price;
      BigDecimal at = side.paper.settlement() != null ? side.paper.settlement() : open;
      sum =
          sum.add(
              at.multiply(BigDecimal.valueOf(lot.lots * side.paper.multiplier()), DIGITS)
                  .multiply(side.paper.ratio(), DIGITS),
              DIGITS);
    }
    return sum.setScale(4, RoundingMode.HALF_UP);
  }

  private void compareAccount(RandomDay day, String account, Shown shown, int seed) {
    BigDecimal closed = ZERO;
    BigDecimal position = ZERO;
    BigDecimal fees = ZERO;
    BigDecimal margin = ZERO;
    Map<String, BigDecimal> longs = new HashMap<>();
    Map<String, BigDecimal> shorts = new HashMap<>();
    for (Side side : day.sides) {
      if (!side.account.equals(account)) {
        continue;
      }
      position = position.add(profit(side, true), DIGITS);
      closed = closed.add(closeProfit(side), DIGITS);
      fees = fees.add(fees(side), DIGITS);
      if (side.paper.largerSide()) {
        String variety = side.paper.exchange() + side.paper.variety();
        (side.longs ? longs : shorts).merge(variety, margin(side), BigDecimal::add);
        (side.longs ? shorts : longs).merge(variety, ZERO, BigDecimal::add);
      } else {
        margin = margin.add(margin(side), DIGITS);
      }
    }
    for (String variety : longs.keySet()) {
      margin = margin.add(longs.get(variety).max(shorts.get(variety)), DIGITS);
    }
    String key = "P001|" + account;
    BigDecimal balance = new BigDecimal("1000000").add(closed).add(position).subtract(fees);
    same(seed, "close_profit", closed, shown.figure(Topic.ACC, key, "close_profit"));
    same(seed, "acc.position_profit", position, shown.figure(Topic.ACC, key, "position_profit"));
    same(seed, "commission", fees, shown.figure(Topic.ACC, key, "commission"));
    same(seed, "acc.margin", margin, shown.figure(Topic.ACC, key, "margin"));
    same(seed, "balance", balance, shown.figure(Topic.ACC, key, "balance"));
    same(seed, "available", balance.subtract(margin), shown.figure(Topic.ACC, key, "available"));
    BigDecimal risk =
        balance.signum() <= 0
            ? null
            : margin.divide(balance, DIGITS).setScale(12, RoundingMode.HALF_UP);
    same(seed, "risk_degree", risk, shown.figure(Topic.ACC, key, "risk_degree"));
  }

  private static BigDecimal closeProfit(Side side) {
    BigDecimal sum = ZERO;
    for (Traded trade : side.trades) {
      for (Closed part : trade.closed()) {
        BigDecimal basis = part.of().carried ? side.paper.before() : part.of().price;
        sum = sum.add(gain(side, part.price(), basis, part.lots()), DIGITS);
      }
    }
    return sum;
  }

  private static BigDecimal fees(Side side) {
    BigDecimal sum = ZERO;
    long today = 0;
    for (Traded trade : side.trades) {
      long ofToday = 0;
      if (trade.offset() == OpenClose.OPEN) {
        today += trade.lots();
      } else if (trade.offset() == OpenClose.CLOSETODAY) {
        ofToday = trade.lots();
      } else if (trade.offset() == OpenClose.CLOSE && side.paper.type().equals("期货")) {
        ofToday = Math.min(today, trade.lots());
        today -= ofToday;
      }
      sum = sum.add(trade.feeTold() ? new BigDecimal("7.77") : fee(side.paper, trade, ofToday));
    }
    return sum;
  }

  /**
   * Closing today's lots costs money per lot alone, everything else a share of its turnover too.
   */
  private static BigDecimal fee(Paper paper, Traded trade, long ofToday) {
    BigDecimal charged = BigDecimal.valueOf((trade.lots() - ofToday) * paper.multiplier());
    return trade
        .price()
        .multiply(charged, DIGITS)
        .multiply(paper.fee(), DIGITS)
        .add(paper.lotFee().multiply(BigDecimal.valueOf(trade.lots()), DIGITS), DIGITS)
        .setScale(2, RoundingMode.HALF_UP);
  }

  private void compareTrades(RandomDay day, Shown shown, int seed) {
    Map<String, BigDecimal> lots = new TreeMap<>();
    Map<String, BigDecimal> turnovers = new TreeMap<>();
    for (Side side : day.sides) {
      for (Traded trade : side.trades) {
        String key =
            "P001|" + side.paper.id() + "|" + trade.side().name() + "|" + trade.offset().name();
        BigDecimal volume = BigDecimal.valueOf(trade.lots());
        lots.merge(key, volume, BigDecimal::add);
        BigDecimal turnover =
            trade.price().multiply(volume).multiply(BigDecimal.valueOf(side.paper.multiplier()));
        turnovers.merge(key, turnover, BigDecimal::add);
      }
    }
    assertThat(shown.keys(Topic.TRADE_STATISTIC)).isEqualTo(lots.keySet());
    lots.forEach(
        (key, volume) -> {
          same(seed, "volume", volume, shown.figure(Topic.TRADE_STATISTIC, key, "volume"));
          BigDecimal turnover = turnovers.get(key);
          same(seed, "turnover", turnover, shown.figure(Topic.TRADE_STATISTIC, key, "turnover"));
        });
  }

  private void same(int seed, String what, BigDecimal expected, BigDecimal actual) {
    compared++;
    boolean equal =
        expected == null || actual == null ? expected == actual : expected.compareTo(actual) == 0;
    if (!equal) {
      differences.putIfAbsent(what, "day " + seed + ": " + expected + " but " + actual);
    }
  }
}
