package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Listed.class)
class CancelIT {

  private static final String P = "P003";
  private static final Duration SOON = Duration.ofSeconds(45);

  private final Stage stage = new Stage();

  private JsonNode executing(int lines) {
    Object[] opened = new Object[lines];
    for (int i = 0; i < lines; i++) {
      opened[i] = Listed.line(i, 1);
    }
    return stage.become("trader1", stage.adjusted("manager1", P, opened), "EXECUTING");
  }

  @Test
  void endsAtOnceWhereNobodyWorksIt() {
    JsonNode cancelled = stage.become("manager1", executing(1), "CANCELLED", "reason", "over");
    assertThat(cancelled.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.at("/adjustments/0/status").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.at("/adjustments/0/details/0/status").asText()).isEqualTo("CANCELLED");
    JsonNode last = cancelled.path("timeline").get(cancelled.path("timeline").size() - 1);
    assertThat(last.path("reason").asText()).isEqualTo("over");
  }

  @Test
  void waitsForTheTraderWhoIsMailedAndConfirms() {
    JsonNode made = executing(2);
    stage.claim(made, "trader1");
    JsonNode asked = stage.become("manager1", made, "CANCELLED");
    assertThat(asked.path("status").asText()).isEqualTo("CANCELLING");
    assertThat(asked.path("cancel_asked_at").isNull()).isFalse();
    stage.awaitMail(made, "trader1", "请确认撤销");
    Answer again = stage.ask("manager1", asked, "CANCELLED").expectProblem(409, "cancel-waits");
    assertThat(again.json().at("/claimed_by/0").asText()).isEqualTo("trader1");
    stage.ask("trader2", asked, "CANCELLED").expectProblem(403, "nothing-claimed");
    stage.ask("trader1", asked, "PAUSED").expect(409);
    JsonNode ended = stage.become("trader1", asked, "CANCELLED");
    assertThat(ended.path("status").asText()).isEqualTo("CANCELLED");
  }

  /** P003 has two managers: one may cancel what the other wrote. */
  @Test
  void whoAskedIsToldOfTheEndLikeTheAuthor() {
    JsonNode made = executing(1);
    stage.claim(made, "trader1");
    JsonNode asked = stage.become("manager2", made, "CANCELLED");
    stage.become("trader1", asked, "CANCELLED");
    String subject = "指令已撤销";
    stage.awaitMail(made, "manager2", subject);
    stage.awaitMail(made, "manager1", subject);
  }

