package hs.desk.monitor;

import static hs.desk.monitor.FeedSteps.DAY;
import static hs.desk.monitor.FeedSteps.NOW;
import static hs.desk.monitor.FeedSteps.account;
import static hs.desk.monitor.FeedSteps.contract;
import static hs.desk.monitor.FeedSteps.future;
import static hs.desk.monitor.FeedSteps.held;
import static hs.desk.monitor.FeedSteps.option;
import static hs.desk.monitor.FeedSteps.quote;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.calendar.Sessions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionRowsTest {

  private static final String IF = "P001|A01|IF2612";
  private static final Terms IF2612 = future("IF2612", "CFFEX", "IF", "300");
  private static final Terms RB2701 = future("rb2701", "SHFE", "rb", "10");
  private static final Terms ETF = contract("510300", "SSE", "ETF", "沪深300", "1");
  private static final Terms IO = option("IO2612-C-4000", "CFFEX", "IF2612", "4000", "C", "100");

  private final Shown shown = new Shown();

  @Test
  void valuesAFutureInBothDirections() {
    shown.feed(
        new FeedSteps()
            .terms(IF2612)
            .quotes(quote("IF2612", "3950", null, null))
            .held(
                held("A01", "IF2612", "L", "8", "4", "14000000", "14100000", null),
                held("A01", "IF2612", "S", "2", "0", "2400000", "2360000", null)));
    JsonNode row = shown.row(Topic.POS, IF);
    assertThat(row.get("net").textValue()).isEqualTo("10");
    assertThat(row.get("long_closable").textValue()).isEqualTo("12");
    assertThat(row.get("delta_value").textValue()).isEqualTo("11850000");
    assertThat(row.get("market_value").textValue()).isEqualTo("11850000");
    // 12 × 3950 × 300 − 14,100,000 + 2,360,000 − 2 × 3950 × 300, by hand
    assertThat(row.get("position_profit").textValue()).isEqualTo("110000");
    assertThat(row.get("float_profit").textValue()).isEqualTo("250000");
    assertThat(row.get("gap").isNull()).isTrue();
    assertThat(row.get("margin").isNull()).isTrue();
    assertThat(row.get("flags")).isEmpty();
  }

  @Test
  void sellsOfAnEtfOnlyWhatWasHeldYesterday() {
    shown.feed(
        new FeedSteps()
            .terms(ETF)
            .quotes(quote("510300", "3.95", null, null))
            .held(held("A01", "510300", "L", "500", "300", "0", "0", null)));
    assertThat(shown.figure(Topic.POS, "P001|A01|510300", "long_closable"))
        .isEqualByComparingTo("500");
  }

  @Test
  void anOptionFollowsTheQuoteOfItsFuture() {
    String key = "P001|A01|IO2612-C-4000";
    shown.feed(
        new FeedSteps()
            .terms(IF2612, IO)
            .quotes(
                quote("IF2612", "3950", null, null),
                quote("IO2612-C-4000", DAY, "80", null, null, "0.18", NOW))
            .held(held("A01", "IO2612-C-4000", "S", "20", "0", "0", "0", null)));
    BigDecimal before = shown.figure(Topic.POS, key, "delta_value");
    shown.feed(new FeedSteps().quotes(quote("IF2612", "3951", null, null)));
    assertThat(shown.figure(Topic.POS, key, "delta_value")).isLessThan(before).isNegative();
    assertThat(shown.figure(Topic.POS, key, "position_profit")).isZero();
  }

  @Test
  void touchesNoRowOfAnotherContract() {
    shown.feed(
        new FeedSteps()
            .terms(IF2612, RB2701)
            .quotes(quote("IF2612", "3950", null, null), quote("rb2701", "3200", null, null))
            .held(
                held("A01", "IF2612", "L", "1", "0", "0", "0", null),
                held("A01", "rb2701", "L", "1", "0", "0", "0", null)));
    shown.feed(new FeedSteps().quotes(quote("rb2701", "3201", null, null)));
    assertThat(shown.changed(Topic.POS)).containsExactly("P001|A01|rb2701");
    assertThat(shown.recomputed(Topic.POS)).isEqualTo(1);
    assertThat(shown.recomputed(Topic.STOCK)).isEqualTo(1);
  }

  @Test
  void saysWhatIsMissing() {
    shown.feed(new FeedSteps().held(held("A01", "IF2612", "L", "1", "0", "0", "0", null)));
    JsonNode row = shown.row(Topic.POS, IF);
    assertThat(row.get("flags").toString()).isEqualTo("[\"CONTRACT_MISSING\",\"PRICE_MISSING\"]");
    assertThat(row.get("market_value").isNull()).isTrue();
    assertThat(row.get("position_profit").isNull()).isTrue();
    assertThat(row.get("net").textValue()).isEqualTo("1");
  }

  @Test
  void anOptionWithoutAStrikeIsStillWorthItsPrice() {
    Terms untold = contract("m2701-C-0", "DCE", "期权", "m", "10");
    shown.feed(
        new FeedSteps()
            .terms(untold)
            .quotes(quote("m2701-C-0", "90", null, null))
            .held(held("A01", "m2701-C-0", "S", "2", "0", "0", "0", null))
            .accounts(account("A01", "1000")));
    JsonNode row = shown.row(Topic.POS, "P001|A01|m2701-C-0");
    assertThat(row.get("market_value").textValue()).isEqualTo("-1800");
    assertThat(row.get("delta_value").isNull()).isTrue();
    assertThat(row.get("margin").isNull()).isTrue();
    assertThat(row.get("flags").toString()).isEqualTo("[\"DELTA_MISSING\"]");
    assertThat(shown.figure(Topic.ACC, "P001|A01", "option_value")).isEqualByComparingTo("-1800");
  }

  @Test
  void flagsAPriceThatGrewOldByTheClockAlone() {
    shown.feed(oneFuture());
    shown.feed(new FeedSteps().at(NOW.plusSeconds(60)));
    assertThat(shown.row(Topic.POS, IF).get("flags")).isEmpty();
    shown.feed(new FeedSteps().at(NOW.plusSeconds(62)));
    assertThat(shown.row(Topic.POS, IF).get("flags").toString()).isEqualTo("[\"PRICE_STALE\"]");
    assertThat(shown.row(Topic.STOCK, "IF2612").get("stale").booleanValue()).isTrue();
  }

  @Test
  void noPriceIsTooOldWhileTheMarketIsClosed() {
    Sessions closed = (exchange, now) -> Optional.empty();
    Shown atRest = new Shown(Shown.rules(closed)).feed(oneFuture());
    atRest.feed(new FeedSteps().at(NOW.plusSeconds(36_000)));
    assertThat(atRest.row(Topic.POS, IF).get("flags")).isEmpty();
    assertThat(atRest.row(Topic.STOCK, "IF2612").get("stale").booleanValue()).isFalse();
  }

  @Test
  void aRowGoesWithItsLastDirection() {
    Held longs = held("A01", "IF2612", "L", "1", "0", "0", "0", null);
    Held shorts = held("A01", "IF2612", "S", "1", "0", "0", "0", null);
    shown.feed(new FeedSteps().terms(IF2612).held(longs, shorts));
    shown.feed(new FeedSteps().gone(longs));
    assertThat(shown.keys(Topic.POS)).containsExactly(IF);
    shown.feed(new FeedSteps().gone(shorts));
    assertThat(shown.keys(Topic.POS)).isEmpty();
    assertThat(shown.keys(Topic.POS_GROUP_STATISTIC)).isEmpty();
  }

  private static FeedSteps oneFuture() {
    Instant told = NOW;
    return new FeedSteps()
        .terms(IF2612)
        .quotes(quote("IF2612", DAY, "3950", null, null, null, told))
        .held(held("A01", "IF2612", "L", "1", "0", "0", "0", null));
  }
}
