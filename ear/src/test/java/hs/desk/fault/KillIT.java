package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Book;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 3: nodes are killed while clients create, and started again by the launcher. */
@Tag("fleet")
class KillIT {

  private static final String PRODUCT = "P001";
  private static final String OTHER_PRODUCT = "P002";
  private static final int NODES = 2;
  private static final int CREATIONS = Scale.of(2_000);
  private static final int CLIENTS = 6;
  private static final int RANDOM_KILLS = Scale.of(2);
  private static final int LINES = 2;
  private static final int WATCHERS = 6;
  private static final int TRIES = 10;

  /**
   * Lines whose details are not what they ask for. A line the market has met by itself asks for
   * nothing.
   */
  private static final String SHORT_OF_DETAILS =
      """
      SELECT COUNT(*) FROM position_adjustment a JOIN instruction i ON i.id = a.instruction_id
      WHERE i.note LIKE ? AND a.adjusted_position - a.current_position <>
        (SELECT COALESCE(SUM(IF(d.buy_sell = 'BUY', d.quantity, -d.quantity)), 0)
         FROM instruction_detail d WHERE d.position_adjustment_id = a.id)
      """;

  /** A trade of the market may fit a detail by chance, and is booked then. */
  private static final String BY_PEOPLE =
      "(SELECT COUNT(*) FROM event x WHERE x.instruction_id = i.id AND x.actor <> 'feed')";

  private static final Duration MOMENT = Duration.ofMillis(50);
  private static final Duration START = Duration.ofMinutes(4);

  /** A killed node's claim on a mail runs out after 30 s. */
  private static final Duration MAILS = Scale.of(Duration.ofMinutes(3));

  private final RunningDesk desk = Suite.fleet(NODES);
  private final Database strategy = desk.inspect("strategy");
  private final Random random = Scale.random("KillIT");
  private final String mark = "kill-" + System.nanoTime();

  @BeforeEach
  @AfterEach
  void allServe() {
    for (int node = 1; node <= NODES; node++) {
      int each = node;
      Awaitility.await("node " + node).atMost(START).until(() -> isReady(each));
    }
  }

  @Test
  void nothingIsLostHalfWrittenOrDoubled() {
    Creators creators = new Creators(desk, body(PRODUCT), mark, CREATIONS);
    try (Watchers watchers =
        new Watchers(desk.as("trader1"), List.of(PRODUCT, OTHER_PRODUCT), WATCHERS, 0)) {
      creators.start(CLIENTS);
      for (int at : moments()) {
        creators.awaitDone(at);
        LockSupport.parkNanos(random.nextLong(MOMENT.toNanos()));
        kill(1 + random.nextInt(NODES));
      }
      creators.awaitDone(CREATIONS);
      assertThat(creators.failures()).isEmpty();
      assertNothingLostOrDoubled(creators);
      assertWhole();
      watchers.assertEveryEventOnce(strategy);
      watchers.assertNoFaults();
    }
  }

  /** The first placed kill of each kind, and as many as the scale says. */
  @ParameterizedTest
  @EnumSource(PlacedKill.Place.class)
  void aNodeKilledAtAnyPlaceOfACreationLeavesAllOrNothing(PlacedKill.Place place) {
    PlacedKill kill = new PlacedKill(desk, body(OTHER_PRODUCT));
    Map<String, Long> answered = new TreeMap<>();
    int placed = 0;
    try (Watchers watchers =
        new Watchers(desk.as("trader1"), List.of(OTHER_PRODUCT), WATCHERS, 0)) {
      while (placed < Scale.of(1)) {
        assertThat(answered.size()).as("kills that came late").isLessThan(placed + TRIES);
        String key = mark + "-" + place + "-" + answered.size();
        PlacedKill.Struck struck = kill.strike(aReadyNode(), place, aLine(), key);
        answered.put(key, struck.id());
        placed += struck.placed() ? 1 : 0;
      }
      assertThat(count("SELECT COUNT(*) FROM instruction i WHERE i.note LIKE ?"))
          .isEqualTo(answered.size());
      assertWhole();
      watchers.assertEveryEventOnce(strategy);
      watchers.assertNoFaults();
    }
  }

