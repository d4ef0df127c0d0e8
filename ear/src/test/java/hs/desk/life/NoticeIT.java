package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is told by mail when others or time change what he was asked to do. */
@ExtendWith(Listed.class)
class NoticeIT {

  private static final String P = "P003";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Stage stage = new Stage();
  private final Amender amender = new Amender(stage);

  private void amend(String username, JsonNode instruction, Object... lines) {
    amender.amend(username, stage.read(instruction), lines).expect(200);
  }

  private void claim(String trader, JsonNode instruction, int nth) {
    JsonNode line = Amender.line(stage.read(instruction), nth);
    long detail = line.at("/details/0/id").asLong();
    stage.as(trader).put("api/trade-details/" + detail + "/claim/", null).expect(200);
  }

  /** Whom mails with such a subject are written to, as often as they are. */
  private List<String> told(JsonNode instruction, String title) {
    return stage
        .rows()
        .rows(
            "select m.username u from mail m join event e on e.id = m.event_id"
                + " where e.instruction_id = ? and m.subject like ? order by m.username",
            instruction.path("id").asLong(),
            "%" + title + "%")
        .stream()
        .map(row -> (String) row.get("u"))
        .toList();
  }

  private void overdue(JsonNode instruction) {
    stage
        .application()
        .update(
            "update instruction set deadline = utc_timestamp(6) - interval 1 second where id = ?",
            instruction.path("id").asLong());
    await()
        .atMost(SOON)
        .until(() -> stage.read(instruction).path("status").asText().equals("EXPIRED"));
  }

  @Test
  void whoAmendedReadsWhyItWasRefused() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    claim("trader1", made, 0);
    amend("manager2", made, Listed.line(0, 6));
    amender.decide("trader1", stage.read(made), 2, "REFUSED", "reason", "limit up").expect(200);
    stage.awaitMail(made, "manager2", "limit up");
    stage.end(stage.read(made));
  }

  @Test
  void whoClaimsWhileAnAmendmentWaitsIsTold() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    claim("trader1", made, 0);
    amend("manager2", made, Listed.line(0, 6), Listed.line(1, 2));
    assertThat(told(made, "修订待确认")).containsExactly("trader1");
    claim("trader2", made, 1);
    claim("trader2", made, 1);
    assertThat(told(made, "修订待确认")).containsExactly("trader1", "trader2");
    stage.awaitMail(made, "trader2", "修订待确认");
    stage.end(made);
    assertThat(told(made, "修订已失效")).containsExactly("manager2");
    stage.awaitMail(made, "manager2", "修订已失效");
  }

  @Test
  void whoseAmendmentAnotherReplacesIsTold() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
    claim("trader1", made, 0);
    claim("trader2", made, 1);
    amend("manager1", made, Listed.line(0, 6), Listed.line(1, 3));
    amend("manager2", made, Listed.line(0, 7));
    assertThat(told(made, "修订待确认")).containsExactly("trader1", "trader1", "trader2");
    assertThat(told(made, "修订已失效")).containsExactly("manager1", "trader2");
    stage.end(made);
  }

  @Test
  void whoDidNotClaimInTimeIsToldThatItExpired() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    overdue(made);
    assertThat(told(made, "已过期"))
        .contains("manager1", "trader1", "trader2")
        .doesNotHaveDuplicates();
    stage.awaitMail(made, "trader2", "已过期");
  }

  @Test
  void whereAllIsClaimedOnlyWhoWorksItIsTold() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 4));
    claim("trader1", made, 0);
    overdue(made);
    assertThat(told(made, "已过期")).containsExactly("manager1", "trader1");
  }

  @Test
  void whoDidNotApproveInTimeIsToldThatItExpired() {
    JsonNode made = stage.adjusted("manager1", "P005", Listed.line(0, 4));
    assertThat(made.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    overdue(made);
    assertThat(told(made, "已过期"))
        .contains("manager1", "manager2", "risk1")
        .doesNotContain("trader2")
        .doesNotHaveDuplicates();
  }
}
