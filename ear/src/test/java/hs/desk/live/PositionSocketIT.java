package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PositionSocketIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RunningDesk desk = Suite.desk();

  @Test
  void appliedFramesAreWhatRestAnswers() {
    DeskClient trader = desk.as("trader1");
    try (LiveSocket socket = trader.socket("pos").subscribe(Map.of())) {
      Mirror mirror = new Mirror(socket);
      await().atMost(PATIENCE).until(() -> mirror.catchUp().deltas() >= 10);
      socket.send(Map.of("op", "ping"));
      await().atMost(PATIENCE).until(() -> mirror.catchUp().heartbeats() >= 1);
      await().atMost(PATIENCE).until(() -> sameAsRest(trader, mirror, Map.of()));
    }
  }

  /**
   * A moving market seldom stands still between a frame and an answer: whole tables, or not yet.
   */
  private static boolean sameAsRest(DeskClient caller, Mirror mirror, Map<String, Object> filter) {
    JsonNode answer = caller.post("data/strategy_position/", filter).expect(200).json();
    mirror.catchUp();
    if (answer.path("seq").asLong() != mirror.seq()) {
      return false;
    }
    Map<String, JsonNode> rows = new TreeMap<>();
    answer.path("rows").forEach(row -> rows.put(row.path("key").asText(), row));
    assertThat(answer.path("epoch").asText()).isEqualTo(mirror.epoch());
    assertThat(mirror.rows()).isEqualTo(rows);
    return true;
  }

  @Test
  void filtersByProductAndContract() {
    DeskClient manager = desk.as("manager1");
    String contract = anyContract(manager, "P001");
    Map<String, Object> filter =
        Map.of("product_codes", List.of("P001"), "c_instrument_ids", List.of(contract));
    try (LiveSocket socket = manager.socket("pos").subscribe(filter)) {
      socket.awaitSnapshot();
      assertThat(socket.rows())
          .isNotEmpty()
          .allMatch(row -> row.path("c_instrument_id").asText().equals(contract))
          .allMatch(row -> row.path("product_code").asText().equals("P001"));
    }
  }

  private static String anyContract(DeskClient caller, String product) {
    JsonNode answer =
        caller.post("api/positions/", Map.of("product_codes", List.of(product))).expect(200).json();
    return answer.path("rows").get(0).path("c_instrument_id").asText();
  }

  @Test
  void showsNoForeignProduct() {
    DeskClient manager = desk.as("manager1");
    try (LiveSocket all = manager.socket("pos").subscribe(Map.of());
        LiveSocket foreign =
            manager.socket("pos").subscribe(Map.of("product_codes", List.of("P004", "P999")))) {
      all.awaitSnapshot();
      foreign.awaitSnapshot();
      new Mirror(foreign).catchUp();
      assertThat(foreign.rows()).isEmpty();
      assertThat(all.rows()).noneMatch(row -> row.path("product_code").asText().equals("P004"));
    }
  }

  @Test
  void resumesWithExactlyWhatChanged() {
    DeskClient trader = desk.as("trader1");
    Mirror mirror;
    try (LiveSocket first = trader.socket("pos").subscribe(Map.of())) {
      first.awaitSnapshot();
      mirror = new Mirror(first);
      await().atMost(PATIENCE).until(() -> mirror.catchUp().deltas() >= 1);
    }
    long left = mirror.seq();
    await().atMost(PATIENCE).until(() -> restSeq(trader) > left + 3);
    try (LiveSocket second = trader.socket("pos").subscribe(Map.of("since", mirror.since()))) {
      JsonNode answer =
          second.awaitFrame(
              frame ->
                  frame.has("rows")
                      && frame.has("type")
                      && !frame.path("type").asText().equals("heartbeat"));
      assertThat(answer.path("type").asText()).isEqualTo("delta");
      assertThat(answer.path("prev").asLong()).isEqualTo(left);
      assertThat(answer.path("rows")).allMatch(row -> row.path("seq").asLong() > left);
      mirror.reconnected(second);
      second.send(Map.of("op", "ping"));
      await().atMost(PATIENCE).until(() -> mirror.catchUp().heartbeats() >= 1);
      await().atMost(PATIENCE).until(() -> sameAsRest(trader, mirror, Map.of()));
    }
  }

  private static long restSeq(DeskClient caller) {
    return caller.get("data/strategy_position/").expect(200).json().path("seq").asLong();
  }

  @Test
  void answersSinceOfAnotherEpochWithASnapshot() {
    Map<String, Object> since = Map.of("epoch", "0-no", "seq", 1);
    try (LiveSocket socket = desk.as("trader1").socket("pos").subscribe(Map.of("since", since))) {
      socket.awaitSnapshot();
      assertThat(socket.frames().get(0).path("type").asText()).isEqualTo("snapshot");
    }
  }

  @Test
  void takesBackWhatALostRoleShowed() {
    DeskClient admin = desk.as("admin1");
    Map<String, Object> role =
        Map.of("username", "viewer1", "role", "VIEWER", "product_code", "P002");
    long id = admin.post("api/user/roles/", role).expect(201).json().path("id").asLong();
    try (LiveSocket socket = desk.as("viewer1").socket("pos").subscribe(Map.of())) {
      Mirror mirror = new Mirror(socket);
      await().atMost(PATIENCE).until(() -> holds(mirror, "P002"));
      String before = mirror.epoch();
      admin.delete("api/user/roles/" + id + "/").expect(204);
      await().atMost(Duration.ofSeconds(2)).until(() -> !holds(mirror, "P002"));
      await().atMost(PATIENCE).until(() -> !mirror.catchUp().epoch().equals(before));
      assertThat(holds(mirror, "P001")).isTrue();
    }
  }

  private static boolean holds(Mirror mirror, String product) {
    return mirror.catchUp().rows().values().stream()
        .anyMatch(row -> row.path("product_code").asText().equals(product));
  }

  @Test
  void tellsTheAgeOfTheFeed() {
    try (LiveSocket socket = desk.as("trader1").socket("pos").subscribe(Map.of())) {
      socket.awaitSnapshot();
      socket.send(Map.of("op", "ping"));
      JsonNode beat = socket.awaitFrame(f -> f.path("type").asText().equals("heartbeat"));
      assertThat(beat.path("feed_age_ms").isIntegralNumber()).isTrue();
      assertThat(beat.path("stale").isBoolean()).isTrue();
    }
  }
}
