package hs.desk.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.monitor.Topic;
import hs.desk.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFilterTest {

  private static final Columns COLUMNS = Columns.of(Topic.POS);

  private static final JsonNode ROW =
      json(
          """
          {"key":"P001|A|IF2612","seq":7,"c_instrument_id":"IF2612","account_id":"a|b\\\\c",
           "net":"12.50","margin":"12345678901234567890.12","delta":null,"working":"0",
           "price_source":null,"flags":["LOCKS","PRICE_STALE"],
           "price_time":"2026-11-24T21:05:09.120+08:00","c_instrument_name":"沪深300股指2612"}
          """);

  private static JsonNode json(String text) {
    try {
      return Wire.json().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean admits(String... said) {
    return RowFilter.of(List.of(said), COLUMNS).test(ROW);
  }

  @ParameterizedTest
  @CsvSource({
    "net:eq:12.5, true",
    "net:eq:12.50000, true",
    "net:ne:12.5, false",
    "net:gt:9, true",
    "net:gt:12.5, false",
    "net:ge:12.5, true",
    "net:lt:100, true",
    "net:lt:12.5, false",
    "net:le:12.5, true",
    "net:gt:-100, true",
    "seq:eq:7, true",
    "margin:gt:12345678901234567890.11, true",
    "margin:eq:12345678901234567890.13, false",
    "net:blank, false",
    "net:not_blank, true"
  })
  void numbersAreComparedAsDecimals(String said, boolean admitted) {
    assertThat(admits(said)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({"eq:0, false", "ne:0, false", "lt:1, false", "gt:-1, false", "blank, true"})
  void aNumberThatIsMissingIsOnlyBlank(String said, boolean admitted) {
    assertThat(admits("delta:" + said)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({
    "c_instrument_id:eq:if2612, true",
    "c_instrument_id:ne:IF2612, false",
    "c_instrument_id:contains:f26, true",
    "c_instrument_id:not_contains:IC, true",
    "c_instrument_id:not_contains:if, false",
    "c_instrument_id:starts:if, true",
    "c_instrument_id:starts:f2, false",
    "c_instrument_id:ends:12, true",
    "c_instrument_id:ends:if, false",
    "c_instrument_name:contains:股指, true",
    "c_exchange_id:blank, true",
    "price_source:ne:last, true",
    "price_source:not_contains:last, true",
    "price_source:contains:last, false",
    "flags:contains:stale, true",
    "flags:eq:locks price_stale, true",
    "flags:not_blank, true"
  })
  void textsAreComparedInAnyCase(String said, boolean admitted) {
    assertThat(admits(said)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @CsvSource({
    "contains:21:05, true",
    "starts:21, true",
    "contains:2026, false",
    "eq:21:05:09, true"
  })
  void timesAreComparedByTheirClock(String said, boolean admitted) {
    assertThat(admits("price_time:" + said)).isEqualTo(admitted);
  }

  @Test
  void ofAlternativesOneHoldsAndOfListsAll() {
    assertThat(admits("net:lt:0|c_instrument_id:contains:if", "flags:contains:locks")).isTrue();
    assertThat(admits("net:lt:0|c_instrument_id:contains:ic", "flags:contains:locks")).isFalse();
    assertThat(admits("net:gt:0", "flags:blank")).isFalse();
    assertThat(admits()).isTrue();
  }

  @Test
  void signsOfTheLanguageCanStandInAValue() {
    assertThat(admits("account_id:eq:a\\|b\\\\c")).isTrue();
    assertThat(admits("net:lt:0|account_id:contains:\\|b")).isTrue();
    assertThat(admits("account_id:contains:c\\")).isFalse();
  }

  private static void refuses(List<String> said, String field, String rule) {
    assertThatThrownBy(() -> RowFilter.of(said, COLUMNS))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.INVALID);
              assertThat(refused.fields().get(0).field()).isEqualTo(field);
              assertThat(refused.fields().get(0).rule()).isEqualTo(rule);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "password:eq:1, word",
    "'', word",
    "net, word",
    "net:near:1, word",
    "net:contains:1, word",
    "c_instrument_id:gt:1, word",
    "net:gt, required",
    "net:gt:, required",
    "c_instrument_id:contains:, required",
    "net:gt:NaN, decimal",
    "net:gt:1e400, decimal",
    "net:gt:999999999999999999999999999999999999999, decimal",
    "net:gt:0|, word"
  })
  void whatIsNoConditionIsRefused(String said, String rule) {
    refuses(List.of("net:gt:0", said), "filter[1]", rule);
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000, 50_000})
  void whatIsTooLongIsRefused(int length) {
    refuses(List.of("c_instrument_id:eq:" + "x".repeat(length)), "filter[0]", "size");
    refuses(List.of("net:gt:0|".repeat(200) + "net:gt:0"), "filter[0]", "size");
    refuses(Collections.nCopies(length, "net:gt:0"), "filter", "size");
  }
}
