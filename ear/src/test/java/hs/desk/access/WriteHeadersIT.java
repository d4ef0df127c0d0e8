package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Writes beside the instructions keep to the headers too: Idempotency-Key and If-Match. */
class WriteHeadersIT {

  private static final String RULES = "api/check-rules/";
  private static final String ROLES = "api/user/roles/";

  private final RunningDesk desk = Suite.desk();
  private final Database strategy = desk.inspect("strategy");
  private final String mark = UUID.randomUUID().toString();

  private DeskClient keyed(DeskClient caller, String what) {
    return caller.with("Idempotency-Key", what + " " + mark);
  }

  private static void assertReplayed(Answer first, Answer again) {
    assertThat(again.header("Idempotent-Replayed")).as("%s", again).contains("true");
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
  }

  private Map<String, Object> rule(String limit) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", "NET_DELTA");
    rule.put("level", "RECORD");
    rule.put("product_code", "P001");
    rule.put("c_instrument_id", "510300");
    rule.put("limit_value", limit);
    rule.put("note", mark);
    return rule;
  }

  private long events(String kind, long id) {
    return strategy.number("select count(*) from event where kind = ? and entity_id = ?", kind, id);
  }

  @Test
  void aRuleIsWrittenOncePerKey() {
    DeskClient risk = desk.as("risk1");
    Answer made = keyed(risk, "create").post(RULES, rule("5")).expect(201);
    assertReplayed(made, keyed(risk, "create").post(RULES, rule("5")).expect(201));
    keyed(risk, "create").post(RULES, rule("6")).expect(422);
    assertThat(strategy.number("select count(*) from check_rule where note = ?", mark)).isOne();
    long id = made.json().path("id").asLong();
    String path = RULES + id + "/";
    assertThat(made.header("Location").orElseThrow()).endsWith("/hsapi/wsapp/" + path);
    Map<String, Object> tighter = rule("4");
    tighter.put("version", made.json().path("version").asLong());
    Answer changed = keyed(risk, "change").put(path, tighter).expect(200);
    assertReplayed(changed, keyed(risk, "change").put(path, tighter).expect(200));
    Answer removed = keyed(risk, "remove").delete(path).expect(204);
    assertReplayed(removed, keyed(risk, "remove").delete(path).expect(204));
    risk.delete(path).expectProblem(404, "check-rule-not-found");
    assertThat(events("rule.changed", id)).isEqualTo(3);
  }

  @Test
  void aRuleIsChangedAtTheVersionOfTheHeader() {
    DeskClient risk = desk.as("risk1");
    JsonNode made = risk.post(RULES, rule("5")).expect(201).json();
    String path = RULES + made.path("id").asLong() + "/";
    long version = made.path("version").asLong();
    risk.put(path, rule("4")).expect(400);
    risk.with("If-Match", "\"" + (version + 1) + "\"").put(path, rule("4")).expect(412);
    JsonNode changed =
        risk.with("If-Match", "\"" + version + "\"").put(path, rule("4")).expect(200).json();
    assertThat(changed.path("limit_value").asText()).isEqualTo("4");
    JsonNode stale = risk.with("If-Match", "\"" + version + "\"").delete(path).expect(412).json();
    assertThat(stale.path("current_version")).isEqualTo(changed.path("version"));
    risk.send("DELETE", path, Map.of("version", version)).expectProblem(412, "stale");
    risk.with("If-Match", "\"" + changed.path("version").asLong() + "\"").delete(path).expect(204);
  }

  @Test
  void aRoleIsGrantedAndRevokedOncePerKey() {
    DeskClient admin = desk.as("admin1");
    Map<String, String> grant =
        Map.of("username", "w" + mark.substring(0, 20), "role", "VIEWER", "product_code", "P001");
    Answer made = keyed(admin, "grant").post(ROLES, grant).expect(201);
    assertReplayed(made, keyed(admin, "grant").post(ROLES, grant).expect(201));
    admin.post(ROLES, grant).expectProblem(409, "role-held");
    long id = made.json().path("id").asLong();
    String search = ROLES + "?search=" + grant.get("username");
    assertThat(admin.get(search).listed(id)).isEqualTo(made.json());
    Answer revoked = keyed(admin, "revoke").delete(ROLES + id + "/").expect(204);
    assertReplayed(revoked, keyed(admin, "revoke").delete(ROLES + id + "/").expect(204));
    admin.delete(ROLES + id + "/").expectProblem(404, "role-not-found");
    assertThat(events("role.granted", id)).isOne();
    assertThat(events("role.revoked", id)).isOne();
  }

  @Test
  void aPreferenceIsSetOncePerKey() {
    DeskClient viewer = desk.as("viewer1");
    String path = "api/user/preferences/w" + mark + "/";
    Answer set = keyed(viewer, "set").put(path, "{\"a\":1}").expect(200);
    viewer.put(path, "{\"a\":2}").expect(200);
    assertReplayed(set, keyed(viewer, "set").put(path, "{\"a\":1}").expect(200));
    assertThat(viewer.get(path).expect(200).text()).isEqualTo("{\"a\":2}");
    keyed(viewer, "set").put(path, "{\"a\":3}").expect(422);
  }

  @Test
  void aReadMarkIsSetOncePerKey() {
    DeskClient viewer = desk.as("viewer1");
    String path = "api/chat/P001/read/";
    Answer read = keyed(viewer, "read").put(path, Map.of("message_id", 1)).expect(204);
    assertReplayed(read, keyed(viewer, "read").put(path, Map.of("message_id", 1)).expect(204));
    keyed(viewer, "read").put(path, Map.of("message_id", 2)).expect(422);
  }
}
