package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginIT {

  private final RunningDesk desk = Suite.desk();
  private final DeskClient stranger = desk.anonymous();

  private Answer login(String username, String password) {
    return stranger.post("api/user/login/", Map.of("username", username, "password", password));
  }

  /** All of them come from one address, which would be locked in the end. */
  @AfterEach
  void forgetFailures() {
    desk.application("strategy").update("DELETE FROM login_failure");
  }

  private static String nobody() {
    return "nobody-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void answersATokenTheUserAndACookie() {
    Answer answer = login("manager1", "manager1").expect(200);
    JsonNode body = answer.json();
    assertThat(body.get("token").asText()).matches("[A-Za-z0-9_-]{43}");
    assertThat(body.get("expires_at").asText()).endsWith("+08:00");
    assertThat(body.at("/user/username").asText()).isEqualTo("manager1");
    assertThat(body.at("/user/email").asText()).contains("@");
    assertThat(body.at("/user/roles").findValuesAsText("product_code"))
        .containsExactly("P001", "P002", "P003", "P005");
    assertThat(body.at("/user/roles").findValuesAsText("role")).containsOnly("MANAGER");
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .startsWith("hs_token=" + body.get("token").asText())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/hsapi")
        .doesNotContain("Secure");
  }

  @Test
  void theDatabaseHoldsTheHashAlone() {
    String token = login("viewer1", "viewer1").expect(200).json().get("token").asText();
    String found =
        "SELECT COUNT(*) FROM session WHERE token_sha256 = SHA2(?, 256) AND username = 'viewer1'";
    assertThat(desk.inspect("strategy").number(found, token)).isEqualTo(1);
    assertThat(
            desk.inspect("strategy")
                .number("SELECT COUNT(*) FROM event WHERE payload LIKE ?", "%" + token + "%"))
        .isZero();
  }

  @Test
  void oneUserHasOneNameHoweverHeSpellsIt() {
    assertThat(login("Trader1", "trader1").expect(200).json().at("/user/username").asText())
        .isEqualTo("trader1");
    login(" trader1", "trader1").expectProblem(401, "login-wrong");
    login("ｔrader1", "trader1").expectProblem(401, "login-wrong");
  }

  @Test
  void wrongAndUnknownAreToldAlike() {
    Answer wrong = login("admin1", "not his password").expectProblem(401, "login-wrong");
    Answer unknown = login(nobody(), "not his password").expectProblem(401, "login-wrong");
    assertThat(withoutRequestId(wrong)).isEqualTo(withoutRequestId(unknown));
    assertThat(wrong.header("WWW-Authenticate")).isPresent();
    login("admin1", "admin1").expect(200);
  }

  private static String withoutRequestId(Answer answer) {
    return answer.text().replaceAll("\"request_id\":\"[^\"]*\"", "");
  }

  @Test
  void fiveFailuresLockANameAlsoOneThatNobodyHas() {
    String name = nobody();
    for (int i = 0; i < 5; i++) {
      login(name, "x" + i).expectProblem(401, "login-wrong");
    }
    Answer locked = login(name, "x").expectProblem(429, "login-locked");
    int seconds = Integer.parseInt(locked.header("Retry-After").orElseThrow());
    assertThat(seconds).isBetween(1, 15 * 60);
    desk.application("strategy").update("DELETE FROM login_failure WHERE username = ?", name);
    login(name, "x").expectProblem(401, "login-wrong");
  }

  @Test
  void everyDeniedLogInIsOnRecord() {
    String name = nobody();
    for (int i = 0; i < 5; i++) {
      login(name, "x" + i).expect(401);
    }
    List<String> denied =
        Stream.generate(() -> login(name, "x").expectProblem(429, "login-locked"))
            .limit(6)
            .map(answer -> answer.header("X-Request-Id").orElseThrow())
            .toList();
    List<Map<String, Object>> events =
        desk.inspect("strategy")
            .rows(
                "SELECT request_id, payload FROM event"
                    + " WHERE topic = 'user' AND kind = 'login.denied' AND actor = ? ORDER BY id",
                name);
    assertThat(events).extracting(row -> row.get("request_id")).isEqualTo(denied);
    assertThat(events)
        .extracting(row -> Json.read((String) row.get("payload")))
        .allSatisfy(
            payload -> {
              assertThat(payload.path("username").asText()).isEqualTo(name);
              assertThat(payload.path("source").asText()).isNotBlank();
              assertThat(payload.path("locked").asText()).isEqualTo("username");
              assertThat(payload.path("tries").asInt()).isOne();
            });
  }

  @Test
  void aSuccessForgetsTheFailuresBefore() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) {
        login("trader2", "wrong").expectProblem(401, "login-wrong");
      }
      login("trader2", "trader2").expect(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "*)(uid=*",
        "admin)(|(uid=*",
        "a\u0000b",
        "\\2a",
        "((((((((",
        "a,b+c\"<>;=",
        " "
      })
  void namesThatMeanSomethingElsewhereAreNobodys(String name) {
    login(name, "x").expectProblem(401, "login-wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "manager2\u0000"})
  void aPasswordThatIsNoneOpensNothing(String password) {
    login("manager2", password).expectProblem(401, "login-wrong");
    login("manager2", "manager2").expect(200);
  }

  @Test
  void whatIsMissingIsNamed() {
    Answer answer =
        stranger
            .post("api/user/login/", Map.of("username", "manager1"))
            .expectProblem(400, "fields-missing");
    assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo("password");
    stranger.post("api/user/login/", "{\"username\":7,\"password\":\"x\"}").expect(400);
  }

  @Test
  void logInsLeaveATrail() {
    String name = nobody();
    login(name, "x").expect(401);
    login("risk1", "risk1").expect(200);
    String trail = "SELECT COUNT(*) FROM event WHERE topic = 'user' AND kind = ? AND actor = ?";
    assertThat(desk.inspect("strategy").number(trail, "login.failed", name)).isEqualTo(1);
    assertThat(desk.inspect("strategy").number(trail, "login.ok", "risk1")).isPositive();
  }

  @Test
  void aStoppedDirectoryIsToldAsSuchAndEndsNoSession() {
    DeskClient before = desk.as("manager1");
    desk.controls().stop("ldap");
    try {
      unavailableInTime();
      before.get("api/user/").expect(200);
    } finally {
      desk.controls().start("ldap");
    }
    loginWorksAgain();
  }

  @Test
  void aFrozenDirectoryIsToldAsSuchInTime() {
    desk.controls().freeze("ldap");
    try {
      unavailableInTime();
    } finally {
      desk.controls().thaw("ldap");
    }
    loginWorksAgain();
  }

  private void unavailableInTime() {
    for (String password : new String[] {"manager1", "wrong"}) {
      long start = System.nanoTime();
      Answer answer = login("manager1", password).expectProblem(503, "directory-unavailable");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      assertThat(answer.header("Retry-After")).isPresent();
    }
  }

  private void loginWorksAgain() {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> login("manager1", "manager1").status() == 200);
  }
}
