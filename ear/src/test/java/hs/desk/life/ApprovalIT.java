package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** P005 needs one approval; its managers are manager1 and manager2. */
@ExtendWith(Listed.class)
class ApprovalIT {

  private static final String P = "P005";

  private final Stage stage = new Stage();

  private JsonNode pending() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 1));
    assertThat(made.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    return made;
  }

  /** As if the line had been submitted at half its price. */
  private void drift(JsonNode instruction) {
    stage
        .application()
        .update(
            "update position_adjustment set price = price / 2 where instruction_id = ?",
            instruction.path("id").asLong());
  }

  @Test
  void driftIsShownAndHasToBeConfirmed() {
    JsonNode made = pending();
    drift(made);
    JsonNode shown = stage.read(made);
    assertThat(shown.path("approvals_required").asInt()).isEqualTo(1);
    JsonNode price = shown.path("drift").get(0);
    assertThat(price.path("figure").asText()).isEqualTo("PRICE");
    assertThat(price.path("beyond").asBoolean()).isTrue();
    assertThat(new BigDecimal(price.path("moved").asText())).isGreaterThan(new BigDecimal("0.5"));
    Answer refused = stage.ask("risk1", shown, "APPROVED").expectProblem(409, "drift-beyond");
    assertThat(refused.json().at("/drift/0/c_instrument_id"))
        .isEqualTo(made.at("/adjustments/0/c_instrument_id"));
    assertThat(stage.read(made).path("approvals")).isEmpty();
    JsonNode approved = stage.become("risk1", shown, "APPROVED", "confirm_drift", true);
    assertThat(approved.path("status").asText()).isEqualTo("APPROVED");
    assertThat(approved.at("/approvals/0/username").asText()).isEqualTo("risk1");
    assertThat(approved.at("/approvals/0/decision").asText()).isEqualTo("APPROVED");
    assertThat(stage.read(approved).path("approvals")).isEqualTo(approved.path("approvals"));
    assertThat(approved.path("drift")).isEmpty();
    assertThat(approved.path("version").asLong()).isEqualTo(made.path("version").asLong() + 1);
    assertThat(stage.kinds(made))
        .containsExactly("instruction.created", "approval.given", "instruction.status");
    stage.end(approved);
  }

  /** Both waited: neither overlapped the other when it was submitted. */
  @Test
  void theSecondOfTwoIsApprovedWithAWarning() {
    JsonNode first = pending();
    JsonNode second = pending();
    assertThat(second.at("/adjustments/0/flags").toString()).doesNotContain("OVERLAP");
    JsonNode one = stage.become("risk1", first, "APPROVED", "confirm_drift", true);
    assertThat(one.at("/adjustments/0/flags").toString()).doesNotContain("OVERLAP");
    JsonNode other = stage.become("risk1", second, "APPROVED", "confirm_drift", true);
    assertThat(other.at("/adjustments/0/flags").toString()).contains("OVERLAP");
    assertThat(other.path("version").asLong()).isEqualTo(second.path("version").asLong() + 1);
    stage.end(one);
    stage.end(other);
  }

  @Test
  void neverTheAuthorNeverATrader() {
    JsonNode made = pending();
    stage
        .ask("manager1", made, "APPROVED", "confirm_drift", true)
        .expectProblem(403, "author-never");
    stage.ask("manager1", made, "REJECTED", "reason", "no").expectProblem(403, "author-never");
    stage.ask("trader2", made, "APPROVED").expectProblem(403, "role-missing");
    stage.ask("viewer1", made, "APPROVED").expect(404);
    JsonNode approved = stage.become("manager2", made, "APPROVED", "confirm_drift", true);
    assertThat(approved.path("status").asText()).isEqualTo("APPROVED");
    stage.end(approved);
  }

  private JsonNode pendingForTwo() {
    Map<String, Object> two = Map.of("approvals_required", 2, "version", version());
    stage.as("risk1").put("api/products/P005/", two).expect(200);
    try {
      return pending();
    } finally {
      stage
          .as("risk1")
          .put("api/products/P005/", Map.of("approvals_required", 1, "version", version()))
          .expect(200);
    }
  }

  @Test
  void whoApprovedFirstMayStillReject() {
    JsonNode first = stage.become("risk1", pendingForTwo(), "APPROVED", "confirm_drift", true);
    JsonNode rejected = stage.become("risk1", first, "REJECTED", "reason", "on second thought");
    assertThat(rejected.path("status").asText()).isEqualTo("REJECTED");
    assertThat(rejected.path("approvals")).hasSize(2);
  }

  @Test
  void twoApproversAreTwoPeople() {
    JsonNode made = pendingForTwo();
    JsonNode first = stage.become("risk1", made, "APPROVED", "confirm_drift", true);
    assertThat(first.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    assertThat(first.path("version").asLong()).isEqualTo(made.path("version").asLong() + 1);
    stage
        .ask("risk1", first, "APPROVED", "confirm_drift", true)
        .expectProblem(409, "approved-before");
    JsonNode second = stage.become("manager2", first, "APPROVED", "confirm_drift", true);
    assertThat(second.path("status").asText()).isEqualTo("APPROVED");
    assertThat(second.path("approvals")).hasSize(2);
    stage.end(second);
  }

  private long version() {
    return stage.as("risk1").get("api/products/P005/").expect(200).json().path("version").asLong();
  }

  @Test
  void rejectingNeedsAReasonWhichTheAuthorReads() {
    JsonNode made = pending();
    stage.ask("risk1", made, "REJECTED").expect(422);
    stage.ask("risk1", made, "REJECTED", "reason", " ").expect(422);
    stage.ask("risk1", made, "REJECTED", "reason", "x".repeat(501)).expect(422);
    String reason = "too much " + made.path("note").asText();
    JsonNode rejected = stage.become("risk1", made, "REJECTED", "reason", reason);
    assertThat(rejected.path("status").asText()).isEqualTo("REJECTED");
    assertThat(rejected.at("/adjustments/0/status").asText()).isEqualTo("CANCELLED");
    JsonNode mail =
        stage.desk().mail().await(1, it -> told(it, reason), Duration.ofSeconds(20)).get(0);
    assertThat(mail.path("to").toString()).contains("manager1");
    stage.ask("manager1", rejected, "CANCELLED").expect(409);
  }

  private static boolean told(JsonNode mail, String reason) {
    return mail.path("text").asText().contains(reason)
        && mail.path("subject").asText().contains("被拒绝");
  }

  @Test
  void tradersAreMailedInTheirLanguageOnceItIsApproved() {
    stage.as("trader2").put("api/user/preferences/language/", "\"en\"").expect(200);
    try {
      JsonNode made = pending();
      JsonNode approved = stage.become("manager2", made, "APPROVED", "confirm_drift", true);
      stage.awaitMail(made, "trader2", "New instruction");
      stage.awaitMail(made, "manager1", "指令复核通过");
      stage.end(approved);
    } finally {
      stage.as("trader2").put("api/user/preferences/language/", "\"zh-CN\"").expect(200);
    }
  }
}
