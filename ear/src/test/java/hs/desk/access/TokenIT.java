package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenIT {

  /** A change of a session or role is seen everywhere within this. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/user/",
        "api/user",
        "api/products/",
        "api/instructions/",
        "api/nowhere/",
        "api/user/login/../",
        "api/user/login;x=y/../roles/",
        "data/strategy_position/"
      })
  void nothingIsOpenToStrangers(String path) {
    Answer answer = desk.anonymous().get(path);
    assertThat(answer.status()).as("%s", answer).isIn(401, 404);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or '1'='1"})
  void aTokenThatIsNoneIsRefused(String token) {
    Answer answer = desk.anonymous().withToken(token).get("api/user/");
    answer.expectProblem(401, "not-logged-in");
    assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
  }

  @Test
  void theTokenDoesNotWorkInTheAddress() {
    String token = desk.as("viewer1").token();
    desk.anonymous().get("api/user/?token=" + token + "&hs_token=" + token).expect(401);
  }

  @Test
  void theCookieWorksLikeTheBearer() {
    DeskClient byCookie =
        desk.anonymous().with("Cookie", "a=b; hs_token=" + desk.as("risk1").token());
    assertThat(byCookie.get("api/user/").expect(200).json().get("username").asText())
        .isEqualTo("risk1");
  }

  @Test
  void aChangeByCookieMustBeJson() {
    DeskClient byCookie = desk.anonymous().with("Cookie", "hs_token=" + desk.as("viewer1").token());
    byCookie
        .with("Content-Type", "text/plain")
        .post("api/user/logout/", "{}")
        .expectProblem(415, "media-type");
    byCookie
        .with("Content-Type", "application/x-www-form-urlencoded")
        .post("api/user/logout/", "a=b")
        .expect(415);
    byCookie.get("api/user/").expect(200);
    byCookie.post("api/user/logout/", Map.of()).expect(204);
  }

  @Test
  void aChangeByCookieWithoutABodyIsTakenUnlessAForeignPageSentIt() {
    DeskClient byCookie = desk.anonymous().with("Cookie", "hs_token=" + desk.as("viewer1").token());
    byCookie.with("Origin", "https://evil.example").post("api/user/logout/", null).expect(415);
    byCookie.with("Sec-Fetch-Site", "cross-site").post("api/user/logout/", null).expect(415);
    byCookie.with("Content-Type", "text/plain").post("api/user/logout/", null).expect(415);
    byCookie.get("api/user/").expect(200);
    byCookie.with("Sec-Fetch-Site", "same-origin").post("api/user/logout/", null).expect(204);
  }

  @Test
  void loggingOutEndsTheTokenAndNoOther() {
    DeskClient one = desk.as("trader1");
    DeskClient other = desk.as("trader1");
    long before = logOuts();
    Answer out = one.post("api/user/logout/", null).expect(204);
    assertThat(out.header("Set-Cookie").orElseThrow()).startsWith("hs_token=;");
    await().atMost(SOON).until(() -> one.get("api/user/").status() == 401);
    other.get("api/user/").expect(200);
    one.post("api/user/logout/", null).expect(401);
    assertThat(logOuts() - before).isEqualTo(1);
    String trail = "SELECT COUNT(*) FROM event WHERE kind = 'user.logout' AND request_id = ?";
    assertThat(desk.inspect("strategy").number(trail, out.header("X-Request-Id").orElseThrow()))
        .isEqualTo(1);
  }

  private long logOuts() {
    return desk.inspect("strategy")
        .number("SELECT COUNT(*) FROM event WHERE kind = 'user.logout' AND actor = 'trader1'");
  }

  @Test
  void theAbsoluteEndEndsIt() {
    DeskClient client = desk.as("viewer1");
    client.get("api/user/").expect(200);
    change("UPDATE session SET expires_at = UTC_TIMESTAMP(6)", client);
    await().atMost(SOON.multipliedBy(3)).until(() -> client.get("api/user/").status() == 401);
  }

  @Test
  void idlingEndsIt() {
    DeskClient client = desk.as("viewer1");
    change("UPDATE session SET last_seen_at = UTC_TIMESTAMP(6) - INTERVAL 31 MINUTE", client);
    await().atMost(SOON.multipliedBy(3)).until(() -> client.get("api/user/").status() == 401);
  }

  @Test
  void usingItKeepsItAliveAndIsNotedOnceAMinute() {
    DeskClient client = desk.as("viewer1");
    change("UPDATE session SET last_seen_at = UTC_TIMESTAMP(6) - INTERVAL 29 MINUTE", client);
    await()
        .atMost(SOON.multipliedBy(3))
        .until(
            () ->
                client.get("api/user/").status() == 200
                    && desk.inspect("strategy")
                            .number(
                                "SELECT COUNT(*) FROM session WHERE token_sha256 = SHA2(?, 256)"
                                    + " AND last_seen_at > UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE",
                                client.token())
                        == 1);
  }

  private void change(String update, DeskClient client) {
    String one = update + " WHERE token_sha256 = SHA2(?, 256)";
    assertThat(desk.application("strategy").update(one, client.token())).isEqualTo(1);
  }

  @Test
  void aRoleWorksWithinASecondOfGrantAndNotLongerAfterRevoke() {
    DeskClient admin = desk.as("admin1");
    DeskClient viewer = desk.as("viewer1");
    viewer.get("api/products/P002/").expect(404);
    Map<String, String> role =
        Map.of("username", "viewer1", "role", "VIEWER", "product_code", "P002");
    Answer granted = admin.post("api/user/roles/", role).expect(201);
    try {
      await().atMost(SOON).until(() -> viewer.get("api/products/P002/").status() == 200);
      admin.post("api/user/roles/", role).expectProblem(409, "role-held");
    } finally {
      admin.delete("api/user/roles/" + granted.json().get("id").asLong() + "/").expect(204);
    }
    await().atMost(SOON).until(() -> viewer.get("api/products/P002/").status() == 404);
  }

  @Test
  void onlyAnAdministratorSeesAndChangesRoles() {
    for (String user : new String[] {"manager1", "trader1", "risk1", "viewer1"}) {
      desk.as(user).get("api/user/roles/").expectProblem(403, "admin-only");
      desk.as(user).delete("api/user/roles/1/").expectProblem(403, "admin-only");
    }
    assertThat(
            desk.as("admin1")
                .get("api/user/roles/?search=Viewer1")
                .expect(200)
                .json()
                .get("count")
                .asInt())
        .isPositive();
  }

  @Test
  void preferencesAreKeptPerUser() {
    DeskClient mine = desk.as("manager2");
    mine.put("api/user/preferences/grid.positions/", Map.of("columns", new int[] {1, 2}))
        .expect(200);
    assertThat(mine.get("api/user/preferences/grid.positions/").expect(200).text())
        .isEqualTo("{\"columns\":[1,2]}");
    desk.as("viewer1").get("api/user/preferences/grid.positions/").expect(404);
    mine.put("api/user/preferences/big/", Map.of("x", "y".repeat(70_000)))
        .expectProblem(422, "rule-broken");
    mine.put("api/user/preferences/a%20b/", 1).expect(422);
  }

  @Test
  void aUserHasAHundredNamesOfPreferences() {
    DeskClient mine = desk.as("viewer1");
    try {
      int names = 0;
      Answer answer = mine.put("api/user/preferences/full.0/", 0);
      while (answer.status() == 200 && names < 100) {
        answer = mine.put("api/user/preferences/full." + ++names + "/", names);
      }
      answer.expectBroken("name", "preference-count", "100");
      mine.put("api/user/preferences/full.0/", 7).expect(200);
      assertThat(mine.get("api/user/preferences/full.0/").expect(200).text()).isEqualTo("7");
    } finally {
      desk.application("strategy")
          .update("delete from preference where username = 'viewer1' and name like 'full.%'");
    }
  }

  @Test
  void aProblemSpeaksThePreferredLanguage() {
    DeskClient plain = desk.as("manager2");
    String path = "api/user/preferences/none/";
    assertThat(
            plain.with("Accept-Language", "zh-CN,en;q=0.5").get(path).json().get("title").asText())
        .isEqualTo("不存在");
    assertThat(plain.with("Accept-Language", "en-GB").get(path).json().get("title").asText())
        .isEqualTo("Not found");
    plain.put("api/user/preferences/language/", "\"en\"").expect(200);
    assertThat(plain.with("Accept-Language", "fr").get(path).json().get("title").asText())
        .isEqualTo("Not found");
    plain.put("api/user/preferences/language/", "\"zh-CN\"").expect(200);
    assertThat(plain.with("Accept-Language", "fr").get(path).json().get("title").asText())
        .isEqualTo("不存在");
  }
}
