package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Listed.class)
class AmendIT {

  private static final String P = "P003";

  private final Stage stage = new Stage();
  private final Amender amender = new Amender(stage);

  @Test
  void isInForceAtOnceWhereNobodyWorksIt() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    JsonNode amended =
        amender.amend("manager2", made, Listed.line(0, 6), Listed.line(2, -3)).expect(200).json();
    assertThat(amended.path("status").asText()).isEqualTo("APPROVED");
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    assertThat(amended.path("version").asLong()).isEqualTo(made.path("version").asLong() + 1);
    assertThat(Amender.inForce(amended)).hasSize(3);
    assertThat(Amender.line(amended, 0).path("adjusted_position").asText()).isEqualTo("6");
    assertThat(Amender.line(amended, 0).path("details")).hasSize(1);
    assertThat(Amender.line(amended, 2).path("snapshot")).hasSize(1);
    assertThat(Amender.line(amended, 1).at("/details/0/status").asText()).isEqualTo("UNFILLED");
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
        amender
            .amend("manager1", executing, Listed.line(0, 6), Listed.line(1, 2))
            .expect(200)
            .json();
    assertThat(waiting.path("revision").asInt()).isEqualTo(1);
    assertThat(waiting.path("status").asText()).isEqualTo("EXECUTING");
    JsonNode revision = waiting.at("/revisions/0");
    assertThat(revision.path("status").asText()).isEqualTo("WAITING");
    assertThat(Amender.line(waiting, 0).path("adjusted_position").asText()).isEqualTo("4");
    stage.awaitMail(made, "trader1", "修订待确认", "目标持仓：");
    amender.decide("manager1", waiting, 2, "ACCEPTED").expect(403);
    amender.decide("trader2", waiting, 2, "ACCEPTED").expectProblem(403, "nothing-claimed");
    amender.decide("risk1", waiting, 2, "APPROVED").expectProblem(409, "revision-not-asked");
    amender.decide("trader1", waiting, 3, "ACCEPTED").expect(404);
    long version = waiting.path("version").asLong();
    amender.decide("manager1", waiting, 2, "ACCEPTED", "version", version - 1).expect(403);
    amender.decide("trader1", waiting, 3, "ACCEPTED", "version", version - 1).expect(404);
    JsonNode stale =
        amender
            .decide("trader1", waiting, 2, "ACCEPTED", "version", version - 1)
            .expectProblem(412, "stale")
            .json();
    assertThat(stale.path("current_version").asLong()).isEqualTo(version);
    amender
        .decide("risk1", waiting, 2, "APPROVED", "version", version - 1)
        .expectProblem(412, "stale");
    amender.decide("trader1", waiting, 2, "ACCEPTED", "position_ids", List.of(1)).expect(422);
    long first = revision.at("/changes/0/position_id").asLong();
    JsonNode half =
        amender
            .decide(
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
    JsonNode amended = amender.decide("trader1", half, 2, "REFUSED").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(2);
    assertThat(amended.path("version").asLong()).isEqualTo(half.path("version").asLong() + 1);
    assertThat(Amender.line(amended, 0).path("adjusted_position").asText()).isEqualTo("6");
    assertThat(Amender.line(amended, 0).at("/details/0/claimed_by").asText()).isEqualTo("trader1");
    assertThat(Amender.line(amended, 1).path("adjusted_position").asText()).isEqualTo("1");
    assertThat(Amender.line(amended, 1).path("id")).isEqualTo(Amender.line(made, 1).path("id"));
    assertThat(amended.at("/revisions/0/status").asText()).isEqualTo("IN_FORCE");
    stage.end(amended);
  }

