package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many clients on event and state topics, and what must be true of them in the end. */
final class Watchers implements AutoCloseable {

  private static final Duration BEGIN = Duration.ofSeconds(30);
  private static final Duration ARRIVAL = Duration.ofSeconds(30);
  private static final String POSITIONS =
      """
      SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id) AS id, direction,
             yd_position, td_position
      FROM strategy_position WHERE product_code IN (%s)
      """;

  private final Map<Follower, HeldEvents> events = new LinkedHashMap<>();
  private final Map<Follower, HeldRows> states = new LinkedHashMap<>();
  private final List<String> products;

  /**
   * @param client may see all the products
   */
  Watchers(DeskClient client, List<String> products, int onEvents, int onStates) {
    this.products = products;
    for (int i = 0; i < onEvents; i++) {
      HeldEvents held = new HeldEvents();
      events.put(new Follower(client, "instruction", products, held), held);
    }
    for (int i = 0; i < onStates; i++) {
      HeldRows held = new HeldRows();
      states.put(new Follower(client, "pos", products, held), held);
    }
    await("all watch")
        .atMost(BEGIN)
        .until(
            () ->
                events.values().stream().allMatch(held -> held.begin() >= 0)
                    && states.values().stream().noneMatch(held -> held.rows().isEmpty()));
  }

  /** Every connection lives and has brought something. */
  void awaitConnected(Duration limit) {
    await("all connected")
        .atMost(limit)
        .until(() -> followers().stream().allMatch(Follower::isConnected));
  }

  /** Received is what was committed, each once, in order. */
  void assertEveryEventOnce(Database strategy) {
    for (HeldEvents held : events.values()) {
      List<Long> committed = committed(strategy, held.begin());
      assertThat(committed).isNotEmpty();
      await("events")
          .atMost(ARRIVAL)
          .untilAsserted(() -> assertThat(held.seqs()).isEqualTo(committed));
    }
  }

  private List<Long> committed(Database strategy, long after) {
    return strategy
        .rows(
            "SELECT s.seq FROM event_seq s JOIN event e ON e.id = s.event_id"
                + " WHERE e.topic = 'instruction' AND s.seq > ? AND e.product_code IN ("
                + quoted()
                + ") ORDER BY s.seq",
            after)
        .stream()
        .map(row -> ((Number) row.get("seq")).longValue())
        .toList();
  }

  /** With the feed standing still, everybody holds what the database holds. */
  void assertRowsEqual(Database monitor, Duration limit) {
    List<Map<String, Object>> stored = monitor.rows(POSITIONS.formatted(quoted()));
    assertThat(stored).isNotEmpty();
    for (HeldRows held : states.values()) {
      await("rows").atMost(limit).untilAsserted(() -> assertThat(unlike(stored, held)).isEmpty());
      int before = held.heartbeats();
      await("heartbeat").atMost(limit).until(() -> held.heartbeats() > before);
    }
  }

  private static List<String> unlike(List<Map<String, Object>> stored, HeldRows held) {
    Map<String, JsonNode> rows = held.rows();
    List<String> unlike = new ArrayList<>();
    for (Map<String, Object> row : stored) {
      String side = "L".equals(row.get("direction")) ? "long" : "short";
      JsonNode shown = rows.get((String) row.get("id"));
      if (differs(row.get("yd_position"), shown, side + "_yesterday")
          || differs(row.get("td_position"), shown, side + "_today")) {
        unlike.add(row + " is shown as " + shown);
      }
    }
    return unlike;
  }

  /** A row that is not shown is one of zeros. */
  private static boolean differs(Object stored, JsonNode row, String field) {
    BigDecimal shown = row == null ? BigDecimal.ZERO : new BigDecimal(row.path(field).asText("0"));
    return shown.compareTo((BigDecimal) stored) != 0;
  }

  /** Nobody saw a hole, an event twice, or a checksum of other rows than he holds. */
  void assertNoFaults() {
    assertThat(followers().stream().flatMap(one -> one.faults().stream()).toList()).isEmpty();
  }

  int connections() {
    return followers().stream().mapToInt(Follower::connections).sum();
  }

  private List<Follower> followers() {
    List<Follower> all = new ArrayList<>(events.keySet());
    all.addAll(states.keySet());
    return all;
  }

  private String quoted() {
    return "'" + String.join("', '", products) + "'";
  }

  @Override
  public void close() {
    for (Follower follower : followers()) {
      follower.close();
    }
  }
}