  private Map<String, Object> body(String product) {
    return new Book(desk.inspect("pms_monitor"), product).reduction(mark, LINES);
  }

  /** The first that serves, asked in an order of chance: the other may be starting still. */
  private int aReadyNode() {
    int first = random.nextInt(NODES);
    return Awaitility.await("a node")
        .atMost(START)
        .until(
            () ->
                IntStream.range(0, NODES)
                    .map(i -> 1 + (first + i) % NODES)
                    .filter(this::isReady)
                    .findFirst(),
            OptionalInt::isPresent)
        .getAsInt();
  }

  private boolean isReady(int node) {
    try {
      return desk.node(node).get("/health/ready").status() == 200;
    } catch (UncheckedIOException down) {
      return false;
    }
  }

  /** Which of the lines is the last that is written. */
  private int aLine() {
    return 1 + random.nextInt(LINES);
  }

  /** Kills the process that runs now; while it is being started again, the next one that runs. */
  private void kill(int node) {
    Awaitility.await("a node to kill")
        .atMost(START)
        .until(
            () -> ProcessHandle.of(desk.nodePid(node)).filter(ProcessHandle::isAlive),
            Optional::isPresent)
        .orElseThrow()
        .destroyForcibly();
  }

  /** After how many answers a node is killed. */
  private Set<Integer> moments() {
    Set<Integer> moments = new TreeSet<>();
    while (moments.size() < RANDOM_KILLS) {
      moments.add(random.nextInt(1, CREATIONS - 1));
    }
    return moments;
  }

  private void assertWhole() {
    assertNothingHalfWritten();
    assertNumberedWithoutGap();
    assertMailsLeave();
  }

  private void assertNothingLostOrDoubled(Creators creators) {
    assertThat(creators.answered()).hasSize(CREATIONS);
    assertThat(new TreeSet<>(creators.answered().values())).hasSize(CREATIONS);
    assertThat(count("SELECT COUNT(*) FROM instruction i WHERE i.note LIKE ?"))
        .isEqualTo(CREATIONS);
  }

  private void assertNothingHalfWritten() {
    String each = "SELECT COUNT(*) FROM instruction i WHERE i.note LIKE ? AND ";
    assertThat(count(each + lines("position_adjustment") + " <> " + LINES)).isZero();
    assertThat(count(each + lines("position_snapshot") + " < " + LINES)).isZero();
    assertThat(count(SHORT_OF_DETAILS)).isZero();
    assertThat(count(each + BY_PEOPLE + " <> 1")).as("events but those of the market").isZero();
    assertThat(
            count(
                each
                    + "(SELECT COUNT(*) FROM mail m JOIN event e ON e.id = m.event_id"
                    + " WHERE e.instruction_id = i.id AND e.actor <> 'feed') <>"
                    + " (SELECT COUNT(DISTINCT g.username) FROM user_role_product g"
                    + " WHERE g.role = 'TRADER' AND g.product_code IN (i.product_code, '*'))"))
        .isZero();
  }

  private static String lines(String table) {
    return "(SELECT COUNT(*) FROM " + table + " x WHERE x.instruction_id = i.id)";
  }

  private void assertNumberedWithoutGap() {
    String unnumbered =
        "SELECT COUNT(*) FROM instruction i JOIN event e ON e.instruction_id = i.id"
            + " LEFT JOIN event_seq s ON s.event_id = e.id WHERE i.note LIKE ? AND s.seq IS NULL";
    Awaitility.await("numbers")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(count(unnumbered)).isZero());
    assertThat(strategy.number("SELECT MAX(seq) - MIN(seq) + 1 - COUNT(*) FROM event_seq"))
        .as("gaps")
        .isZero();
  }

  private void assertMailsLeave() {
    String waiting =
        "SELECT COUNT(*) FROM instruction i JOIN event e ON e.instruction_id = i.id"
            + " JOIN mail m ON m.event_id = e.id WHERE i.note LIKE ? AND m.status <> 'SENT'";
    Awaitility.await("mails")
        .atMost(MAILS)
        .untilAsserted(() -> assertThat(count(waiting)).isZero());
  }

  private long count(String sql) {
    return strategy.number(sql, mark + "%");
  }
}
