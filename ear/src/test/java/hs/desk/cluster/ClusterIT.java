package hs.desk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.live.Mirror;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fleet")
class ClusterIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int INSTRUCTIONS = 20;
  private static final Duration HAND_OVER = Duration.ofSeconds(6);

  /** A second, and what a busy machine adds to it. */
  private static final Duration ENDED = Duration.ofSeconds(2);

  private static TwoNodes nodes;
  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    nodes = new TwoNodes();
    desk = nodes.desk();
  }

  @BeforeEach
  void together() {
    nodes.awaitTogether();
  }

  @Test
  void bothNodesShowTheSameRowsUnderTheSameNumbers() {
    DeskClient one = nodes.as("trader1", 1);
    DeskClient two = desk.node(2).withToken(one.token());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              var other = CompletableFuture.supplyAsync(() -> nodes.positions(two));
              JsonNode here = nodes.positions(one);
              JsonNode there = other.join();
              assertThat(there.path("seq")).isEqualTo(here.path("seq"));
              assertThat(there.path("epoch")).isEqualTo(here.path("epoch"));
              assertThat(rows(there)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(here));
            });
  }

  private static List<JsonNode> rows(JsonNode answer) {
    List<JsonNode> rows = new ArrayList<>();
    answer.path("rows").forEach(rows::add);
    return rows;
  }

  @Test
  void aNumberOfOneNodeIsAnsweredExactlyByTheOther() {
    DeskClient one = nodes.as("trader1", 1);
    Mirror mirror;
    try (LiveSocket first = one.socket("pos").subscribe(Map.of())) {
      first.awaitSnapshot();
      mirror = new Mirror(first);
      await().atMost(PATIENCE).until(() -> mirror.catchUp().deltas() >= 2);
    }
    long left = mirror.seq();
    DeskClient two = desk.node(2).withToken(one.token());
    try (LiveSocket second = two.socket("pos").subscribe(Map.of("since", mirror.since()))) {
      JsonNode answer = second.awaitFrame(frame -> frame.has("rows") && frame.has("prev"));
      assertThat(answer.path("type").asText()).isEqualTo("delta");
      assertThat(answer.path("prev").asLong()).isEqualTo(left);
      assertThat(answer.path("rows")).allMatch(row -> row.path("seq").asLong() > left);
      mirror.reconnected(second);
      second.send(Map.of("op", "ping"));
      await().atMost(PATIENCE).until(() -> mirror.catchUp().heartbeats() >= 1);
      await().atMost(PATIENCE).until(() -> sameAs(mirror, two));
    }
  }

  private static boolean sameAs(Mirror mirror, DeskClient caller) {
    JsonNode answer = nodes.positions(caller);
    if (answer.path("seq").asLong() != mirror.catchUp().seq()) {
      return false;
    }
    assertThat(mirror.rows().values()).containsExactlyInAnyOrderElementsOf(rows(answer));
    return true;
  }

  @Test
  void theOtherNodeTakesOverWhenTheHolderIsKilled() {
    int holder = nodes.holder();
    DeskClient other = nodes.as("trader1", TwoNodes.other(holder));
    long epoch = nodes.epoch(other);
    ProcessHandle.of(desk.nodePid(holder)).orElseThrow().destroyForcibly();
    long killed = System.nanoTime();
    await().atMost(TwoNodes.TAKE_OVER).until(() -> nodes.epoch(other) > epoch);
    System.out.println("ClusterIT: taken over in " + since(killed).toMillis() + " ms");
  }

  @Test
  void aNodeThatStopsSaysSoAndHandsOver() {
    int holder = nodes.holder();
    DeskClient leaving = nodes.as("trader1", holder);
    DeskClient other = nodes.as("trader1", TwoNodes.other(holder));
    long epoch = nodes.epoch(other);
    try (LiveSocket socket = leaving.socket("pos").subscribe(Map.of())) {
      socket.awaitSnapshot();
      desk.controls().stop("node-" + holder);
      long stopped = System.nanoTime();
      assertThat(socket.awaitClose()).isEqualTo(1012);
      assertThat(socket.frames("error")).hasSize(1);
      await().atMost(HAND_OVER).until(() -> nodes.epoch(other) > epoch);
      System.out.println("ClusterIT: handed over in " + since(stopped).toMillis() + " ms");
    } finally {
      desk.controls().start("node-" + holder);
    }
  }

  @Test
  void aWipedRedisIsFilledUnderANewEpoch() {
    DeskClient one = nodes.as("trader1", 1);
    DeskClient two = nodes.as("trader1", 2);
    long epoch = nodes.epoch(one);
    desk.redis("FLUSHALL");
    await()
        .atMost(TwoNodes.TAKE_OVER)
        .until(() -> nodes.epoch(one) > epoch && nodes.epoch(one) == nodes.epoch(two));
  }

  @Test
  void withoutRedisBothGoOnAndAnEndedSessionIsDeadOnBoth() {
    DeskClient one = nodes.as("trader1", 1);
    DeskClient two = desk.node(2).withToken(one.token());
    nodes.awaitTogether();
    long shared = nodes.epoch(two);
    desk.controls().stop("redis");
    try {
      await().atMost(TwoNodes.TAKE_OVER).until(() -> nodes.epoch(two) > shared);
      await().atMost(TwoNodes.TAKE_OVER).until(() -> nodes.epoch(one) != nodes.epoch(two));
      long seq = nodes.positions(two).path("seq").asLong();
      await().atMost(PATIENCE).until(() -> nodes.positions(two).path("seq").asLong() > seq);
      assertEndsOnBoth(one, two);
    } finally {
      desk.controls().start("redis");
    }
    nodes.awaitTogether();
  }

  @Test
  void mailsLeaveOnceWhicheverNodeSendsThem() {
    NotedMails mails = new NotedMails(desk, "cluster-" + System.nanoTime());
    List<DeskClient> managers = List.of(nodes.as("manager1", 1), nodes.as("manager1", 2));
    for (int i = 0; i < INSTRUCTIONS; i++) {
      mails.cause(managers.get(i % 2), 1);
    }
    List<String> queued = mails.queued();
    assertThat(queued).hasSizeGreaterThanOrEqualTo(INSTRUCTIONS);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(mails.caught(queued)).containsExactlyInAnyOrderElementsOf(queued));
  }

  @Test
  void anEndedSessionIsDeadOnBoth() {
    DeskClient one = nodes.as("trader1", 1);
    assertEndsOnBoth(one, desk.node(2).withToken(one.token()));
  }

  private static void assertEndsOnBoth(DeskClient here, DeskClient there) {
    try (LiveSocket socket = there.socket("pos").subscribe(Map.of())) {
      there.get("api/user/").expect(200);
      here.post("api/user/logout/", null).expect(204);
      long ended = System.nanoTime();
      await().atMost(PATIENCE).until(() -> there.get("api/user/").status() == 401);
      assertThat(since(ended)).isLessThan(ENDED);
      assertThat(socket.awaitClose()).isEqualTo(1008);
      assertThat(since(ended)).isLessThan(ENDED.multipliedBy(2));
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
