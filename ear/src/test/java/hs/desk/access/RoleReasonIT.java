package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who grants or revokes a role may say why, and the trail keeps it. */
class RoleReasonIT {

  private static final String ROLES = "api/user/roles/";
  private static final String HELD = "select count(*) from user_role_product where username = ?";
  private static final String TRAIL =
      "api/audit/events/export/?columns=kind,actor,request_id,data&filter=data:contains:";
  private static final Duration SOON = Duration.ofSeconds(10);

  private final RunningDesk desk = Suite.desk();
  private final Database strategy = desk.inspect("strategy");
  private final DeskClient admin = desk.as("admin1");
  private final String mark = UUID.randomUUID().toString();
  private final String name = "r" + mark.substring(0, 20);

  /** Nobody's: the name is of no person. */
  /** Who could grant anything on any product administers all of them. */
  @Test
  void administratorsAreOfAllProducts() {
    Map<String, String> one =
        Map.of("username", "viewer1", "role", "ADMIN", "product_code", "P004");
    admin.post(ROLES, one).expectBroken("product_code", "admin-of-all", "*");
  }

  /** Two may go but for one, after whom nobody could grant anything. */
  @Test
  void theLastAdministratorStays() {
    long last = admin.get(ROLES + "?search=admin1").expect(200).json().at("/results/0/id").asLong();
    String administrators = "SELECT COUNT(*) FROM user_role_product WHERE role = 'ADMIN'";
    assertThat(strategy.number(administrators)).isOne();
    admin.delete(path(last)).expectProblem(409, "last-admin");
    Map<String, String> another = Map.of("username", name, "role", "ADMIN", "product_code", "*");
    long second = admin.post(ROLES, another).expect(201).json().path("id").asLong();
    admin.delete(path(second)).expect(204);
    admin.delete(path(last)).expectProblem(409, "last-admin");
  }

  private Map<String, String> grant(String reason) {
    Map<String, String> grant = new HashMap<>();
    grant.put("username", name);
    grant.put("role", "VIEWER");
    grant.put("product_code", "P001");
    if (reason != null) {
      grant.put("reason", reason);
    }
    return grant;
  }

  private long granted(String reason) {
    return admin.post(ROLES, grant(reason)).expect(201).json().path("id").asLong();
  }

  private static String path(long id) {
    return ROLES + id + "/";
  }

  private static String path(long id, String reason) {
    return path(id) + "?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8);
  }

  private DeskClient keyed(String what) {
    return admin.with("Idempotency-Key", what + " " + mark);
  }

  private List<JsonNode> events(String kind) {
    return strategy
        .rows("select payload from event where kind = ? and payload like ?", kind, mentions(name))
        .stream()
        .map(row -> Json.read((String) row.get("payload")))
        .toList();
  }

  private static String mentions(String word) {
    return "%" + word + "%";
  }

  private void assertToldOnce(String kind, String reason) {
    assertThat(events(kind))
        .singleElement()
        .satisfies(
            data -> {
              assertThat(data.path("username").asText()).isEqualTo(name);
              assertThat(data.path("role").asText()).isEqualTo("VIEWER");
              assertThat(data.path("product_code").asText()).isEqualTo("P001");
              assertThat(data.has("reason")).isTrue();
              assertThat(data.path("reason").asText(null)).isEqualTo(reason);
            });
  }

  @Test
  void theTrailTellsWhyARoleWasGrantedAndRevoked() {
    long id = granted("顶岗 " + mark);
    admin.delete(path(id, "离岗 & \"回来\" " + mark)).expect(204);
    assertToldOnce("role.granted", "顶岗 " + mark);
    assertToldOnce("role.revoked", "离岗 & \"回来\" " + mark);
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(admin.get(TRAIL + name).expect(200).text())
                    .containsPattern("role\\.granted,admin1,[^,]+,.*顶岗 " + mark)
                    .containsPattern("role\\.revoked,admin1,[^,]+,.*离岗 .*" + mark));
  }

  @Test
  void noReasonIsNeeded() {
    admin.delete(path(granted(null))).expect(204);
    assertToldOnce("role.granted", null);
    assertToldOnce("role.revoked", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\t"})
  void whatSaysNothingIsNoReason(String blank) {
    admin.delete(path(granted(blank), blank)).expect(204);
    assertToldOnce("role.granted", null);
    assertToldOnce("role.revoked", null);
  }

  @Test
  void fiveHundredCharactersAreTakenAsTheyAre() {
    long id = granted("😀".repeat(500));
    admin.delete(path(id, "字".repeat(500))).expect(204);
    assertToldOnce("role.granted", "😀".repeat(500));
    assertToldOnce("role.revoked", "字".repeat(500));
  }

  @Test
  void moreThanThatGrantsAndRevokesNothing() {
    admin.post(ROLES, grant("😀".repeat(501))).expectBroken("reason", "size", "500");
    assertThat(strategy.number(HELD, name)).isZero();
    assertThat(events("role.granted")).isEmpty();
    long id = granted(null);
    admin.delete(path(id, "x".repeat(501))).expectBroken("reason", "size", "500");
    assertThat(strategy.number(HELD, name)).isOne();
    assertThat(events("role.revoked")).isEmpty();
    admin.delete(path(id)).expect(204);
  }

  @Test
  void whatIsNotThereOrNotHisIsToldBeforeAReasonThatIsTooLong() {
    long id = granted(null);
    admin.post(ROLES, grant("x".repeat(501))).expectProblem(409, "role-held");
    desk.as("risk1").delete(path(id, "x".repeat(501))).expectProblem(403, "admin-only");
    admin.delete(path(id)).expect(204);
    admin.delete(path(id, "x".repeat(501))).expectProblem(404, "role-not-found");
  }

  @Test
  void aKeyStandsForItsReasonToo() {
    Answer made = keyed("grant").post(ROLES, grant("顶岗")).expect(201);
    keyed("grant").post(ROLES, grant("顶岗")).expect(201).expectReplayed();
    keyed("grant").post(ROLES, grant("代班")).expect(422);
    keyed("grant").post(ROLES, grant(null)).expect(422);
    long id = made.json().path("id").asLong();
    keyed("revoke").delete(path(id, "离岗")).expect(204);
    keyed("revoke").delete(path(id, "离岗")).expect(204).expectReplayed();
    keyed("revoke").delete(path(id, "换岗")).expect(422);
    keyed("revoke").delete(path(id)).expect(422);
    assertToldOnce("role.granted", "顶岗");
    assertToldOnce("role.revoked", "离岗");
  }
}
