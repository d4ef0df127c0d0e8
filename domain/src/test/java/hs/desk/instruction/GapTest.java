package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.Gap.Line;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  /** A line as text: target, what is left, and a minus before both when it does not aim. */
  private static Line line(long id, int minute, String target, String left, boolean aims) {
    return new Line(
        id, NOON.plusSeconds(60L * minute), 1, new BigDecimal(target), aims, new BigDecimal(left));
  }

  @ParameterizedTest(name = "lines {0}, net {1}, working {2}: target {3}, gap {4}, other {5}")
  @CsvSource(
      nullValues = "none",
      value = {
        // two instructions to +10 from 0: the desk buys 10, not 20
        "'10/10 10/10',  0,  0,  10,   10,   10",
        "'10/10 10/10',  4,  0,  10,   6,    10",
        "'10/0 10/0',    10, 0,  10,   0,    0",
        "'10/10',        0,  4,  10,   6,    0",
        "'10/10',        0,  10, 10,   0,    0",
        "'10/10',        0,  12, 10,   -2,   0",
        "'-5/-5',        3,  -2, -5,   -6,   0",
        "'10/10 3/-7',   10, 0,  3,    -7,   10",
        "'10/0',         10, 0,  10,   0,    0",
        "'',             7,  2,  none, none, 0",
        "'10/4x',        6,  0,  none, none, 4",
        "'8/2 10/4x',    6,  0,  8,    2,    4",
      })
  void theNewestTargetCounts(
      String lines, String net, String working, String target, String gap, String other) {
    List<Line> given = new ArrayList<>();
    for (String each : lines.isEmpty() ? new String[0] : lines.split(" ")) {
      boolean aims = !each.endsWith("x");
      String[] parts = each.replace("x", "").split("/");
      given.add(line(100 - given.size(), given.size(), parts[0], parts[1], aims));
    }
    Gap found = Gap.of(given, new BigDecimal(net), new BigDecimal(working));
    assertNumber(found.target(), target);
    assertNumber(found.gap(), gap);
    assertNumber(found.otherOpen(), other);
    assertThat(found.overlaps()).isEqualTo(target != null && !other.equals("0"));
  }

  private static void assertNumber(BigDecimal actual, String expected) {
    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).isEqualByComparingTo(expected);
    }
  }

  /** A node that drew its ids earlier submits later: its instruction has the lower id. */
  @Test
  void newestIsWhatWasSubmittedLastWhateverItsId() {
    Line earlier = line(205, 1, "10", "10", true);
    Line later = line(7, 2, "4", "4", true);
    Gap gap = Gap.of(List.of(later, earlier), BigDecimal.ZERO, BigDecimal.ZERO);
    assertThat(gap.target()).isEqualByComparingTo("4");
    assertThat(gap.otherOpen()).isEqualByComparingTo("10");
  }

  @Test
  void withoutTheFeedTheTargetIsKnownAndTheGapIsNot() {
    Gap gap = Gap.of(List.of(line(1, 1, "10", "10", true)), null, null);
    assertThat(gap.target()).isEqualByComparingTo("10");
    assertThat(gap.gap()).isNull();
    assertThat(gap.working()).isNull();
  }

  @Test
  void aPreviewAimsAsIfItWereTheNewest() {
    Gap gap =
        Gap.preview(
            new BigDecimal("10"),
            List.of(line(1, 1, "10", "10", true)),
            BigDecimal.ZERO,
            new BigDecimal("3"));
    assertThat(gap.gap()).isEqualByComparingTo("7");
    assertThat(gap.otherOpen()).isEqualByComparingTo("10");
  }

  @ParameterizedTest(name = "{0} open, {1} working: {2}")
  @CsvSource({
    "'5 3', 0, '0 0'",
    "'5 3', 4, '4 0'",
    "'5 3', 6, '5 1'",
    "'5 3', 9, '5 3'",
  })
  void workingOrdersGoToTheOldestDetailFirst(String left, String lots, String shares) {
    Route route = new Route("A1", "rb2701", BuySell.BUY, OpenClose.OPEN);
    List<Attribution.Open> open = new ArrayList<>();
    for (String each : left.split(" ")) {
      long id = open.size();
      open.add(0, new Attribution.Open(id, route, new BigDecimal(each), NOON.plusSeconds(id)));
    }
    Map<Long, BigDecimal> found = Attribution.of(open, Map.of(route, new BigDecimal(lots)));
    List<BigDecimal> expected = Arrays.stream(shares.split(" ")).map(BigDecimal::new).toList();
    assertThat(List.of(found.get(0L), found.get(1L))).isEqualTo(expected);
  }
}
