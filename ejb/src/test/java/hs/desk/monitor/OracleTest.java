package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.RandomDay.Side;
import hs.desk.monitor.RandomDay.Traded;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * 10,000 random days, lot by lot, against the engine's books. The figures here are worked out from
 * single lots with 50 digits and none of the desk's formulas.
 */
class OracleTest {

  private static final int DAYS = 10_000;
  private static final int PIECEMEAL = 2_000;

  /** Fields of a position that add up to the total of its product. */
  private static final List<String> ADDED =
      List.of(
          "net",
          "market_value",
          "notional",
          "delta_value",
          "position_profit",
          "float_profit",
          "margin");

  /** Differences by figure, so that a failure names what is wrong. */
  private final Map<String, String> differences = new TreeMap<>();

  private final Map<Feature, Integer> met = new EnumMap<>(Feature.class);
  private long compared;

  /** In the end it is told the same, however it came and whatever was told in between. */
  @Test
  void daysThatComePiecemealAreTheSame() {
    for (int seed = 0; seed < PIECEMEAL; seed++) {
      RandomDay day = new RandomDay(seed);
      Shown shown = new Shown();
      Piecemeal.of(DayFeed.of(day), seed).forEach(shown::feed);
      compare(day, shown, seed);
    }
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(50L * PIECEMEAL);
  }

  @Test
  void tenThousandDaysWithoutADifference() {
    for (int seed = 0; seed < DAYS; seed++) {
      RandomDay day = new RandomDay(seed);
      compare(day, new Shown().feed(DayFeed.of(day)), seed);
      count(day);
    }
    System.out.printf("OracleTest: %,d figures of %,d days; days with %s%n", compared, DAYS, met);
    assertThat(differences).isEmpty();
    assertThat(compared).isGreaterThan(50L * DAYS);
    assertThat(met).containsOnlyKeys(Feature.values());
  }

  private void compare(RandomDay day, Shown shown, int seed) {
    comparePositions(day, shown, seed);
    for (Purse purse : day.purses) {
      Map<String, BigDecimal> expected = new AccountOracle(day, purse).figures();
      compare(seed, expected, Topic.ACC, "P001|" + purse.account(), shown);
    }
    compareTrades(day, shown, seed);
  }

  private void count(RandomDay day) {
    for (Feature feature : Feature.values()) {
      if (feature.in(day)) {
        met.merge(feature, 1, Integer::sum);
      }
    }
  }

  private void comparePositions(RandomDay day, Shown shown, int seed) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (Paper paper : day.papers) {
      for (String account : RandomDay.ACCOUNTS) {
        PositionOracle position = PositionOracle.of(day, account, paper);
        if (!position.sides().isEmpty()) {
          Map<String, BigDecimal> expected = position.figures();
          compare(seed, expected, Topic.POS, "P001|" + account + "|" + paper.id(), shown);
          ADDED.forEach(field -> add(totals, field, expected.get(field)));
        }
      }
    }
    if (!totals.isEmpty()) {
      compare(seed, totals, Topic.POS_GROUP_STATISTIC, "P001|total|total", shown);
    }
  }

  /** What cannot be told is left out of a total. */
  private static void add(Map<String, BigDecimal> totals, String field, BigDecimal value) {
    totals.merge(field, Exact.first(value, Exact.ZERO), Exact::sum);
  }

  private void compareTrades(RandomDay day, Shown shown, int seed) {
    Map<String, Map<String, BigDecimal>> expected = new TreeMap<>();
    for (Side side : day.sides) {
      for (Traded trade : side.trades) {
        String key =
            String.join("|", "P001", side.paper.id(), trade.side().name(), trade.offset().name());
        Map<String, BigDecimal> sums = expected.computeIfAbsent(key, k -> new TreeMap<>());
        add(sums, "volume", BigDecimal.valueOf(trade.lots()));
        add(sums, "turnover", Exact.product(trade.price(), trade.lots(), side.paper.multiplier()));
      }
    }
    assertThat(shown.keys(Topic.TRADE_STATISTIC)).isEqualTo(expected.keySet());
    expected.forEach((key, sums) -> compare(seed, sums, Topic.TRADE_STATISTIC, key, shown));
  }

  private void compare(
      int seed, Map<String, BigDecimal> figures, Topic topic, String key, Shown shown) {
    figures.forEach(
        (field, expected) -> {
          compared++;
          BigDecimal actual = shown.figure(topic, key, field);
          if (!same(expected, actual)) {
            String what = "day " + seed + ", " + key + ": " + expected + " but " + actual;
            differences.putIfAbsent(topic + " " + field, what);
          }
        });
  }

  private static boolean same(BigDecimal expected, BigDecimal actual) {
    return expected == null || actual == null
        ? expected == actual
        : expected.compareTo(actual) == 0;
  }
}
