package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionBookTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Valuation.Rules RULES =
      new Valuation.Rules(new BigDecimal("0.02"), Duration.ofSeconds(60));
  private static final Terms IF2612 = terms("IF2612", "CFFEX", "期货", null, "300");
  private static final Terms RB2701 = terms("rb2701", "SHFE", "期货", null, "10");
  private static final Terms ETF = terms("510300", "SSE", "ETF", null, "1");
  private static final Terms IO =
      new Terms(
          "IO2612-C-4000",
          "CFFEX",
          "期权",
          "IF2612",
          new BigDecimal("100"),
          new BigDecimal("4000"),
          "C",
          LocalDate.of(2026, 12, 18));

  private final PositionBook book = new PositionBook(RULES);

  @Test
  void valuesAFutureInBothDirections() throws Exception {
    feed(
        List.of(IF2612),
        List.of(quote("IF2612", "3950", null)),
        List.of(
            held("IF2612", "L", 8, 4, 2, "14000000", "14100000"),
            held("IF2612", "S", 2, 0, 0, "2400000", "2360000")));
    JsonNode row = only(book.takeTouched(NOW));
    assertThat(row.get("net").textValue()).isEqualTo("10");
    assertThat(row.get("long_closable").textValue()).isEqualTo("10");
    assertThat(row.get("delta_value").textValue()).isEqualTo("11850000");
    assertThat(row.get("market_value").textValue()).isEqualTo("11850000");
    // 12 × 3950 × 300 − 14,100,000 + 2,360,000 − 2 × 3950 × 300, by hand
    assertThat(row.get("position_profit").textValue()).isEqualTo("110000");
    assertThat(row.get("float_profit").textValue()).isEqualTo("250000");
    assertThat(row.get("gap").isNull()).isTrue();
    assertThat(row.get("flags")).isEmpty();
  }

  @Test
  void sellsOfAnEtfOnlyWhatWasHeldYesterday() throws Exception {
    feed(
        List.of(ETF),
        List.of(quote("510300", "3.95", null)),
        List.of(held("510300", "L", 500, 300, 100, "0", "0")));
    assertThat(only(book.takeTouched(NOW)).get("long_closable").textValue()).isEqualTo("400");
  }

  @Test
  void anOptionFollowsTheQuoteOfItsFuture() throws Exception {
    feed(
        List.of(IF2612, IO),
        List.of(quote("IF2612", "3950", null), quote("IO2612-C-4000", "80", "0.18")),
        List.of(held("IO2612-C-4000", "S", 20, 0, 0, "0", "0")));
    String before = only(book.takeTouched(NOW)).get("delta_value").textValue();
    feed(List.of(), List.of(quote("IF2612", "3951", null)), List.of());
    JsonNode after = only(book.takeTouched(NOW));
    assertThat(after.get("delta_value").textValue()).isNotEqualTo(before).startsWith("-3");
    assertThat(after.get("position_profit").textValue()).isEqualTo("0");
  }

  @Test
  void touchesNoRowOfAnotherContract() {
    feed(
        List.of(IF2612, RB2701),
        List.of(quote("IF2612", "3950", null), quote("rb2701", "3200", null)),
        List.of(held("IF2612", "L", 1, 0, 0, "0", "0"), held("rb2701", "L", 1, 0, 0, "0", "0")));
    book.takeTouched(NOW);
    feed(List.of(), List.of(quote("rb2701", "3201", null)), List.of());
    assertThat(book.takeTouched(NOW)).extracting(Content::instrument).containsExactly("rb2701");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    feed(List.of(), List.of(), List.of(held("IF2612", "L", 1, 0, 0, "0", "0")));
    JsonNode row = only(book.takeTouched(NOW));
    assertThat(row.get("flags").toString()).isEqualTo("[\"CONTRACT_MISSING\",\"PRICE_MISSING\"]");
    assertThat(row.get("market_value").isNull()).isTrue();
    assertThat(row.get("net").textValue()).isEqualTo("1");
  }

  @Test
  void flagsAPriceThatGrewOldByTheClockAlone() throws Exception {
    feed(
        List.of(IF2612),
        List.of(quote("IF2612", "3950", null)),
        List.of(held("IF2612", "L", 1, 0, 0, "0", "0")));
    book.takeTouched(NOW);
    book.age(NOW.plusSeconds(60));
    assertThat(book.takeTouched(NOW.plusSeconds(60))).isEmpty();
    book.age(NOW.plusSeconds(61));
    JsonNode row = only(book.takeTouched(NOW.plusSeconds(61)));
    assertThat(row.get("flags").toString()).isEqualTo("[\"PRICE_STALE\"]");
  }

  @Test
  void aRowGoesWithItsLastDirection() {
    Held longs = held("IF2612", "L", 1, 0, 0, "0", "0");
    Held shorts = held("IF2612", "S", 1, 0, 0, "0", "0");
    feed(List.of(IF2612), List.of(), List.of(longs, shorts));
    book.apply(new FeedChanges(NOW, List.of(), List.of(), List.of(), List.of(longs), NOW));
    assertThat(book.takeGone()).isEmpty();
    book.apply(new FeedChanges(NOW, List.of(), List.of(), List.of(), List.of(shorts), NOW));
    assertThat(book.takeGone()).containsExactly("P001|A01|IF2612");
    assertThat(book.takeTouched(NOW)).isEmpty();
  }

  private void feed(List<Terms> terms, List<QuoteTick> quotes, List<Held> held) {
    book.apply(new FeedChanges(NOW, terms, quotes, held, List.of(), NOW));
  }

  private static JsonNode only(Collection<Content> contents) throws Exception {
    assertThat(contents).hasSize(1);
    return Wire.json().readTree(contents.iterator().next().body());
  }

  private static Terms terms(
      String id, String exchange, String type, String underlying, String multiplier) {
    return new Terms(id, exchange, type, underlying, new BigDecimal(multiplier), null, null, null);
  }

  private static QuoteTick quote(String id, String last, String vol) {
    BigDecimal implied = vol == null ? null : new BigDecimal(vol);
    return new QuoteTick(
        id, LocalDate.of(2026, 11, 23), new BigDecimal(last), null, null, null, null, implied, NOW);
  }

  private static Held held(
      String id, String direction, int yd, int td, int frozen, String open, String cost) {
    return new Held(
        "P001",
        "A01",
        id,
        direction,
        BigDecimal.valueOf(yd),
        BigDecimal.valueOf(td),
        BigDecimal.valueOf(frozen),
        new BigDecimal(open),
        new BigDecimal(cost),
        null);
  }
}
