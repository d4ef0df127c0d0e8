package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Listed.class)
class AmendIT {

  private static final String P = "P003";

  private final Stage stage = new Stage();

  private Answer amend(String username, JsonNode instruction, Object... lines) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("adjustments", List.of(lines));
    body.put("reason", "the view changed");
    body.put("version", instruction.path("version").asLong());
    return stage.as(username).post(Stage.path(instruction) + "amend/", body);
  }

  private Answer decide(
      String username, JsonNode instruction, int revision, String status, Object... more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    String path = Stage.path(instruction) + "revisions/" + revision + "/status/";
    return stage.as(username).put(path, body);
  }

  private static List<JsonNode> inForce(JsonNode instruction) {
    List<JsonNode> lines = new ArrayList<>();
    instruction
        .path("adjustments")
        .forEach(
            line -> {
              if (line.path("revision").equals(instruction.path("revision"))) {
                lines.add(line);
              }
            });
    return lines;
  }

  private static JsonNode line(JsonNode instruction, int nth) {
    return inForce(instruction).stream()
        .filter(line -> line.path("c_instrument_id").asText().equals(Listed.id(nth)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isInForceAtOnceWhereNobodyWorksIt() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    JsonNode amended =
        amend("manager2", made, Listed.line(0, 6), Listed.line(2, -3)).expect(200).json();
    assertThat(amended.path("status").asText()).isEqualTo("APPROVED");
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    assertThat(amended.path("version").asLong()).isEqualTo(made.path("version").asLong() + 1);
    assertThat(inForce(amended)).hasSize(3);
    assertThat(line(amended, 0).path("adjusted_position").asText()).isEqualTo("6");
    assertThat(line(amended, 0).path("details")).hasSize(1);
    assertThat(line(amended, 2).path("snapshot")).hasSize(1);
    assertThat(line(amended, 1).at("/details/0/status").asText()).isEqualTo("UNFILLED");
    JsonNode revision = amended.at("/revisions/0");
    assertThat(revision.path("status").asText()).isEqualTo("IN_FORCE");
    assertThat(revision.path("reason").asText()).isEqualTo("the view changed");
    assertThat(revision.at("/changes/0/from").asText()).isEqualTo("4");
    assertThat(revision.at("/changes/0/to").asText()).isEqualTo("6");
    assertThat(revision.at("/changes/1/from").isNull()).isTrue();
    assertThat(stage.kinds(made)).containsExactly("instruction.created", "instruction.amended");
    JsonNode old = made.at("/adjustments/0/id");
    amended
        .path("adjustments")
        .forEach(
            line -> {
              if (line.path("id").equals(old)) {
                assertThat(line.path("status").asText()).isEqualTo("CANCELLED");
              }
            });
    stage.end(amended);
  }

  @Test
  void waitsForTheTraderWhoAcceptsOrRefusesLineByLine() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    JsonNode executing = stage.become("trader1", made, "EXECUTING");
    stage.claim(executing, "trader1");
    JsonNode waiting =
        amend("manager1", executing, Listed.line(0, 6), Listed.line(1, 2)).expect(200).json();
    assertThat(waiting.path("revision").asInt()).isEqualTo(1);
    assertThat(waiting.path("status").asText()).isEqualTo("EXECUTING");
    JsonNode revision = waiting.at("/revisions/0");
    assertThat(revision.path("status").asText()).isEqualTo("WAITING");
    assertThat(line(waiting, 0).path("adjusted_position").asText()).isEqualTo("4");
    stage
        .desk()
        .mail()
        .awaitOne(
            it ->
                it.path("text").asText().contains(made.path("note").asText())
                    && it.path("subject").asText().contains("修订待确认")
                    && it.path("text").asText().contains("目标持仓：")
                    && it.path("to").toString().contains("trader1"));
    decide("manager1", waiting, 2, "ACCEPTED").expect(403);
    decide("trader2", waiting, 2, "ACCEPTED").expectProblem(403, "nothing-claimed");
    decide("risk1", waiting, 2, "APPROVED").expectProblem(409, "revision-not-asked");
    decide("trader1", waiting, 3, "ACCEPTED").expect(404);
    long version = waiting.path("version").asLong();
    decide("manager1", waiting, 2, "ACCEPTED", "version", version - 1).expect(403);
    decide("trader1", waiting, 3, "ACCEPTED", "version", version - 1).expect(404);
    JsonNode stale =
        decide("trader1", waiting, 2, "ACCEPTED", "version", version - 1)
            .expectProblem(412, "stale")
            .json();
    assertThat(stale.path("current_version").asLong()).isEqualTo(version);
    decide("risk1", waiting, 2, "APPROVED", "version", version - 1).expectProblem(412, "stale");
    decide("trader1", waiting, 2, "ACCEPTED", "position_ids", List.of(1)).expect(422);
    long first = revision.at("/changes/0/position_id").asLong();
    JsonNode half =
        decide(
                "trader1",
                waiting,
                2,
                "ACCEPTED",
                "position_ids",
                List.of(first),
                "version",
                version)
            .expect(200)
            .json();
    assertThat(half.path("revision").asInt()).isEqualTo(1);
    assertThat(half.at("/revisions/0/changes/0/decision").asText()).isEqualTo("ACCEPTED");
    JsonNode amended = decide("trader1", half, 2, "REFUSED").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    assertThat(amended.path("version").asLong()).isEqualTo(half.path("version").asLong() + 1);
    assertThat(line(amended, 0).path("adjusted_position").asText()).isEqualTo("6");
    assertThat(line(amended, 0).at("/details/0/claimed_by").asText()).isEqualTo("trader1");
    assertThat(line(amended, 1).path("adjusted_position").asText()).isEqualTo("1");
    assertThat(line(amended, 1).path("id")).isEqualTo(line(made, 1).path("id"));
    assertThat(amended.at("/revisions/0/status").asText()).isEqualTo("IN_FORCE");
    stage.end(amended);
  }

  @Test
  void refusedByAllItChangesNothingAndALaterOneTakesItsPlace() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    stage.claim(made, "trader1");
    JsonNode waiting = amend("manager1", made, Listed.line(0, 6)).expect(200).json();
    JsonNode refused =
        decide("trader1", waiting, 2, "REFUSED", "reason", "too late").expect(200).json();
    assertThat(refused.path("revision").asInt()).isEqualTo(1);
    assertThat(refused.at("/revisions/0/status").asText()).isEqualTo("REFUSED");
    JsonNode again = amend("manager1", refused, Listed.line(0, 7)).expect(200).json();
    JsonNode third = amend("manager2", again, Listed.line(0, 8)).expect(200).json();
    assertThat(third.at("/revisions/1/status").asText()).isEqualTo("LAPSED");
    assertThat(third.at("/revisions/2/status").asText()).isEqualTo("WAITING");
    JsonNode amended = decide("trader1", third, 4, "ACCEPTED").expect(200).json();
    assertThat(inForce(amended)).hasSize(1);
    assertThat(line(amended, 0).path("adjusted_position").asText()).isEqualTo("8");
    stage.end(amended);
  }

  @Test
  void isApprovedWhereTheProductAsksForItAndByAnother() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4));
    JsonNode pending = amend("manager1", made, Listed.line(0, 5)).expect(200).json();
    assertThat(pending.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    assertThat(pending.path("revision").asInt()).isEqualTo(2);
    JsonNode approved = stage.become("risk1", pending, "APPROVED", "confirm_drift", true);
    JsonNode waiting = amend("manager1", approved, Listed.line(0, 6)).expect(200).json();
    assertThat(waiting.at("/revisions/1/status").asText()).isEqualTo("PENDING_APPROVAL");
    decide("manager1", waiting, 3, "APPROVED").expectProblem(403, "author-never");
    decide("risk1", waiting, 3, "REJECTED").expect(422);
    JsonNode amended = decide("manager2", waiting, 3, "APPROVED").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(3);
    JsonNode next = amend("manager1", amended, Listed.line(0, 7)).expect(200).json();
    JsonNode rejected = decide("risk1", next, 4, "REJECTED", "reason", "enough").expect(200).json();
    assertThat(rejected.path("revision").asInt()).isEqualTo(3);
    assertThat(rejected.at("/revisions/2/status").asText()).isEqualTo("REJECTED");
    stage.end(rejected);
  }

  /** One of 4 filled, and an amendment to 6 waits for the trader. */
  private JsonNode partlyFilledAndWaiting() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    stage.claim(made, "trader1");
    stage.fill("trader1", line(stage.read(made), 0), 1);
    JsonNode waiting = amend("manager1", stage.read(made), Listed.line(0, 6)).expect(200).json();
    assertThat(waiting.at("/revisions/0/status").asText()).isEqualTo("WAITING");
    return waiting;
  }

  @Test
  void whatWaitsLapsesWithTheInstruction() {
    JsonNode waiting = partlyFilledAndWaiting();
    JsonNode asked = stage.become("manager1", waiting, "CANCELLED");
    JsonNode ended = stage.become("trader1", asked, "CANCELLED");
    assertThat(ended.path("status").asText()).isEqualTo("PARTIALLY_CANCELLED");
    assertThat(ended.at("/revisions/0/status").asText()).isEqualTo("LAPSED");
    assertThat(ended.at("/revisions/0/decided_by").asText()).isEqualTo("trader1");
    assertThat(lineOf(ended, 2).path("status").asText()).isEqualTo("CANCELLED");
    List<String> kinds = stage.kinds(ended);
    assertThat(kinds.subList(kinds.size() - 2, kinds.size()))
        .containsExactly("instruction.status", "instruction.amended");
    decide("trader1", ended, 2, "ACCEPTED").expect(409);
  }

  @Test
  void whatWaitsLapsesWithThePanicStopAndWithTime() {
    JsonNode stopped = partlyFilledAndWaiting();
    JsonNode expiring = partlyFilledAndWaiting();
    stage.claim(stopped, null);
    stage
        .as("risk1")
        .post("api/products/" + P + "/stop/", Map.of("action", "CANCEL", "reason", "storm"))
        .expect(200);
    JsonNode ended = stage.read(stopped);
    assertThat(ended.path("status").asText()).isEqualTo("PARTIALLY_CANCELLED");
    assertThat(ended.at("/revisions/0/status").asText()).isEqualTo("LAPSED");
    stage
        .application()
        .update(
            "update instruction set deadline = utc_timestamp(6) - interval 1 second where id = ?",
            expiring.path("id").asLong());
    await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> stage.read(expiring).at("/revisions/0/status").asText().equals("LAPSED"));
    assertThat(stage.read(expiring).path("status").asText()).isEqualTo("PARTIALLY_CANCELLED");
  }

  private static JsonNode lineOf(JsonNode instruction, int revision) {
    for (JsonNode line : instruction.path("adjustments")) {
      if (line.path("revision").asInt() == revision) {
        return line;
      }
    }
    throw new AssertionError("no line of revision " + revision + ": " + instruction);
  }

  @Test
  void acceptedTooLateItIsRefusedAndFillsOfAllRevisionsCount() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    stage.claim(made, "trader1");
    JsonNode low = amend("manager1", stage.read(made), Listed.line(0, 2)).expect(200).json();
    stage.fill("trader1", line(stage.read(made), 0), 3);
    decide("trader1", low, 2, "ACCEPTED").expectProblem(422, "rule-broken");
    assertThat(stage.read(low).at("/revisions/0/status").asText()).isEqualTo("WAITING");
    JsonNode kept = decide("trader1", low, 2, "REFUSED").expect(200).json();
    JsonNode high = amend("manager1", kept, Listed.line(0, 6)).expect(200).json();
    JsonNode amended = decide("trader1", high, 3, "ACCEPTED").expect(200).json();
    assertThat(line(amended, 0).at("/roll_up/filled").asText()).isEqualTo("3");
    stage.end(amended);
  }

  @Test
  void aFillOfAReplacedLineIsTakenBackToTheLineInForce() {
    JsonNode waiting = partlyFilledAndWaiting();
    JsonNode amended = decide("trader1", waiting, 2, "ACCEPTED").expect(200).json();
    JsonNode old = lineOf(amended, 1);
    long fill = old.at("/details/0/fills/0/id").asLong();
    JsonNode closed =
        stage
            .as("trader1")
            .post(
                Stage.fills(old.at("/details/0")),
                Map.of("reverses_fill_id", fill, "reason", "no trade"))
            .expect(201)
            .json();
    assertThat(closed.path("status").asText()).isEqualTo("PART_CANCELLED");
    JsonNode now = line(stage.read(amended), 0);
    assertThat(now.path("status").asText()).isEqualTo("PENDING");
    assertThat(now.path("details")).hasSize(2);
    assertThat(now.at("/details/1/quantity").asText()).isEqualTo("1");
    assertThat(now.at("/details/1/claimed_by").asText()).isEqualTo("trader1");
    assertThat(now.at("/roll_up/filled").asText()).isEqualTo("0");
    assertThat(now.at("/roll_up/idle").asText()).isEqualTo("6");
    stage.end(amended);
  }

  @Test
  void whoeverWroteWhatIsInForceDoesNotApproveIt() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4), Listed.line(1, 1));
    JsonNode amended = amend("manager2", made, Listed.line(0, 5)).expect(200).json();
    assertThat(amended.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    assertThat(amended.path("drift")).hasSize(6);
    amended.path("drift").forEach(it -> assertThat(it.path("beyond").asBoolean()).isFalse());
    stage
        .ask("manager2", amended, "APPROVED", "confirm_drift", true)
        .expectProblem(403, "author-never");
    stage.end(stage.become("risk1", amended, "APPROVED", "confirm_drift", true));
  }

  @Test
  void whoClaimsWhileItWaitsForApprovalIsAskedAndTheNumberIsThatOfTheProposal() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4));
    JsonNode approved = stage.become("risk1", made, "APPROVED", "confirm_drift", true);
    JsonNode pending = amend("manager1", approved, Listed.line(0, 6)).expect(200).json();
    assertThat(pending.at("/revisions/0/changes/0/asked").asBoolean()).isFalse();
    stage.claim(pending, "trader2");
    JsonNode asked;
    approvals(2);
    try {
      asked = decide("manager2", pending, 2, "APPROVED").expect(200).json();
    } finally {
      approvals(1);
    }
    assertThat(asked.at("/revisions/0/status").asText()).isEqualTo("WAITING");
    assertThat(asked.at("/revisions/0/changes/0/asked").asBoolean()).isTrue();
    JsonNode amended = decide("trader2", asked, 2, "ACCEPTED").expect(200).json();
    assertThat(line(amended, 0).path("adjusted_position").asText()).isEqualTo("6");
    stage.end(amended);
  }

  private void approvals(int required) {
    long version =
        stage.as("risk1").get("api/products/P005/").expect(200).json().path("version").asLong();
    stage
        .as("risk1")
        .put("api/products/P005/", Map.of("approvals_required", required, "version", version))
        .expect(200);
  }

  @Test
  void needsAManagerAVersionAndAnInstructionUnderWay() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    amend("trader1", made, Listed.line(0, 5)).expect(403);
    amend("viewer1", made, Listed.line(0, 5)).expect(404);
    amend("manager1", made, Listed.line(0, 4)).expect(422);
    JsonNode amended = amend("manager1", made, Listed.line(0, 5)).expect(200).json();
    amend("manager1", made, Listed.line(0, 6)).expectProblem(412, "stale");
    JsonNode ended = stage.become("manager1", amended, "CANCELLED");
    amend("manager1", ended, Listed.line(0, 6)).expectProblem(409, "amend-refused");
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 1));
    amend("manager1", draft, Listed.line(0, 6)).expectProblem(409, "amend-refused");
    stage.become("manager1", draft, "CANCELLED");
  }
}
