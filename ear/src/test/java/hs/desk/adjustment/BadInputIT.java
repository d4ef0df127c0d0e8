package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused names field and rule, and leaves nothing behind. */
class BadInputIT {

  private static final List<String> PATHS =
      List.of("api/instructions/adjustment/", "api/instructions/adjustment/preview/");

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final Database strategy = desk.inspect("strategy");
  private final Holdings holdings = new Holdings(desk);
  private final String future = holdings.contract("P001", "CFFEX", "期货");
  private final String note = "bad " + UUID.randomUUID();

  /** A good body in which one piece is replaced; ' stands for ". */
  private String body(String piece, String by) {
    String good =
        "{'product_code':'P001','note':'%s','urgency':'NORMAL','deadline':null,"
            .formatted(note)
            .concat("'adjustments':[{'c_instrument_id':'%s','adjusted_position':1}]}")
            .formatted(future);
    assertThat(good).contains(piece);
    return good.replace(piece, by).replace('\'', '"');
  }

  private void assertRefused(String body, int status, String field, String rule) {
    for (String path : PATHS) {
      Answer answer = manager.post(path, body).expect(status);
      assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
      JsonNode problem = answer.json();
      if (field != null) {
        assertThat(problem.at("/fields/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/fields/0/rule").asText()).isEqualTo(rule);
        assertThat(problem.at("/fields/0/detail").asText()).isNotBlank();
      } else {
        assertThat(problem.path("code").asText()).isEqualTo(rule);
      }
      assertThat(answer.text()).doesNotContain("Exception", "hs.desk", "jakarta", "SELECT");
    }
    assertThat(strategy.number("select count(*) from instruction where note = ?", note)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no body|{|x|json-syntax",
        "cut off|]}|]|json-syntax",
        "two values|]}|]}{}|json-trailing",
        "NaN|:1}|:NaN}|json-syntax",
        "a name twice|'urgency'|'note'|json-syntax"
      })
  void wrongJsonIs400(String says, String piece, String by, String code) {
    assertRefused(body(piece, by), 400, null, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a word for a number|:1}|:'one'}|adjustments[0].adjusted_position|decimal",
        "digits of another script|:1}|:'３'}|adjustments[0].adjusted_position|decimal",
        "NaN as text|:1}|:'NaN'}|adjustments[0].adjusted_position|decimal",
        "not finite|:1}|:1e400}|adjustments[0].adjusted_position|decimal",
        "39 digits|:1}|:'123456789012345678901234567890123456789'}|adjustments[0].adjusted_position|decimal",
        "true for a number|:1}|:true}|adjustments[0].adjusted_position|type",
        "null for a number|:1}|:null}|adjustments[0].adjusted_position|required",
        "a list for a number|:1}|:[1]}|adjustments[0].adjusted_position|type",
        "a number for text|'P001'|1|product_code|type",
        "a list for text|'P001'|['P001']|product_code|type",
        "no product|'product_code'|'other'|product_code|required",
        "no lines|'adjustments'|'other'|adjustments|required",
        "an object for a list|[{|{'a':{|adjustments|type",
        "unknown urgency|'NORMAL'|'SOON'|urgency|word",
        "a number for an enum|'NORMAL'|0|urgency|word",
        "a day as deadline|null|'2099-01-01'|deadline|instant-with-offset",
        "a time without offset|null|'2099-01-01T00:00:00'|deadline|instant-with-offset",
        "a number as deadline|null|1|deadline|type"
      })
  void wrongTypeIs400WithItsField(String says, String piece, String by, String field, String rule) {
    String body = body(piece, by);
    assertRefused(by.startsWith("{'a'") ? body.replace("]}", "}}") : body, 400, field, rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a fraction of a lot|:1}|:0.1}|adjustments[0].adjusted_position|whole-lots",
        "far too many|:1}|:123456789012345}|adjustments[0].adjusted_position|too-large",
        "a deadline past|null|'2020-01-01T00:00:00+08:00'|deadline|deadline-past",
        "a deadline of another age|null|'+99999-01-01T00:00:00+08:00'|deadline|deadline-far",
        "no line|[{|[],'other':[{|adjustments|line-count"
      })
  void againstARuleIs422WithItsField(
      String says, String piece, String by, String field, String rule) {
    assertRefused(body(piece, by), 422, field, rule);
  }

  private String line(String contract, String target) {
    return "{'c_instrument_id':'%s','adjusted_position':'%s'}".formatted(contract, target);
  }

  private void assertLineRefused(String line, String field, String rule) {
    assertRefused(body("[{", "[" + line + ",{"), 422, "adjustments[0]." + field, rule);
  }

  @Test
  void contractsMustBeListedAliveAndNamedOnce() {
    assertLineRefused(line("XX9999", "1"), "c_instrument_id", "contract-unknown");
    assertLineRefused(line(future.toLowerCase(), "1"), "c_instrument_id", "contract-unknown");
    assertRefused(
        body("[{", "[" + line(future, "1") + ",{"),
        422,
        "adjustments[1].c_instrument_id",
        "contract-twice");
    for (String expired : expired()) {
      assertLineRefused(line(expired, "1"), "c_instrument_id", "contract-expired");
    }
  }

  private List<String> expired() {
    return desk
        .inspect("pms_monitor")
        .rows("select c_instrument_id id from contract_list where expire_date < utc_date() limit 1")
        .stream()
        .map(row -> (String) row.get("id"))
        .toList();
  }

  @Test
  void stocksAreNotHeldShortAndTradeInBoardLots() {
    String stock = holdings.contracts("P002", "SZSE", "股票").get(0);
    assertLineRefused(line(stock, "-100"), "adjusted_position", "not-below-zero");
    String none =
        holdings.contracts("P001", "SZSE", "股票").stream()
            .filter(id -> holdings.net("P001", id).signum() == 0)
            .findFirst()
            .orElseThrow();
    assertLineRefused(line(none, "150"), "adjusted_position", "board-lot");
  }

  @Test
  void noteAndLinesHaveTheirLimits() {
    assertRefused(body(note, "x".repeat(2001)), 422, "note", "note-length");
    StringBuilder lines = new StringBuilder("[");
    for (int i = 0; i < 200; i++) {
      lines.append(line("x" + i, "1")).append(',');
    }
    assertRefused(body("[{", lines + "{"), 422, "adjustments", "line-count");
  }

  @Test
  void aBodyOfMoreThanOneMebibyteIs413() {
    for (String path : PATHS) {
      manager.post(path, body(note, "x".repeat(1 << 20))).expectProblem(413, "body-too-large");
    }
  }

  @Test
  void moreLinesThanAnybodyWritesAreNotRead() {
    assertRefused(body("[{", "[" + "{},".repeat(300_000) + "{"), 400, null, "json-limits");
  }

  @Test
  void aHundredFieldsAreNamed() {
    String many = body("[{", "[" + "{},".repeat(1_000) + "{");
    assertRefused(many, 400, "adjustments[0].adjusted_position", "required");
    for (String path : PATHS) {
      JsonNode fields = manager.post(path, many).json().path("fields");
      assertThat(fields).hasSize(100);
      assertThat(fields.get(99).path("field").asText())
          .isEqualTo("adjustments[49].c_instrument_id");
    }
  }

  @Test
  void longTextsInCodesAreAnsweredNotStored() {
    assertRefused(body("P001", "P".repeat(100_000)), 404, null, "product-not-found");
    assertLineRefused(line("X".repeat(100_000), "1"), "c_instrument_id", "contract-unknown");
  }

  @Test
  void anotherContentTypeIs415AndAnotherMethod405() {
    manager.with("Content-Type", "text/plain").post(PATHS.get(0), body("P001", "P001")).expect(415);
    Answer refused = manager.delete("api/instructions/").expect(405);
    assertThat(refused.header("Allow").orElse("")).contains("GET");
  }
}
