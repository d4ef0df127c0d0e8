package hs.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckRulesIT {

  private static final String PATH = "api/check-rules/";

  private final RunningDesk desk = Suite.desk();
  private final Limits limits = new Limits(desk);

  @AfterEach
  void takeAway() {
    limits.close();
  }

  private static Map<String, Object> asked(String product) {
    Map<String, Object> rule = Limits.rule("NET_DELTA", "RECORD", product, "510300");
    rule.put("limit_value", "5");
    return rule;
  }

  @ParameterizedTest
  @CsvSource({
    "manager1, P001, 403",
    "trader1, P001, 403",
    "viewer1, P001, 403",
    "admin1, P001, 404",
    "manager1, P004, 404",
    "risk1, P999, 404",
    "manager1, , 403"
  })
  void onlyRiskWritesRules(String user, String product, int status) {
    desk.as(user).post(PATH, asked(product)).expect(status);
  }

  /** What a house rule measures tells what other products hold. */
  @Test
  void onlyWhoKeepsTheLimitsOfAllLooksAtTheHouse() {
    Map<String, Object> grant =
        Map.of("username", "viewer1", "role", "RISK", "product_code", "P001");
    DeskClient admin = desk.as("admin1");
    long role = admin.post("api/user/roles/", grant).expect(201).json().path("id").asLong();
    try {
      DeskClient keeper = desk.as("viewer1");
      Map<String, Object> rule = asked("P001");
      keeper.post(PATH + "trial/", rule).expect(200);
      rule.put("house", true);
      keeper.post(PATH + "trial/", rule).expectProblem(403, "role-missing");
      keeper.post(PATH, rule).expectProblem(403, "role-missing");
      JsonNode kept = limits.add(rule);
      String path = PATH + kept.path("id").asLong() + "/";
      keeper.delete(path).expectProblem(403, "role-missing");
      Map<String, Object> ofProduct = asked("P001");
      ofProduct.put("version", kept.path("version").asLong());
      keeper.put(path, ofProduct).expectProblem(403, "role-missing");
      JsonNode own = limits.add(asked("P001"));
      rule.put("version", own.path("version").asLong());
      keeper.put(PATH + own.path("id").asLong() + "/", rule).expectProblem(403, "role-missing");
    } finally {
      admin.delete("api/user/roles/" + role + "/").expect(204);
    }
  }

  @Test
  void whomARuleConcernsReadsIt() {
    long id = limits.add(asked("P004")).path("id").asLong();
    desk.as("manager2").get(PATH + id + "/").expect(200);
    desk.as("manager1").get(PATH + id + "/").expectProblem(404, "check-rule-not-found");
    desk.as("manager1").delete(PATH + id + "/").expectProblem(404, "check-rule-not-found");
    desk.as("manager2").delete(PATH + id + "/").expect(403);
    assertThat(desk.as("manager1").get(PATH + "?page_size=500").expect(200).json().path("results"))
        .noneMatch(rule -> rule.path("id").asLong() == id);
    assertThat(desk.as("manager2").get(PATH + "?page_size=500").expect(200).json().path("results"))
        .anyMatch(rule -> rule.path("id").asLong() == id);
  }

  @Test
  void sortsAndSearchesAsAsked() {
    Map<String, Object> one = asked("P001");
    one.put("note", "sorting one");
    Map<String, Object> other = asked("P002");
    other.put("note", "sorting other");
    limits.add(one);
    limits.add(other);
    DeskClient risk = desk.as("risk1");
    assertThat(notes(risk.get(PATH + "?search=SORTING&ordering=product_code").expect(200).json()))
        .containsExactly("sorting one", "sorting other");
    assertThat(notes(risk.get(PATH + "?search=SORTING&ordering=created_at").expect(200).json()))
        .containsExactly("sorting one", "sorting other");
    assertThat(notes(risk.get(PATH + "?search=SORTING").expect(200).json()))
        .containsExactly("sorting other", "sorting one");
    risk.get(PATH + "?ordering=password").expect(400);
  }

  /** A limit with a typing error would be none. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "c_instrument_id, IF9999X",
    "c_exchange_id, SHFEE",
    "c_type_name, 股标",
    "c_stype_name, nope"
  })
  void aScopeThatNothingListedIsInIsRefused(String field, String value) {
    Map<String, Object> rule = asked("P001");
    rule.put("c_instrument_id", null);
    rule.put(field, value);
    DeskClient risk = desk.as("risk1");
    risk.post(PATH, rule).expectBroken(field, "rule-scope-unlisted", null);
    risk.post(PATH + "trial/", rule).expectBroken(field, "rule-scope-unlisted", null);
    JsonNode kept = limits.add(asked("P001"));
    rule.put("version", kept.path("version").asLong());
    risk.put(PATH + kept.path("id").asLong() + "/", rule)
        .expectBroken(field, "rule-scope-unlisted", null);
  }

  /** Who keeps a rule for what is listed no more may still switch it off. */
  @Test
  void aRuleOfAContractThatIsGoneIsSwitchedOff() {
    JsonNode kept;
    Map<String, Object> rule = asked("P001");
    try (QuietContract quiet = new QuietContract(desk, "cr9901", "将退市")) {
      rule.put("c_instrument_id", quiet.id());
      kept = limits.add(rule);
    }
    rule.put("version", kept.path("version").asLong());
    rule.put("active", false);
    desk.as("risk1").put(PATH + kept.path("id").asLong() + "/", rule).expect(200);
  }

  private static List<String> notes(JsonNode page) {
    return StreamSupport.stream(page.path("results").spliterator(), false)
        .map(rule -> rule.path("note").asText())
        .toList();
  }

  @Test
  void everyChangeIsAnEventWithWhatItWasAndIs() {
    DeskClient risk = desk.as("risk1");
    JsonNode rule = limits.add(asked("P001"));
    String path = PATH + rule.path("id").asLong() + "/";
    Map<String, Object> tighter = asked("P001");
    tighter.put("limit_value", "4.5");
    risk.put(path, tighter).expect(400);
    tighter.put("version", rule.path("version").asLong() + 1);
    JsonNode stale = risk.put(path, tighter).expect(412).json();
    assertThat(stale.path("current_version")).isEqualTo(rule.path("version"));
    tighter.put("version", rule.path("version").asLong());
    JsonNode changed = risk.put(path, tighter).expect(200).json();
    assertThat(changed.path("limit_value").asText()).isEqualTo("4.5");
    risk.delete(path).expect(204);
    risk.get(path).expect(404);
    var events =
        desk.inspect("strategy")
            .rows(
                "SELECT actor, request_id, payload FROM event"
                    + " WHERE kind = 'rule.changed' AND entity_id = ? ORDER BY id",
                rule.path("id").asLong());
    assertThat(events).hasSize(3);
    assertThat(events).allMatch(event -> "risk1".equals(event.get("actor")));
    assertThat(events).allMatch(event -> event.get("request_id") != null);
    assertThat(events.get(1).get("payload").toString()).contains("\"4.5\"").contains("\"5\"");
  }

  @Test
  void aRuleIsTriedOnTodaysBookAndNothingIsKept() {
    long before = desk.inspect("strategy").number("SELECT COUNT(*) FROM check_rule");
    Map<String, Object> rule = new HashMap<>(Limits.rule("POSITION_LIMIT", "BLOCK", "P001", null));
    rule.put("limit_value", "0");
    JsonNode trial = desk.as("risk1").post(PATH + "trial/", rule).expect(200).json();
    assertThat(trial)
        .isNotEmpty()
        .allMatch(row -> row.path("product_code").asText().equals("P001"));
    assertThat(trial.get(0).path("passed").asBoolean()).isFalse();
    Map<String, Object> house = Limits.rule("GROSS_NOTIONAL", "BLOCK", null, null);
    house.put("limit_value", "0");
    JsonNode all = desk.as("risk1").post(PATH + "trial/", house).expect(200).json();
    assertThat(all)
        .hasSizeGreaterThan(1)
        .allMatch(row -> row.path("c_instrument_id").isNull())
        .noneMatch(row -> row.path("passed").asBoolean());
    assertThat(desk.inspect("strategy").number("SELECT COUNT(*) FROM check_rule"))
        .isEqualTo(before);
    desk.as("manager1").post(PATH + "trial/", rule).expect(403);
  }

  @ParameterizedTest
  @CsvSource({
    "effective_to, +12345-01-01, 422",
    "effective_from, -0001-01-01, 422",
    "effective_from, 1969-12-31, 422",
    "effective_from, 2026-02-30, 400"
  })
  void aDayOutOfAllCalendarsIsRefused(String field, String day, int status) {
    Map<String, Object> rule = asked("P001");
    rule.put(field, day);
    JsonNode problem = desk.as("risk1").post(PATH, rule).expect(status).json();
    assertThat(problem.at("/fields/0/field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({
    "NET_DELTA, BLOCK, -1, 422",
    "NET_DELTA, BLOCK, , 422",
    "NONE, BLOCK, 1, 400",
    "NET_DELTA, MAYBE, 1, 400",
    "NET_DELTA, BLOCK, 1e30, 422",
    "NET_DELTA, BLOCK, x, 400"
  })
  void whatIsNoRuleIsRefused(String kind, String level, String limit, int status) {
    Map<String, Object> rule = Limits.rule(kind, level, "P001", "510300");
    rule.put("limit_value", limit);
    desk.as("risk1").post(PATH, rule).expect(status);
  }
}
