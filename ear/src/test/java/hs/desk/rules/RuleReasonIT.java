package hs.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes, changes or takes away a rule may say why, and the trail keeps it. */
class RuleReasonIT {

  private static final String PATH = "api/check-rules/";
  private static final String TRAIL =
      "api/audit/events/export/?columns=kind,actor,request_id,data&filter=data:contains:";
  private static final Duration SOON = Duration.ofSeconds(10);

  private final RunningDesk desk = Suite.desk();
  private final Database strategy = desk.inspect("strategy");
  private final Limits limits = new Limits(desk);
  private final DeskClient risk = desk.as("risk1");
  private final String mark = UUID.randomUUID().toString();

  @AfterEach
  void takeAway() {
    limits.close();
  }

  private Map<String, Object> asked(String limit, String reason) {
    Map<String, Object> rule = Limits.rule("NET_DELTA", "RECORD", "P001", "510300");
    rule.put("limit_value", limit);
    rule.put("note", mark);
    if (reason != null) {
      rule.put("reason", reason);
    }
    return rule;
  }

  private Map<String, Object> anew(JsonNode seen, String limit, String reason) {
    Map<String, Object> rule = asked(limit, reason);
    rule.put("version", seen.path("version").asLong());
    return rule;
  }

  private static String path(JsonNode rule) {
    return PATH + rule.path("id").asLong() + "/";
  }

  private static String path(JsonNode rule, String reason) {
    return path(rule) + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
  }

  private DeskClient keyed(String what) {
    return risk.with("Idempotency-Key", what + " " + mark);
  }

  private List<JsonNode> events(JsonNode rule) {
    return strategy
        .rows(
            "select payload from event where kind = 'rule.changed' and entity_id = ? order by id",
            rule.path("id").asLong())
        .stream()
        .map(row -> Json.read((String) row.get("payload")))
        .toList();
  }

  private void assertReasons(JsonNode rule, String... reasons) {
    assertThat(events(rule))
        .allMatch(data -> data.has("reason"))
        .allMatch(data -> data.path("rule_id").equals(rule.path("id")))
        .extracting(data -> data.path("reason").asText(null))
        .containsExactly(reasons);
  }

  private long written() {
    return strategy.number("select count(*) from check_rule where note = ?", mark);
  }

  @Test
  void theTrailTellsWhyARuleWasWrittenChangedAndTakenAway() {
    JsonNode made = limits.add(asked("5", "月会 " + mark));
    JsonNode changed = risk.put(path(made), anew(made, "4", "收紧 " + mark)).expect(200).json();
    assertThat(changed.has("reason")).isFalse();
    risk.delete(path(made, "不再需要 & \"止\" " + mark)).expect(204);
    assertReasons(made, "月会 " + mark, "收紧 " + mark, "不再需要 & \"止\" " + mark);
    JsonNode change = events(made).get(1);
    assertThat(change.at("/from/limit_value").asText()).isEqualTo("5");
    assertThat(change.at("/to/limit_value").asText()).isEqualTo("4");
    assertThat(events(made).get(0).path("from").isNull()).isTrue();
    assertThat(events(made).get(2).path("to").isNull()).isTrue();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(risk.get(TRAIL + mark).expect(200).text())
                    .containsPattern("rule\\.changed,risk1,[^,]+,.*月会 " + mark)
                    .containsPattern("rule\\.changed,risk1,[^,]+,.*收紧 " + mark)
                    .containsPattern("rule\\.changed,risk1,[^,]+,.*不再需要 .*" + mark));
  }

  @Test
  void noReasonIsNeeded() {
    JsonNode made = limits.add(asked("5", null));
    risk.put(path(made), anew(made, "4", null)).expect(200);
    risk.delete(path(made)).expect(204);
    assertReasons(made, null, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\t"})
  void whatSaysNothingIsNoReason(String blank) {
    JsonNode made = limits.add(asked("5", blank));
    risk.put(path(made), anew(made, "4", blank)).expect(200);
    risk.delete(path(made, blank)).expect(204);
    assertReasons(made, null, null, null);
  }

  @Test
  void fiveHundredCharactersAreTakenAsTheyAre() {
    JsonNode made = limits.add(asked("5", "😀".repeat(500)));
    risk.put(path(made), anew(made, "4", "字".repeat(500))).expect(200);
    risk.delete(path(made, "x".repeat(500))).expect(204);
    assertReasons(made, "😀".repeat(500), "字".repeat(500), "x".repeat(500));
  }

  @Test
  void moreThanThatWritesChangesAndTakesAwayNothing() {
    String reason = "😀".repeat(501);
    risk.post(PATH, asked("5", reason)).expectBroken("reason", "size", "500");
    assertThat(written()).isZero();
    JsonNode made = limits.add(asked("5", null));
    risk.put(path(made), anew(made, "4", reason)).expectBroken("reason", "size", "500");
    risk.delete(path(made, "x".repeat(501))).expectBroken("reason", "size", "500");
    JsonNode kept = risk.get(path(made)).expect(200).json();
    assertThat(kept.path("version")).isEqualTo(made.path("version"));
    assertThat(kept.path("limit_value").asText()).isEqualTo("5");
    assertReasons(made, (String) null);
  }

  @Test
  void whatIsNotThereNotHisOrStaleIsToldBeforeAReasonThatIsTooLong() {
    String reason = "x".repeat(501);
    JsonNode made = limits.add(asked("5", null));
    desk.as("manager1").delete(path(made, reason)).expect(403);
    risk.with("If-Match", "\"987654321\"").delete(path(made, reason)).expectProblem(412, "stale");
    risk.delete(path(made)).expect(204);
    risk.delete(path(made, reason)).expectProblem(404, "check-rule-not-found");
  }

  @Test
  void aKeyStandsForItsReasonToo() {
    JsonNode made = keyed("create").post(PATH, asked("5", "月会")).expect(201).json();
    keyed("create").post(PATH, asked("5", "月会")).expect(201).expectReplayed();
    keyed("create").post(PATH, asked("5", "例会")).expect(422);
    Map<String, Object> tighter = anew(made, "4", "收紧");
    keyed("change").put(path(made), tighter).expect(200);
    keyed("change").put(path(made), tighter).expect(200).expectReplayed();
    keyed("change").put(path(made), anew(made, "4", null)).expect(422);
    keyed("remove").delete(path(made, "不再需要")).expect(204);
    keyed("remove").delete(path(made, "不再需要")).expect(204).expectReplayed();
    keyed("remove").delete(path(made)).expect(422);
    assertReasons(made, "月会", "收紧", "不再需要");
  }

  @Test
  void aTrialIsMeasuredWithItsReasonAndKeepsNone() {
    risk.post(PATH + "trial/", asked("5", "试算")).expect(200);
    risk.post(PATH + "trial/", asked("5", "x".repeat(501))).expectBroken("reason", "size", "500");
    assertThat(written()).isZero();
  }
}
