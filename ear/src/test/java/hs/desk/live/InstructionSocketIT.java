package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Book;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstructionSocketIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SEEN =
      "SELECT s.seq FROM event_seq s JOIN event e ON e.id = s.event_id"
          + " WHERE e.topic = 'instruction' AND e.product_code IN ('P001', 'P002', 'P003')"
          + " AND s.seq > ? ORDER BY s.seq";

  private final RunningDesk desk = Suite.desk();

  private long create(String manager, String product) {
    Map<String, Object> body =
        new Book(desk.inspect("pms_monitor"), product).reduction("socket test", 1);
    JsonNode made = desk.as(manager).post("api/instructions/adjustment/", body).expect(201).json();
    return made.path("id").asLong();
  }

  @Test
  void beginsEmptyAtThePresentNumberAndShowsWhatIsCreated() {
    try (LiveSocket socket = desk.as("trader1").socket("instruction").subscribe(Map.of())) {
      JsonNode snapshot = socket.awaitSnapshot();
      assertThat(snapshot.path("rows")).isEmpty();
      long id = create("manager1", "P001");
      JsonNode row = socket.awaitRow(r -> r.path("instruction_id").asLong() == id);
      assertThat(row.path("kind").asText()).isEqualTo("instruction.created");
      assertThat(row.path("key").asText()).isEqualTo(row.path("seq").asText());
      assertThat(row.path("product_code").asText()).isEqualTo("P001");
      assertThat(row.path("actor").asText()).isEqualTo("manager1");
      assertThat(row.path("data").path("instruction_id").asLong()).isEqualTo(id);
      assertThat(row.path("seq").asLong()).isGreaterThan(snapshot.path("seq").asLong());
    }
  }

  @Test
  void resumesWithEveryEventInOrder() {
    Mirror mirror;
    try (LiveSocket first = desk.as("trader1").socket("instruction").subscribe(Map.of())) {
      first.awaitSnapshot();
      mirror = new Mirror(first).catchUp();
    }
    long left = mirror.seq();
    create("manager1", "P001");
    long last = create("manager1", "P002");
    try (LiveSocket second =
        desk.as("trader1").socket("instruction").subscribe(Map.of("since", mirror.since()))) {
      mirror.reconnected(second);
      second.awaitRow(row -> row.path("instruction_id").asLong() == last);
      second.send(Map.of("op", "ping"));
      await().atMost(PATIENCE).until(() -> mirror.catchUp().heartbeats() >= 1);
      assertThat(seqs(second)).containsSubsequence(stored(left, mirror.seq()));
      assertThat(seqs(second)).doesNotHaveDuplicates().isSorted();
      assertThat(second.frames().get(0).path("prev").asLong()).isEqualTo(left);
    }
  }

  private List<Long> stored(long after, long upTo) {
    return desk.inspect("strategy").rows(SEEN, after).stream()
        .map(row -> ((Number) row.get("seq")).longValue())
        .filter(seq -> seq <= upTo)
        .toList();
  }

  private static List<Long> seqs(LiveSocket socket) {
    return socket.rows().stream().map(row -> row.path("seq").asLong()).toList();
  }

  @Test
  void replaysFromTheBeginningOfTheLog() {
    create("manager1", "P001");
    String epoch = epoch();
    Map<String, Object> since = Map.of("epoch", epoch, "seq", 0);
    try (LiveSocket socket =
        desk.as("trader1").socket("instruction").subscribe(Map.of("since", since))) {
      JsonNode end =
          socket.awaitFrame(
              f -> f.path("type").asText().equals("delta") && f.path("last").asBoolean());
      assertThat(end.path("prev").asLong()).isZero();
      assertThat(seqs(socket)).containsSubsequence(stored(0, end.path("seq").asLong()));
    }
  }

  private String epoch() {
    try (LiveSocket socket = desk.as("trader1").socket("instruction").subscribe(Map.of())) {
      return socket.awaitSnapshot().path("epoch").asText();
    }
  }

  @Test
  void showsNoForeignProduct() {
    try (LiveSocket foreign = desk.as("trader2").socket("instruction").subscribe(Map.of());
        LiveSocket own = desk.as("trader1").socket("instruction").subscribe(Map.of())) {
      foreign.awaitSnapshot();
      own.awaitSnapshot();
      long hidden = create("manager1", "P001");
      long shown = create("manager1", "P003");
      own.awaitRow(row -> row.path("instruction_id").asLong() == hidden);
      foreign.awaitRow(row -> row.path("instruction_id").asLong() == shown);
      assertThat(foreign.rows()).noneMatch(row -> row.path("instruction_id").asLong() == hidden);
    }
  }

  @Test
  void arrivesWithoutRedis() {
    try (LiveSocket socket = desk.as("trader1").socket("instruction").subscribe(Map.of())) {
      socket.awaitSnapshot();
      desk.controls().stop("redis");
      try {
        long id = create("manager1", "P002");
        socket.awaitRow(row -> row.path("instruction_id").asLong() == id, Duration.ofSeconds(5));
      } finally {
        desk.controls().start("redis");
      }
    }
  }
}
