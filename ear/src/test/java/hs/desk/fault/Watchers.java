package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many clients on event and state topics, and what must be true of them in the end. */
final class Watchers implements AutoCloseable {

  private static final Duration BEGIN = Duration.ofSeconds(30);
  private static final Duration ARRIVAL = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofMillis(100);

  private static final String POSITIONS =
      """
      SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id) AS id, direction,
             yd_position, td_position
      FROM strategy_position WHERE product_code IN (%s)
      """;

  private final Map<Follower, HeldEvents> events = new LinkedHashMap<>();
  private final Map<Follower, HeldRows> states = new LinkedHashMap<>();
  private final Map<Held, List<String>> wanted = new HashMap<>();

  /**
   * Each watches all the products.
   *
   * @param client may see them
   */
  Watchers(DeskClient client, List<String> products, int onEvents, int onStates) {
    this(List.of(client), List.of(products), onEvents, onStates);
  }

  /**
   * Clients and what is wanted are dealt out in turn.
   *
   * @param clients each may see all that is wanted
   * @param wanted products, for each watcher one of these lists
   */
  Watchers(List<DeskClient> clients, List<List<String>> wanted, int onEvents, int onStates) {
    for (int i = 0; i < onEvents; i++) {
      HeldEvents held = new HeldEvents();
      events.put(follower(clients, wanted, i, "instruction", held), held);
    }
    for (int i = 0; i < onStates; i++) {
      HeldRows held = new HeldRows();
      states.put(follower(clients, wanted, i, "pos", held), held);
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

  private Follower follower(
      List<DeskClient> clients, List<List<String>> all, int number, String topic, Held held) {
    List<String> products = all.get(number % all.size());
    wanted.put(held, products);
    return new Follower(clients.get(number % clients.size()), topic, products, held);
  }

  /** From now on every one gets rows or is told that they are old. */
  void assertAllLively(Duration limit) {
    long now = System.nanoTime();
    List<Held> all = new ArrayList<>(events.values());
    all.addAll(states.values());
    await("all lively")
        .atMost(limit)
        .until(() -> all.stream().allMatch(held -> held.lively() > now));
  }

  /** Received is what was committed, each once, in order; the market may go on adding to it. */
  void assertEveryEventOnce(Database strategy) {
    Map<List<String>, List<Long>> committed = new HashMap<>();
    long begin = events.values().stream().mapToLong(HeldEvents::begin).min().orElse(0);
    for (HeldEvents held : events.values()) {
      List<String> products = wanted.get(held);
      await("events")
          .atMost(ARRIVAL)
          .untilAsserted(
              () -> {
                List<Long> all =
                    committed.computeIfAbsent(products, of -> committed(strategy, begin, of));
                List<String> unlike = held.unlike(after(held.begin(), all));
                if (!unlike.isEmpty()) {
                  committed.remove(products);
                }
                assertThat(unlike).as("%s", held).isEmpty();
              });
    }
  }

  private static List<Long> after(long begin, List<Long> seqs) {
    List<Long> mine = seqs.stream().filter(seq -> seq > begin).toList();
    assertThat(mine).isNotEmpty();
    return mine;
  }

  private static List<Long> committed(Database strategy, long after, List<String> products) {
    return strategy
        .rows(
            "SELECT s.seq FROM event_seq s JOIN event e ON e.id = s.event_id"
                + " WHERE e.topic = 'instruction' AND s.seq > ? AND e.product_code IN ("
                + quoted(products)
                + ") ORDER BY s.seq",
            after)
        .stream()
        .map(row -> ((Number) row.get("seq")).longValue())
        .toList();
  }

  /** With the feed standing still, everybody holds what the database holds. */
  void assertRowsEqual(Database monitor, Duration limit) {
    long begin = System.nanoTime();
    await("rows")
        .atMost(limit)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .untilAsserted(() -> assertThat(unlike(monitor)).isEmpty());
    System.out.printf(
        "rows of %d watchers are the database's after %d ms%n",
        states.size(), Duration.ofNanos(System.nanoTime() - begin).toMillis());
    assertHeartbeats();
  }

  /** What the watchers hold that is not as stored; the database is asked once for all of them. */
  private List<String> unlike(Database monitor) {
    Map<List<String>, List<Map<String, Object>>> stored = new HashMap<>();
    return states.values().stream()
        .flatMap(
            held -> {
              List<String> products = wanted.get(held);
              return unlike(
                  stored.computeIfAbsent(
                      products, of -> monitor.rows(POSITIONS.formatted(quoted(of)))),
                  held)
                  .stream();
            })
        .toList();
  }

  /** Each has another checksum to be compared. */
  private void assertHeartbeats() {
    Map<HeldRows, Integer> before = new HashMap<>();
    states.values().forEach(held -> before.put(held, held.heartbeats()));
    await("heartbeats")
        .atMost(BEGIN)
        .until(() -> before.keySet().stream().allMatch(it -> it.heartbeats() > before.get(it)));
  }

  private static List<String> unlike(List<Map<String, Object>> stored, HeldRows held) {
    Map<String, JsonNode> rows = held.rows();
    List<String> unlike = new ArrayList<>();
    assertThat(stored).isNotEmpty();
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

  private static String quoted(List<String> products) {
    return "'" + String.join("', '", products) + "'";
  }

  @Override
  public void close() {
    for (Follower follower : followers()) {
      follower.close();
    }
  }
}
