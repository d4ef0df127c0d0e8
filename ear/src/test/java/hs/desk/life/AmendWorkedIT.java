package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Amendments of what traders work: what was filled counts on, and what waits may be overtaken. */
@ExtendWith(Listed.class)
class AmendWorkedIT {

  private static final String P = "P003";

  private final Stage stage = new Stage();
  private final Amender amender = new Amender(stage);

  /** One of 4 filled, and an amendment to 6 waits for the trader. */
  private JsonNode partlyFilledAndWaiting() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    stage.claim(made, "trader1");
    stage.fill("trader1", Amender.line(stage.read(made), 0), 1);
    JsonNode waiting =
        amender.amend("manager1", stage.read(made), Listed.line(0, 6)).expect(200).json();
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
    amender.decide("trader1", ended, 2, "ACCEPTED").expect(409);
  }

  /** trader2 is asked once trader1 gives it back: any trader may answer then. */
  @Test
  void whatNobodyWorksAnyMoreAsksAllTraders() {
    JsonNode waiting = partlyFilledAndWaiting();
    long detail = Amender.line(waiting, 0).at("/details/0/id").asLong();
    stage.as("trader1").delete("api/trade-details/" + detail + "/claim/").expect(200);
    List<String> kinds = stage.kinds(waiting);
    assertThat(kinds.subList(kinds.size() - 2, kinds.size()))
        .containsExactly("detail.unclaimed", "instruction.amended");
    stage.awaitMail(waiting, "trader2", "所涉明细已无人认领");
    assertThat(stage.mails(waiting, "trader1", "所涉明细已无人认领")).isEmpty();
    JsonNode amended =
        amender.decide("trader2", stage.read(waiting), 2, "ACCEPTED").expect(200).json();
    assertThat(amended.at("/revisions/0/status").asText()).isEqualTo("IN_FORCE");
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
    JsonNode low =
        amender.amend("manager1", stage.read(made), Listed.line(0, 2)).expect(200).json();
    stage.fill("trader1", Amender.line(stage.read(made), 0), 3);
    amender.decide("trader1", low, 2, "ACCEPTED").expectProblem(422, "rule-broken");
    assertThat(stage.read(low).at("/revisions/0/status").asText()).isEqualTo("WAITING");
    JsonNode kept = amender.decide("trader1", low, 2, "REFUSED").expect(200).json();
    JsonNode high = amender.amend("manager1", kept, Listed.line(0, 6)).expect(200).json();
    JsonNode amended = amender.decide("trader1", high, 3, "ACCEPTED").expect(200).json();
    assertThat(Amender.line(amended, 0).at("/roll_up/filled").asText()).isEqualTo("3");
    assertThat(listed(amended).path("done_lots")).isEqualTo(amended.at("/roll_up/done_lots"));
    stage.end(amended);
  }

  private JsonNode listed(JsonNode instruction) {
    long id = instruction.path("id").asLong();
    return stage.as("manager1").get("api/instructions/?search=" + id).listed(id);
  }

  @Test
  void aFillOfAReplacedLineIsTakenBackToTheLineInForce() {
    JsonNode waiting = partlyFilledAndWaiting();
    JsonNode amended = amender.decide("trader1", waiting, 2, "ACCEPTED").expect(200).json();
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
    JsonNode now = Amender.line(stage.read(amended), 0);
    assertThat(now.path("status").asText()).isEqualTo("PENDING");
    assertThat(now.path("details")).hasSize(2);
    assertThat(now.at("/details/1/quantity").asText()).isEqualTo("1");
    assertThat(now.at("/details/1/claimed_by").asText()).isEqualTo("trader1");
    assertThat(now.at("/roll_up/filled").asText()).isEqualTo("0");
    assertThat(now.at("/roll_up/idle").asText()).isEqualTo("6");
    stage.end(amended);
  }
}
