package hs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditExportIT {

  private static final String PATH = "api/audit/events/export/";

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest
  @CsvSource({"risk1, 200", "admin1, 200", "manager1, 403", "trader1, 403", "viewer1, 403"})
  void onlyKeepersReadTheTrail(String user, int status) {
    desk.as(user).get(PATH).expect(status);
  }

  @Test
  void aDaysTrailNamesActorRequestAndHash() {
    DeskClient risk = desk.as("risk1");
    String file = risk.get(PATH + "?columns=seq,kind,actor,request_id,hash").expect(200).text();
    assertThat(file).startsWith("\uFEFFseq,kind,actor,request_id,hash\r\n");
    assertThat(file).containsPattern("\\d+,login\\.ok,risk1,[^,]+,[0-9a-f]{64}\r\n");
    risk.get(PATH + "?day=yesterday").expect(400);
    risk.get(PATH + "?day=9999-01-01").expect(422);
    String before = risk.get(PATH + "?day=2001-01-01&columns=seq").expect(200).text();
    assertThat(before).isEqualTo("\uFEFFseq\r\n");
  }

  @Test
  void anAdministratorSeesUsersAndNoProduct() {
    String file = desk.as("admin1").get(PATH + "?columns=topic,kind").expect(200).text();
    assertThat(file).contains("user,login.ok").doesNotContain("instruction,");
  }

  @Test
  void takingTheTrailIsItselfOnRecord() {
    Answer taken = desk.as("risk1").get(PATH + "?day=2026-11-24&columns=seq,hash").expect(200);
    assertThat(
            desk.inspect("strategy")
                .rows(
                    "SELECT actor, payload FROM event WHERE kind = 'export.taken' AND request_id = ?",
                    taken.header("X-Request-Id").orElseThrow()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("actor")).isEqualTo("risk1");
              assertThat((String) row.get("payload"))
                  .contains("\"rows\":\"audit\"", "[\"seq\",\"hash\"]", "2026-11-24");
            });
  }

  /** Whoever asks for a log-in chooses what the trail calls him. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+", "+1+", "-1+", "@sum(1)+"})
  void aNameThatWouldBeCalculatedIsText(String formula) {
    String name = formula + System.nanoTime();
    fail(name);
    String file = desk.as("risk1").get(PATH + "?columns=kind,actor").expect(200).text();
    assertThat(file).contains("login.failed,'" + name).doesNotContain("login.failed," + name);
  }

  private void fail(String name) {
    desk.anonymous()
        .post("api/user/login/", Map.of("username", name, "password", "wrong"))
        .expect(401);
  }

  @Test
  void failedLogInsAreOnRecord() {
    String name = "stranger" + System.nanoTime();
    fail(name);
    assertThat(
            desk.inspect("strategy")
                .number(
                    "SELECT COUNT(*) FROM event WHERE kind = 'login.failed' AND actor = ?", name))
        .isEqualTo(1);
  }
}
