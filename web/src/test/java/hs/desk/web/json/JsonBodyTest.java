package hs.desk.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.Refused;
import hs.desk.Refused.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

  enum Urgency {
    NORMAL,
    URGENT
  }

  record Line(String instrumentId, BigDecimal adjustedPosition) {}

  record Order(
      String note, Urgency urgency, Instant deadline, Long version, List<Line> adjustments) {}

  private final JsonBody json = new JsonBody();

  private Order read(String text) throws IOException {
    return (Order) json.read(text.getBytes(StandardCharsets.UTF_8), Order.class);
  }

  private ObjectAssert<Refused> refusal(String text) {
    return assertThatThrownBy(() -> read(text)).asInstanceOf(type(Refused.class));
  }

  @Test
  void readsTheMarketsNamesAndDecimalsInBothSpellings() throws IOException {
    Order order =
        read(
            """
            {"note":"降低敞口","urgency":"URGENT","deadline":"2026-11-23T15:00:00+08:00","extra":{},
             "adjustments":[{"c_instrument_id":"IF2612","adjusted_position":"-3"},
                            {"c_instrument_id":"cu2701","adjusted_position":5.0}]}
            """);
    assertThat(order.adjustments().get(0)).isEqualTo(new Line("IF2612", new BigDecimal("-3")));
    assertThat(order.adjustments().get(1).adjustedPosition()).isEqualByComparingTo("5");
    assertThat(order.deadline()).isEqualTo("2026-11-23T07:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"adjustments\":[{},{\"adjusted_position\":\"NaN\"}]}|adjustments[1].adjusted_position|decimal",
        "{\"adjustments\":[{\"adjusted_position\":1e400}]}|adjustments[0].adjusted_position|decimal",
        "{\"adjustments\":[{\"adjusted_position\":{}}]}|adjustments[0].adjusted_position|type",
        "{\"adjustments\":[{\"c_instrument_id\":7}]}|adjustments[0].c_instrument_id|type",
        "{\"adjustments\":7}|adjustments|type",
        "{\"urgency\":\"SOON\"}|urgency|word",
        "{\"urgency\":1}|urgency|word",
        "{\"deadline\":\"2026-11-23T15:00:00\"}|deadline|instant-with-offset",
        "{\"version\":\"x\"}|version|type",
        "{\"version\":1.5}|version|type",
        "{\"version\":99999999999999999999}|version|type",
      })
  void namesTheFieldThatCannotBeRead(String body, String field, String rule) {
    refusal(body)
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID))
        .satisfies(refused -> assertThat(refused.fields().get(0).field()).isEqualTo(field))
        .satisfies(refused -> assertThat(refused.fields().get(0).rule()).isEqualTo(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nul",
        "{\"note\":NaN}",
        "{'note':1}",
        "{\"note\":\"a\",\"note\":\"b\"}",
        "{} {}",
        "{}x",
        "\uFEFF{}",
        "[]",
        "\"text\"",
        "{\"adjustments\":[{\"adjusted_position\":1e999999999999}]}",
      })
  void refusesWhatIsNoOrder(String body) {
    refusal(body).satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID));
  }

  @Test
  void refusesDeepNestingWithoutFalling() {
    String deep = "{\"extra\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    refusal(deep).satisfies(refused -> assertThat(refused.code()).isEqualTo("json-limits"));
  }

  @Test
  void refusesMoreThanAnybodyAsksFor() {
    refusal("{\"adjustments\":[" + "{},".repeat(50_000) + "{}]}")
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("json-limits"));
  }

  @Test
  void takesAPreferenceThatIsAllBrackets() throws IOException {
    String nested = "[".repeat(30) + "]".repeat(30);
    String all = "[" + (nested + ",").repeat((64 << 10) / 61) + nested + "]";
    assertThat(json.read(all.getBytes(StandardCharsets.UTF_8), JsonNode.class)).hasToString(all);
  }

  @Test
  void refusesAMillionDigits() {
    refusal("{\"adjustments\":[{\"adjusted_position\":" + "9".repeat(1_000_000) + "}]}")
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID));
  }

  @Test
  void refusesOtherEncodings() {
    byte[] utf16 = "{\"note\":\"a\"}".getBytes(StandardCharsets.UTF_16);
    byte[] latin = "{\"note\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> json.read(utf16, Order.class)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> json.read(latin, Order.class))
        .asInstanceOf(type(Refused.class))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("json-not-utf8"));
    refusal("{\"note\":\"\\ud800\"}")
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("json-half-character"));
  }
}
