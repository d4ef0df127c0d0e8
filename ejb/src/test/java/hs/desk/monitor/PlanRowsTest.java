package hs.desk.monitor;

import static hs.desk.monitor.FeedSteps.future;
import static hs.desk.monitor.FeedSteps.held;
import static hs.desk.monitor.FeedSteps.quote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.instruction.Gap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What instructions want, on the pos rows. */
class PlanRowsTest {

  private static final Gap.Key RB = new Gap.Key("P001", "rb2701");
  private static final Map<String, String> ACCOUNTS = Map.of("P001", "A01");

  private final Shown shown =
      new Shown()
          .feed(
              new FeedSteps()
                  .terms(future("rb2701", "SHFE", "rb", "10"))
                  .quotes(quote("rb2701", "3100", null, null)));

  private static Plans plans(String target, String left) {
    Gap.Line line =
        new Gap.Line(1L, FeedSteps.NOW, 1, new BigDecimal(target), true, new BigDecimal(left));
    return new Plans(Map.of(RB, List.of(line)), ACCOUNTS);
  }

  private static Held holding(String account, String lots) {
    return held(account, "rb2701", "L", lots, "0", "0", "0", null);
  }

  @Test
  void whatNobodyHoldsHasARowOfZerosWhileItIsAimedAt() {
    shown.plan(plans("10", "10")).feed(new FeedSteps());
    JsonNode row = shown.row(Topic.POS, "P001|A01|rb2701");
    assertThat(row.get("net").textValue()).isEqualTo("0");
    assertThat(row.get("target").textValue()).isEqualTo("10");
    assertThat(row.get("gap").textValue()).isEqualTo("10");
    assertThat(row.get("working").textValue()).isEqualTo("0");
    assertThat(row.get("other_open").textValue()).isEqualTo("0");
    shown.plan(new Plans(Map.of(), ACCOUNTS)).feed(new FeedSteps());
    assertThat(shown.keys(Topic.POS)).isEmpty();
  }

  @Test
  void theGapIsOfAllAccountsAndRepeatedOnEach() {
    shown
        .plan(plans("10", "4"))
        .feed(new FeedSteps().held(holding("A01", "3"), holding("A02", "3")));
    for (String key : List.of("P001|A01|rb2701", "P001|A02|rb2701")) {
      assertThat(shown.figure(Topic.POS, key, "gap")).isEqualByComparingTo("4");
    }
    shown.feed(new FeedSteps().held(holding("A02", "5")));
    assertThat(shown.figure(Topic.POS, "P001|A01|rb2701", "gap")).isEqualByComparingTo("2");
  }

  @Test
  void aHeldRowTakesThePlaceOfTheZeros() {
    shown.plan(plans("10", "10")).feed(new FeedSteps());
    shown.feed(new FeedSteps().held(holding("A02", "2")));
    assertThat(shown.keys(Topic.POS)).containsExactly("P001|A02|rb2701");
    shown.feed(new FeedSteps().gone(holding("A02", "2")));
    assertThat(shown.keys(Topic.POS)).containsExactly("P001|A01|rb2701");
  }

  @Test
  void withoutALineThereIsNoTarget() {
    shown.feed(new FeedSteps().held(holding("A01", "3")));
    JsonNode row = shown.row(Topic.POS, "P001|A01|rb2701");
    assertThat(row.get("target").isNull()).isTrue();
    assertThat(row.get("gap").isNull()).isTrue();
    assertThat(row.get("working").textValue()).isEqualTo("0");
  }
}
