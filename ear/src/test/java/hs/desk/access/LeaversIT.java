package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 3. */
class LeaversIT {

  private static final String LEAVER = "trader2";

  /** Who is set inactive is refused within this. */
  private static final Duration REFUSED = Duration.ofSeconds(60);

  private final RunningDesk desk = Suite.desk();
  private final Database strategy = desk.inspect("strategy");

  @AfterEach
  void comesBack() {
    active(true);
    await().atMost(REFUSED).until(() -> login(LEAVER).status() == 200);
  }

  @Test
  void whoLeavesIsOutAndStaysOutUntilHeComesBack() {
    DeskClient one = desk.as(LEAVER);
    DeskClient other = desk.as(LEAVER);
    DeskClient colleague = desk.as("trader1");
    long before = strategy.number("SELECT MAX(id) FROM event");
    try (LiveSocket socket = one.socket("pos").subscribe(Map.of())) {
      socket.awaitSnapshot();
      active(false);
      await().atMost(REFUSED).until(socket::closed);
      assertThat(socket.awaitClose()).isEqualTo(1008);
      assertThat(socket.frames("error").get(0).path("code").asText()).isEqualTo("logged-out");
    }
    await().atMost(Duration.ofSeconds(1)).until(() -> isOut(one) && isOut(other));
    assertThat(ended(before)).hasSizeGreaterThanOrEqualTo(2).allMatch(LeaversIT::tellsWhy);
    refusedLikeAWrongPassword();
    colleague.get("api/user/").expect(200);
  }

  private void refusedLikeAWrongPassword() {
    Answer right = login(LEAVER).expectProblem(401, "login-wrong");
    Answer wrong = login(LEAVER, "not his password").expectProblem(401, "login-wrong");
    assertThat(withoutRequestId(right)).isEqualTo(withoutRequestId(wrong));
  }

  private static String withoutRequestId(Answer answer) {
    return answer.text().replaceAll("\"request_id\":\"[^\"]*\"", "");
  }

  private static boolean isOut(DeskClient client) {
    return client.get("api/user/").status() == 401;
  }

  /** Payloads of the log-outs in the desk's name since that event. */
  private List<JsonNode> ended(long before) {
    String trail =
        "SELECT payload FROM event WHERE kind = 'user.logout' AND actor = 'desk' AND id > ?";
    return strategy.rows(trail, before).stream()
        .map(row -> Json.read((String) row.get("payload")))
        .toList();
  }

  private static boolean tellsWhy(JsonNode payload) {
    return payload.path("username").asText().equals(LEAVER)
        && payload.path("reason").asText().contains("active");
  }

  private Answer login(String name) {
    return login(name, name);
  }

  /** Without the failures of before, which would lock the name. */
  private Answer login(String name, String password) {
    desk.application("strategy").update("DELETE FROM login_failure WHERE username = ?", name);
    Map<String, String> given = Map.of("username", name, "password", password);
    return desk.anonymous().post("api/user/login/", given);
  }

  private void active(boolean active) {
    String change = "UPDATE user SET active = ? WHERE username = ?";
    assertThat(desk.superuser("dataweb_read").update(change, active, LEAVER)).isEqualTo(1);
  }
}
