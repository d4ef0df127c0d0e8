package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Listed.class)
class PauseIT {

  private final Stage stage = new Stage();

  private static void assertStatus(JsonNode instruction, String status) {
    assertThat(instruction.path("status").asText()).isEqualTo(status);
  }

  @Test
  void goesBackToWhereItWas() {
    JsonNode approved = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    JsonNode paused = stage.become("trader1", approved, "PAUSED", "reason", "thin market");
    assertStatus(paused, "PAUSED");
    assertThat(paused.path("paused_from").asText()).isEqualTo("APPROVED");
    assertThat(paused.path("paused_by_role").asText()).isEqualTo("TRADER");
    JsonNode resumed = stage.become("manager2", paused, "EXECUTING");
    assertStatus(resumed, "APPROVED");
    assertThat(resumed.path("paused_from").isNull()).isTrue();
    JsonNode started = stage.become("trader1", resumed, "EXECUTING");
    JsonNode again = stage.become("manager1", started, "PAUSED");
    assertStatus(stage.become("trader1", again, "EXECUTING"), "EXECUTING");
    stage.end(again);
  }

  @Test
  void aRepeatedResumeIsAnsweredAsTheFirst() {
    JsonNode approved = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    JsonNode paused = stage.become("manager1", approved, "PAUSED", "reason", "thin market");
    Map<String, Object> body =
        Map.of("status", "EXECUTING", "version", paused.path("version").asLong());
    DeskClient manager = stage.as("manager1").with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = manager.put(Stage.path(paused) + "status/", body).expect(200);
    assertStatus(first.json(), "APPROVED");
    Answer again = manager.put(Stage.path(paused) + "status/", body).expect(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    stage.end(approved);
  }

  @Test
  void whatRiskPausedRiskResumes() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    JsonNode paused = stage.become("risk1", made, "PAUSED", "reason", "limits");
    stage.ask("manager1", paused, "EXECUTING").expectProblem(403, "paused-by-risk");
    stage.ask("trader1", paused, "EXECUTING").expectProblem(403, "paused-by-risk");
    assertStatus(stage.become("risk1", paused, "EXECUTING"), "APPROVED");
    stage.end(made);
  }

  @Test
  void aProductIsStoppedInOneAct() {
    JsonNode one = stage.adjusted("manager2", "P004", Listed.line(0, 1));
    JsonNode two = stage.become("manager2", one, "PAUSED");
    JsonNode three = stage.adjusted("manager2", "P004", Listed.line(1, 1));
    JsonNode draft = stage.drafted("manager2", "P004");
    Map<String, Object> pause = Map.of("action", "PAUSE", "reason", "panic");
    stage.as("trader2").post("api/products/P004/stop/", pause).expect(403);
    stage.as("manager1").post("api/products/P004/stop/", pause).expect(404);
    JsonNode stopped = stage.as("risk1").post("api/products/P004/stop/", pause).expect(200).json();
    assertThat(stopped.path("instructions").findValuesAsText("id"))
        .contains(two.path("id").asText(), three.path("id").asText())
        .doesNotContain(draft.path("id").asText());
    for (JsonNode each : new JsonNode[] {two, three}) {
      JsonNode now = stage.read(each);
      assertStatus(now, "PAUSED");
      stage.ask("manager2", now, "EXECUTING").expectProblem(403, "paused-by-risk");
    }
    assertStatus(stage.read(draft), "DRAFT");
    Map<String, Object> cancel = Map.of("action", "CANCEL", "reason", "panic");
    stage.as("manager2").post("api/products/P004/stop/", cancel).expect(200);
    assertStatus(stage.read(two), "CANCELLED");
    assertStatus(stage.read(three), "CANCELLED");
    stage.become("manager2", draft, "CANCELLED");
  }

  @Test
  void stoppingWaitsForWhoHoldsAClaim() {
    JsonNode held = stage.adjusted("manager2", "P004", Listed.line(2, 1));
    long detail = held.at("/adjustments/0/details/0/id").asLong();
    stage.as("trader2").put("api/trade-details/" + detail + "/claim/", null).expect(200);
    Map<String, Object> cancel = Map.of("action", "CANCEL", "reason", "panic");
    stage.as("risk1").post("api/products/P004/stop/", cancel).expect(200);
    JsonNode asked = stage.read(held);
    assertStatus(asked, "CANCELLING");
    assertStatus(stage.become("trader2", asked, "CANCELLED"), "CANCELLED");
  }