  @Test
  void whoNamesALineThatAnotherWorksSaysNothingAtAll() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    claim("trader1", Amender.line(made, 0));
    claim("trader2", Amender.line(made, 1));
    JsonNode waiting =
        amender
            .amend("manager1", stage.read(made), Listed.line(0, 6), Listed.line(1, 2))
            .expect(200)
            .json();
    List<Long> both = new ArrayList<>();
    waiting
        .at("/revisions/0/changes")
        .forEach(change -> both.add(change.path("position_id").asLong()));
    amender
        .decide("trader1", waiting, 2, "ACCEPTED", "position_ids", both)
        .expectProblem(403, "nothing-claimed");
    assertThat(stage.read(made).at("/revisions/0/changes/0/decision").isNull()).isTrue();
    JsonNode half = amender.decide("trader1", waiting, 2, "ACCEPTED").expect(200).json();
    assertThat(half.at("/revisions/0/status").asText()).isEqualTo("WAITING");
    JsonNode amended = amender.decide("trader2", half, 2, "ACCEPTED").expect(200).json();
    assertThat(amended.at("/revisions/0/status").asText()).isEqualTo("IN_FORCE");
    stage.end(amended);
  }

  private void claim(String trader, JsonNode line) {
    long detail = line.at("/details/0/id").asLong();
    stage.as(trader).put("api/trade-details/" + detail + "/claim/", Map.of()).expect(200);
  }

  @Test
  void refusedByAllItChangesNothingAndALaterOneTakesItsPlace() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    stage.claim(made, "trader1");
    JsonNode waiting = amender.amend("manager1", made, Listed.line(0, 6)).expect(200).json();
    JsonNode refused =
        amender.decide("trader1", waiting, 2, "REFUSED", "reason", "too late").expect(200).json();
    assertThat(refused.path("revision").asInt()).isEqualTo(1);
    assertThat(refused.at("/revisions/0/status").asText()).isEqualTo("REFUSED");
    JsonNode again = amender.amend("manager1", refused, Listed.line(0, 7)).expect(200).json();
    JsonNode third = amender.amend("manager2", again, Listed.line(0, 8)).expect(200).json();
    assertThat(third.at("/revisions/1/status").asText()).isEqualTo("LAPSED");
    assertThat(third.at("/revisions/2/status").asText()).isEqualTo("WAITING");
    JsonNode steps = third.path("timeline");
    JsonNode gone = steps.get(steps.size() - 2);
    assertThat(gone.path("kind").asText()).isEqualTo("instruction.amended");
    assertThat(gone.path("actor").asText()).isEqualTo("manager2");
    assertThat(gone.at("/data/revision").asInt()).isEqualTo(3);
    assertThat(gone.at("/data/revision_status").asText()).isEqualTo("LAPSED");
    JsonNode amended = amender.decide("trader1", third, 4, "ACCEPTED").expect(200).json();
    assertThat(Amender.inForce(amended)).hasSize(1);
    assertThat(Amender.line(amended, 0).path("adjusted_position").asText()).isEqualTo("8");
    stage.end(amended);
  }

  @Test
  void isApprovedWhereTheProductAsksForItAndByAnother() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4));
    JsonNode pending = amender.amend("manager1", made, Listed.line(0, 5)).expect(200).json();
    assertThat(pending.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    assertThat(pending.path("revision").asInt()).isEqualTo(2);
    JsonNode approved = stage.become("risk1", pending, "APPROVED", "confirm_drift", true);
    JsonNode waiting = amender.amend("manager1", approved, Listed.line(0, 6)).expect(200).json();
    assertThat(waiting.at("/revisions/1/status").asText()).isEqualTo("PENDING_APPROVAL");
    amender.decide("manager1", waiting, 3, "APPROVED").expectProblem(403, "author-never");
    amender.decide("risk1", waiting, 3, "REJECTED").expect(422);
    JsonNode amended = amender.decide("manager2", waiting, 3, "APPROVED").expect(200).json();
    assertThat(amended.path("revision").asInt()).isEqualTo(3);
    JsonNode next = amender.amend("manager1", amended, Listed.line(0, 7)).expect(200).json();
    JsonNode rejected =
        amender.decide("risk1", next, 4, "REJECTED", "reason", "enough").expect(200).json();
    assertThat(lastReason(rejected)).isEqualTo("enough");
    assertThat(rejected.path("revision").asInt()).isEqualTo(3);
    assertThat(rejected.at("/revisions/2/status").asText()).isEqualTo("REJECTED");
    stage.end(rejected);
  }

  private static String lastReason(JsonNode instruction) {
    JsonNode timeline = instruction.path("timeline");
    return timeline.path(timeline.size() - 1).path("reason").asText();
  }

  @Test
  void whoeverWroteWhatIsInForceDoesNotApproveIt() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4), Listed.line(1, 1));
    JsonNode amended = amender.amend("manager2", made, Listed.line(0, 5)).expect(200).json();
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
    JsonNode pending = amender.amend("manager1", approved, Listed.line(0, 6)).expect(200).json();
    assertThat(pending.at("/revisions/0/changes/0/asked").asBoolean()).isFalse();
    stage.claim(pending, "trader2");
    JsonNode asked;
    approvals(2);
    try {
      asked = amender.decide("manager2", pending, 2, "APPROVED").expect(200).json();
    } finally {
      approvals(1);
    }
    assertThat(asked.at("/revisions/0/status").asText()).isEqualTo("WAITING");
    assertThat(asked.at("/revisions/0/changes/0/asked").asBoolean()).isTrue();
    JsonNode amended = amender.decide("trader2", asked, 2, "ACCEPTED").expect(200).json();
    assertThat(Amender.line(amended, 0).path("adjusted_position").asText()).isEqualTo("6");
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
    amender.amend("trader1", made, Listed.line(0, 5)).expect(403);
    amender.amend("viewer1", made, Listed.line(0, 5)).expect(404);
    amender.amend("manager1", made, Listed.line(0, 4)).expect(422);
    JsonNode amended = amender.amend("manager1", made, Listed.line(0, 5)).expect(200).json();
    amender.amend("manager1", made, Listed.line(0, 6)).expectProblem(412, "stale");
    JsonNode ended = stage.become("manager1", amended, "CANCELLED");
    amender.amend("manager1", ended, Listed.line(0, 6)).expectProblem(409, "amend-refused");
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 1));
    amender.amend("manager1", draft, Listed.line(0, 6)).expectProblem(409, "amend-refused");
    stage.become("manager1", draft, "CANCELLED");
  }
}
