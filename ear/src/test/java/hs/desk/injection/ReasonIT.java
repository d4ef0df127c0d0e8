package hs.desk.injection;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Why something is written stands in its body; why it is taken away, in its address. */
class ReasonIT {

  private static final String P = "P001";

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest(name = "payload {index}")
  @MethodSource("hs.desk.injection.Payloads#all")
  void ofARuleItIsText(String payload) {
    Map<String, Object> rule =
        Map.of(
            "kind", "NET_DELTA",
            "level", "RECORD",
            "product_code", P,
            "c_instrument_id", "510300",
            "limit_value", "1000000",
            "reason", payload);
    long id = keptAndTakenAway(desk.as("risk1"), "api/check-rules/", rule, payload);
    assertThat(reasons("check_rule", id)).containsExactly(payload, payload);
  }

  @ParameterizedTest(name = "payload {index}")
  @MethodSource("hs.desk.injection.Payloads#all")
  void ofAGrantItIsText(String payload) {
    Map<String, Object> grant =
        Map.of(
            "username",
            "i" + UUID.randomUUID(),
            "role",
            "VIEWER",
            "product_code",
            P,
            "reason",
            payload);
    long id = keptAndTakenAway(desk.as("admin1"), "api/user/roles/", grant, payload);
    assertThat(reasons("role", id)).containsExactly(payload, payload);
  }

  private static long keptAndTakenAway(
      DeskClient client, String path, Map<String, Object> body, String reason) {
    long id = client.post(path, body).expect(201).json().path("id").asLong();
    String encoded = URLEncoder.encode(reason, StandardCharsets.UTF_8);
    client.delete(path + id + "/?reason=" + encoded).expect(204);
    return id;
  }

  private List<String> reasons(String entity, long id) {
    String sql = "select payload from event where entity = ? and entity_id = ? order by id";
    return desk.inspect("strategy").rows(sql, entity, id).stream()
        .map(row -> Json.read((String) row.get("payload")).path("reason").asText())
        .toList();
  }
}