  /** Line by line it is the author's news; its end is also theirs who asked for it. */
  @Test
  void whoAskedIsNotToldOfEachLine() {
    JsonNode made = executing(2);
    stage.claim(made, "trader1");
    stage.become("manager2", made, "CANCELLED");
    JsonNode first =
        line("trader1", made.at("/adjustments/0"), "CANCELLED", "as asked").expect(200).json();
    assertThat(first.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(first.path("gap").isNull()).isTrue();
    stage.awaitMail(made, "manager1", "指令行已撤销");
    line("trader1", made.at("/adjustments/1"), "CANCELLED", "as asked").expect(200);
    stage.awaitMail(made, "manager2", "指令已撤销");
    assertThat(stage.mails(made, "manager2", "指令行已撤销")).isEmpty();
    assertThat(stage.mails(made, "trader1", "已撤销")).isEmpty();
  }

  @Test
  void theLastTraderEndsIt() {
    JsonNode made = executing(2);
    long line = made.at("/adjustments/1/id").asLong();
    stage.claim(made, "trader1");
    stage
        .application()
        .update(
            "update instruction_detail set claimed_by = 'trader2' where position_adjustment_id = ?",
            line);
    JsonNode asked = stage.become("manager2", made, "CANCELLED");
    JsonNode half = stage.become("trader1", asked, "CANCELLED");
    assertThat(half.path("status").asText()).isEqualTo("CANCELLING");
    assertThat(half.at("/adjustments/0/status").asText()).isEqualTo("CANCELLED");
    assertThat(half.at("/adjustments/1/status").asText()).isEqualTo("PENDING");
    assertThat(stage.become("trader2", half, "CANCELLED").path("status").asText())
        .isEqualTo("CANCELLED");
  }

  @Test
  void timeEndsWhatIsNotConfirmed() {
    JsonNode made = executing(1);
    stage.claim(made, "trader1");
    JsonNode asked = stage.become("manager1", made, "CANCELLED");
    stage
        .application()
        .update(
            "update instruction set cancel_asked_at = utc_timestamp(6) - interval 11 minute"
                + " where id = ?",
            made.path("id").asLong());
    await().atMost(SOON).until(() -> stage.read(asked).path("status").asText().equals("CANCELLED"));
    JsonNode ended = stage.read(made);
    JsonNode last = ended.path("timeline").get(ended.path("timeline").size() - 1);
    assertThat(last.path("actor").asText()).isEqualTo("desk");
    assertThat(last.path("from").asText()).isEqualTo("CANCELLING");
  }

  @Test
  void aLineEndsAloneAndTheLastOneEndsTheInstruction() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 1), Listed.line(1, 1));
    JsonNode first = made.at("/adjustments/0");
    line("viewer1", first, "CANCELLED", "x").expect(404);
    line("risk1", first, "CANCELLED", "x").expectProblem(403, "role-missing");
    line("trader1", first, "DONE", "x").expectProblem(409, "transition-refused");
    line("trader1", first, "CANCELLED", null).expect(400);
    line("trader1", first, "CANCELLED", " ").expect(422);
    JsonNode ended = line("trader1", first, "CANCELLED", "no market").expect(200).json();
    assertThat(ended.path("status").asText()).isEqualTo("CANCELLED");
    assertThat(ended.path("version").asLong()).isEqualTo(first.path("version").asLong() + 1);
    Answer twice = line("trader1", ended, "CANCELLED", "x").expect(409);
    assertThat(twice.json().path("allowed")).isEmpty();
    line("trader1", first, "CANCELLED", "x").expect(412);
    assertThat(stage.read(made).path("status").asText()).isEqualTo("APPROVED");
    line("manager1", made.at("/adjustments/1"), "CANCELLED", "y").expect(200);
    assertThat(stage.read(made).path("status").asText()).isEqualTo("CANCELLED");
    assertThat(stage.kinds(made))
        .containsExactly(
            "instruction.created", "line.cancelled", "line.cancelled", "instruction.status");
  }

  @Test
  void aTraderDoesNotEndWhatAnotherWorks() {
    JsonNode made = executing(1);
    stage.claim(made, "trader2");
    Answer refused =
        line("trader1", made.at("/adjustments/0"), "CANCELLED", "x")
            .expectProblem(409, "line-claimed");
    assertThat(refused.json().at("/claimed_by/0").asText()).isEqualTo("trader2");
    line("manager1", made.at("/adjustments/0"), "CANCELLED", "x").expect(200);
  }

  @Test
  void whatIsNotApprovedIsItsManagersAlone() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 1));
    JsonNode line = made.at("/adjustments/0");
    line("trader2", line, "CANCELLED", "x").expectProblem(403, "role-missing");
    line("manager2", line, "CANCELLED", "x").expect(200);
    assertThat(stage.read(made).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void theLastClaimGivenBackEndsItAtOnce() {
    JsonNode made = executing(1);
    String claim =
        "api/trade-details/" + made.at("/adjustments/0/details/0/id").asLong() + "/claim/";
    stage.as("trader1").put(claim, Map.of()).expect(200);
    JsonNode asked = stage.become("manager1", stage.read(made), "CANCELLED");
    assertThat(asked.path("status").asText()).isEqualTo("CANCELLING");
    stage.as("trader1").delete(claim).expect(200);
    List<String> kinds = stage.kinds(made);
    assertThat(kinds.subList(kinds.size() - 2, kinds.size()))
        .containsExactly("detail.unclaimed", "instruction.status");
    JsonNode ended = stage.read(made);
    assertThat(ended.path("status").asText()).isEqualTo("CANCELLED");
    JsonNode last = ended.path("timeline").get(ended.path("timeline").size() - 1);
    assertThat(last.path("actor").asText()).isEqualTo("trader1");
  }

  @Test
  void theLastClaimedDetailFilledEndsItAtOnce() {
    JsonNode made = executing(2);
    long line = made.at("/adjustments/0/id").asLong();
    stage
        .application()
        .update(
            "update instruction_detail set claimed_by = 'trader1' where position_adjustment_id = ?",
            line);
    stage.become("manager1", stage.read(made), "CANCELLED");
    stage.fill("trader1", made.at("/adjustments/0"), 1);
    JsonNode ended = stage.read(made);
    assertThat(ended.path("status").asText()).isEqualTo("PARTIALLY_CANCELLED");
    JsonNode last = ended.path("timeline").get(ended.path("timeline").size() - 1);
    assertThat(last.path("actor").asText()).isEqualTo("trader1");
  }

  private Answer line(String username, JsonNode line, String status, String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status);
    body.put("reason", reason);
    body.put("version", line.path("version").asLong());
    return stage.as(username).put("api/positions/" + line.path("id").asLong() + "/status/", body);
  }

  @Test
  void expiresAtItsDeadlineWithEverythingThatRemains() {
    JsonNode made = executing(1);
    stage.claim(made, "trader1");
    stage
        .application()
        .update(
            "update instruction set deadline = utc_timestamp(6) - interval 1 second where id = ?",
            made.path("id").asLong());
    await().atMost(SOON).until(() -> stage.read(made).path("status").asText().equals("EXPIRED"));
    JsonNode expired = stage.read(made);
    assertThat(expired.at("/adjustments/0/status").asText()).isEqualTo("CANCELLED");
    assertThat(expired.path("version").asLong()).isEqualTo(made.path("version").asLong() + 1);
    stage
        .desk()
        .mail()
        .await(
            2,
            it ->
                it.path("text").asText().contains(made.path("note").asText())
                    && it.path("subject").asText().contains("已过期"),
            SOON);
  }

  @Test
  void expiresAtTheEndOfItsTradingDay() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 1));
    stage
        .application()
        .update(
            "update instruction set trading_day = utc_date() - interval 2 day where id = ?",
            made.path("id").asLong());
    await().atMost(SOON).until(() -> stage.read(made).path("status").asText().equals("EXPIRED"));
  }
}
