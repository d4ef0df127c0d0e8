package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rules.Limits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Limits on amendments and approvals; P005 asks for one approval, P003 for none. */
@ExtendWith(Listed.class)
class AmendLimitsIT {

  private final Stage stage = new Stage();
  private final Limits limits = new Limits(stage.desk());

  @AfterEach
  void takeAway() {
    limits.close();
  }

  private static Map<String, Object> wall(String level, String product, String limit) {
    Map<String, Object> rule = Limits.rule("POSITION_LIMIT", level, product, Listed.id(0));
    rule.put("limit_value", limit);
    return rule;
  }

  private Answer amend(JsonNode instruction, Object... lines) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("adjustments", List.of(lines));
    body.put("reason", "the view changed");
    body.put("version", stage.read(instruction).path("version").asLong());
    return stage.as("manager1").post(Stage.path(instruction) + "amend/", body);
  }

  private Answer decide(String username, JsonNode instruction, int revision, String status) {
    return decide(username, instruction, revision, status, null);
  }

  private Answer decide(
      String username, JsonNode instruction, int revision, String status, String acknowledged) {
    Map<String, Object> body = new HashMap<>(Map.of("status", status));
    if (acknowledged != null) {
      body.put("acknowledge", acknowledge(acknowledged));
    }
    String path = Stage.path(instruction) + "revisions/" + revision + "/status/";
    return stage.as(username).put(path, body);
  }

  private static List<Map<String, String>> acknowledge(String reason) {
    return List.of(Map.of("rule", "position-limit", "reason", reason));
  }

  private String lastEvent(JsonNode instruction, String kind) {
    return (String)
        stage
            .rows()
            .rows(
                "select payload from event where instruction_id = ? and kind = ?"
                    + " order by id desc limit 1",
                instruction.path("id").asLong(),
                kind)
            .get(0)
            .get("payload");
  }

  @Test
  void aSmallerTargetPassesAndALargerOneNamesItsLineOfTheRequest() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 100), Listed.line(1, 1));
    limits.add(wall("BLOCK", "P003", "50"));
    JsonNode less = amend(made, Listed.line(0, 60)).expect(200).json();
    assertThat(less.path("revision").asInt()).isEqualTo(2);
    JsonNode refused =
        amend(made, Listed.line(1, 1), Listed.line(0, 61)).expectProblem(422, "rule-broken").json();
    JsonNode field = refused.at("/fields/0");
    assertThat(field.path("field").asText()).isEqualTo("adjustments[1].adjusted_position");
    assertThat(field.path("actual").asText()).isEqualTo("61");
    assertThat(refused.at("/checks/0/act").asText()).isEqualTo("AMEND");
    assertThat(stage.read(made).path("version")).isEqualTo(less.path("version"));
    stage.end(made);
  }

  @Test
  void whatAnAmendmentDoesNotNameCountsAndTheEventTells() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 10), Listed.line(1, 20));
    Map<String, Object> gross = Limits.rule("GROSS_NOTIONAL", "RECORD", "P003", null);
    gross.put("c_stype_name", Listed.variety());
    gross.put("limit_value", "0");
    limits.add(gross);
    JsonNode amended = amend(made, Listed.line(0, 12)).expect(200).json();
    JsonNode check = amended.at("/checks/0");
    assertThat(check.path("passed").asBoolean()).isFalse();
    BigDecimal nav =
        new BigDecimal(
            stage.as("manager1").get("api/products/P003/").expect(200).json().path("nav").asText());
    // 12 of the one and 20 of the other, at 10 CNY a point and a price of 100
    assertThat(new BigDecimal(check.path("actual_value").asText()))
        .isEqualByComparingTo(new BigDecimal("32000").divide(nav, 10, RoundingMode.HALF_UP));
    assertThat(lastEvent(made, "instruction.amended"))
        .contains("\"rule\":\"gross-notional\"", "\"level\":\"RECORD\"");
    stage.end(made);
  }

  @Test
  void anApproverIsAskedAsTheRulesAreNow() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4));
    stage.become("risk1", made, "APPROVED", "confirm_drift", true);
    amend(made, Listed.line(0, 6)).expect(200);
    JsonNode rule = limits.add(wall("BLOCK", "P005", "5"));
    decide("manager2", made, 2, "APPROVED").expectProblem(422, "rule-broken");
    limits.change(rule, wall("WARN", "P005", "5"));
    decide("manager2", made, 2, "APPROVED").expectProblem(422, "warning-unacknowledged");
    assertThat(stage.read(made).at("/revisions/0/status").asText()).isEqualTo("PENDING_APPROVAL");
    JsonNode amended =
        decide("manager2", made, 2, "APPROVED", "agreed with risk").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    assertThat(lastEvent(made, "instruction.amended"))
        .contains(
            "\"act\":\"APPROVE\"",
            "\"acknowledged_by\":\"manager2\"",
            "\"acknowledgement\":\"agreed with risk\"");
    stage.end(made);
  }

  @Test
  void lessRiskIsApprovedWhateverTheLimit() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4));
    stage.become("risk1", made, "APPROVED", "confirm_drift", true);
    limits.add(wall("BLOCK", "P005", "0"));
    amend(made, Listed.line(0, 3)).expect(200);
    JsonNode amended = decide("manager2", made, 2, "APPROVED").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    stage.end(made);
  }

  @Test
  void whatATraderAcceptsIsCheckedAsItComesIntoForce() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 4));
    stage.claim(made, "trader1");
    amend(made, Listed.line(0, 6)).expect(200);
    JsonNode rule = limits.add(wall("BLOCK", "P003", "5"));
    JsonNode refused =
        decide("trader1", made, 2, "ACCEPTED").expectProblem(422, "rule-broken").json();
    assertThat(refused.at("/checks/0/act").asText()).isEqualTo("ACCEPT");
    assertThat(stage.read(made).at("/revisions/0/status").asText()).isEqualTo("WAITING");
    limits.change(rule, wall("BLOCK", "P003", "6"));
    JsonNode amended = decide("trader1", made, 2, "ACCEPTED").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    stage.end(made);
  }

  private JsonNode acknowledged() {
    Listed.quote();
    Map<String, Object> body = Stage.body("P005", Listed.line(0, 4));
    body.put("acknowledge", acknowledge("a hedge"));
    return stage.as("manager1").post("api/instructions/adjustment/", body).expect(201).json();
  }

  @Test
  void anAcknowledgementHoldsForWhoApproves() {
    limits.add(wall("WARN", "P005", "3"));
    JsonNode made = acknowledged();
    assertThat(lastEvent(made, "instruction.created"))
        .contains("\"acknowledged_by\":\"manager1\"", "\"acknowledgement\":\"a hedge\"");
    stage.become("risk1", made, "APPROVED", "confirm_drift", true);
    assertThat(lastEvent(made, "approval.given"))
        .contains("\"act\":\"APPROVE\"", "\"acknowledged_by\":\"manager1\"");
    stage.end(made);
  }

  @Test
  void anAcknowledgementEndsWithTheRuleItWasOf() {
    JsonNode rule = limits.add(wall("WARN", "P005", "3"));
    JsonNode made = acknowledged();
    JsonNode blocks = limits.change(rule, wall("BLOCK", "P005", "3"));
    stage.ask("risk1", made, "APPROVED", "confirm_drift", true).expectProblem(422, "rule-broken");
    limits.change(blocks, wall("WARN", "P005", "3"));
    stage
        .ask("risk1", made, "APPROVED", "confirm_drift", true)
        .expectProblem(422, "warning-unacknowledged");
    stage.become(
        "risk1", made, "APPROVED", "confirm_drift", true, "acknowledge", acknowledge("seen"));
    stage.end(made);
  }

  @Test
  void whatTheChecksSaidIsOnlyEverAddedTo() {
    assertThatThrownBy(() -> stage.application().update("update check_result set passed = 1"))
        .hasStackTraceContaining("denied");
    assertThatThrownBy(() -> stage.application().update("delete from check_result"))
        .hasStackTraceContaining("denied");
  }
}