  @Test
  void riskSetsWhatAProductTakes() {
    String path = "api/products/P004/";
    JsonNode before = stage.as("risk1").get(path).expect(200).json();
    JsonNode draft = stage.drafted("manager2", "P004", Listed.line(0, 1));
    JsonNode reducing = stage.drafted("manager2", "P004", Listed.line(0, 0));
    try {
      stage.as("manager2").put(path, settings("HALTED", before)).expect(403);
      stage.as("manager1").put(path, settings("HALTED", before)).expect(404);
      stage.as("risk1").put(path, Map.of("state", "HALTED")).expect(400);
      JsonNode halted = stage.as("risk1").put(path, settings("HALTED", before)).expect(200).json();
      assertThat(halted.path("state").asText()).isEqualTo("HALTED");
      stage.as("risk1").put(path, settings("ACTIVE", before)).expectProblem(412, "stale");
      stage.ask("manager2", draft, "PENDING_APPROVAL").expectProblem(422, "rule-broken");
      stage.as("manager2").post(Stage.INSTRUCTIONS, Stage.body("P004")).expect(422);
      stage.as("manager2").post(Stage.path(draft) + "clone/", null).expect(422);
      JsonNode reduceOnly =
          stage
              .as("risk1")
              .put(path, reasoned("calm again", settings("REDUCE_ONLY", halted)))
              .expect(200)
              .json();
      stage.ask("manager2", draft, "PENDING_APPROVAL").expectProblem(422, "rule-broken");
      assertStatus(stage.become("manager2", reducing, "PENDING_APPROVAL"), "COMPLETED");
      assertThat(reduceOnly.path("approvals_required"))
          .isEqualTo(before.path("approvals_required"));
      assertThat(
              stage
                  .rows()
                  .number(
                      "select count(*) from event where kind = 'product.state'"
                          + " and product_code = 'P004'"))
          .isGreaterThanOrEqualTo(2);
      assertThat(lastChange())
          .contains(
              "\"from\":\"HALTED\"",
              "\"before\":{\"code\":\"P004\"",
              "\"state\":\"REDUCE_ONLY\"",
              "\"reason\":\"calm again\"");
      stage.become("manager2", draft, "CANCELLED");
    } finally {
      JsonNode now = stage.as("risk1").get(path).expect(200).json();
      stage.as("risk1").put(path, settings("ACTIVE", now)).expect(200);
    }
  }

  @Test
  void whoWorksInAProductHearsWhatItTakes() {
    String path = "api/products/P004/";
    DeskClient risk = stage.as("risk1");
    JsonNode before = risk.get(path).expect(200).json();
    try (LiveSocket trader = stage.as("trader2").socket("instruction").subscribe(Map.of());
        LiveSocket stranger = stage.as("trader1").socket("instruction").subscribe(Map.of())) {
      trader.awaitSnapshot();
      stranger.awaitSnapshot();
      JsonNode halted = risk.put(path, settings("HALTED", before)).expect(200).json();
      JsonNode heard = trader.awaitRow(row -> isState(row, "HALTED"));
      assertThat(heard.path("product_code").asText()).isEqualTo("P004");
      assertThat(heard.path("actor").asText()).isEqualTo("risk1");
      assertThat(heard.path("instruction_id").isNull()).isTrue();
      risk.put(path, settings("ACTIVE", halted)).expect(200);
      trader.awaitRow(row -> isState(row, "ACTIVE"));
      stage.end(stage.adjusted("manager1", "P003", Listed.line(0, 1)));
      stranger.awaitRow(row -> row.path("product_code").asText().equals("P003"));
      assertThat(stranger.rows()).noneMatch(row -> row.path("entity").asText().equals("product"));
    } finally {
      JsonNode now = risk.get(path).expect(200).json();
      risk.put(path, settings("ACTIVE", now)).expect(200);
    }
  }

  private static boolean isState(JsonNode row, String to) {
    return row.path("kind").asText().equals("product.state")
        && row.path("data").path("to").asText().equals(to);
  }

  private String lastChange() {
    return (String)
        stage
            .rows()
            .rows(
                "select payload from event where kind = 'product.state'"
                    + " and product_code = 'P004' order by id desc limit 1")
            .get(0)
            .get("payload");
  }

  @Test
  void theDefaultAccountIsOneOfTheProducts() {
    String path = "api/products/P004/";
    JsonNode before = stage.as("risk1").get(path).expect(200).json();
    Map<String, Object> body = new LinkedHashMap<>(settings("ACTIVE", before));
    body.put("default_account_id", "F10011");
    stage.as("risk1").put(path, body).expect(422);
    body.put("default_account_id", before.path("default_account_id").asText());
    body.put("nav", "1.23456");
    assertThat(stage.as("risk1").put(path, body).expect(422).json().at("/fields/0/field").asText())
        .isEqualTo("nav");
    body.remove("nav");
    JsonNode after = stage.as("risk1").put(path, body).expect(200).json();
    assertThat(after.path("default_account_id")).isEqualTo(before.path("default_account_id"));
  }

  private static Map<String, Object> reasoned(String reason, Map<String, Object> settings) {
    Map<String, Object> reasoned = new LinkedHashMap<>(settings);
    reasoned.put("reason", reason);
    return reasoned;
  }

  private static Map<String, Object> settings(String state, JsonNode seen) {
    return Map.of("state", state, "version", seen.path("version").asLong());
  }

  @Test
  void whoHasSeenItIsShownOnceForEachVersion() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    stage.as("viewer1").put(Stage.path(made) + "seen/", null).expect(404);
    JsonNode seen = stage.as("trader1").put(Stage.path(made) + "seen/", null).expect(200).json();
    assertThat(seen.at("/seen/0/username").asText()).isEqualTo("trader1");
    assertThat(seen.path("version")).isEqualTo(made.path("version"));
    JsonNode again = stage.as("trader1").put(Stage.path(made) + "seen/", null).expect(200).json();
    assertThat(again.at("/seen/0")).isEqualTo(seen.at("/seen/0"));
    assertThat(stage.kinds(made)).containsExactly("instruction.created", "instruction.seen");
    JsonNode paused = stage.become("manager1", made, "PAUSED");
    JsonNode later = stage.as("trader1").put(Stage.path(made) + "seen/", null).expect(200).json();
    assertThat(later.at("/seen/0/seen_version")).isEqualTo(paused.path("version"));
    assertThat(later.at("/seen/0/first_seen_at")).isEqualTo(seen.at("/seen/0/first_seen_at"));
    stage.end(made);
  }
}
