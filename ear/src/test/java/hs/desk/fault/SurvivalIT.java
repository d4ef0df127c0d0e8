package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules 1 and 2. */
class SurvivalIT {

  private static final String PRODUCT = "P002";
  private static final int INSTRUCTIONS = 5;
  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final Duration RETURN = Duration.ofSeconds(60);

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final Map<String, Object> body =
      new Book(desk.inspect("pms_monitor"), PRODUCT).reduction("survival", 2);

  static Stream<List<String>> services() {
    return Stream.of(List.of("smtp"), List.of("redis"), List.of("smtp", "redis"));
  }

  @ParameterizedTest(name = "without {0}")
  @MethodSource("services")
  void adjustmentIsAnsweredAndEverythingArrivesLater(List<String> down) {
    create(); // the first one of a young node pays for loading classes
    try (LiveSocket trader = desk.as("trader1").socket("instruction")) {
      trader.subscribe(Map.of("product_codes", List.of(PRODUCT)));
      trader.awaitSnapshot();
      List<Long> ids = new ArrayList<>();
      down.forEach(desk.controls()::stop);
      try {
        for (int i = 0; i < INSTRUCTIONS; i++) {
          ids.add(createInTime());
        }
      } finally {
        down.forEach(desk.controls()::start);
      }
      Awaitility.await("pushes")
          .atMost(RETURN)
          .untilAsserted(() -> assertThat(created(trader, ids)).isEqualTo(ids));
      assertThat(trader.closed()).as("socket closed").isFalse();
      assertMails(ids);
    }
  }

  private long createInTime() {
    long start = System.nanoTime();
    long id = create();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ANSWER);
    return id;
  }

  private long create() {
    return manager
        .post("api/instructions/adjustment/", body)
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  /** Ids of those among these whose creation was pushed, in the order of the frames. */
  private static List<Long> created(LiveSocket socket, List<Long> ids) {
    return socket.rows().stream()
        .filter(row -> "instruction.created".equals(row.path("kind").asText()))
        .map(row -> row.path("instruction_id").asLong())
        .filter(ids::contains)
        .toList();
  }

  /** Every mail of the queue is caught once, and each recipient got his in the queue's order. */
  private void assertMails(List<Long> ids) {
    List<Map<String, Object>> queued = new ArrayList<>();
    for (long id : ids) {
      queued.addAll(
          desk.inspect("strategy")
              .rows(
                  "SELECT m.message_id, m.username FROM mail m JOIN event e ON e.id = m.event_id"
                      + " WHERE e.instruction_id = ? ORDER BY m.event_id, m.id",
                  id));
    }
    assertThat(queued).hasSizeGreaterThanOrEqualTo(ids.size());
    List<String> wanted = queued.stream().map(row -> (String) row.get("message_id")).toList();
    Awaitility.await("mails")
        .atMost(RETURN)
        .untilAsserted(() -> assertThat(caught(wanted)).containsExactlyElementsOf(wanted));
  }

  private List<String> caught(List<String> wanted) {
    List<String> found = new ArrayList<>();
    for (JsonNode message : desk.mail().messages()) {
      String id = message.path("message_id").asText().replaceAll("[<>]", "");
      if (wanted.contains(id)) {
        found.add(id);
      }
    }
    Collections.reverse(found); // the catcher answers the newest first
    return found;
  }
}
