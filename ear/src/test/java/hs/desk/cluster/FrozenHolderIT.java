package hs.desk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rules 3 and 8: the node that publishes stands still for half a minute, with mails to send. */
@Tag("fleet")
class FrozenHolderIT {

  private static final Duration STANDSTILL = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration MAILS = Duration.ofSeconds(60);
  private static final int BEFORE = 10;
  private static final int MEANWHILE = 10;

  private final TwoNodes nodes = new TwoNodes();
  private final RunningDesk desk = nodes.desk();
  private final NotedMails mails = new NotedMails(desk, "frozen-" + System.nanoTime());

  @BeforeEach
  void together() {
    nodes.awaitTogether();
  }

  @Test
  void nothingOfItsEpochIsShownAndNoMailLeavesTwiceUncounted() {
    int holder = nodes.holder();
    DeskClient frozen = nodes.as("manager1", holder);
    DeskClient other = nodes.as("manager1", TwoNodes.other(holder));
    long repeated = repeated();
    try (LiveSocket there = frozen.socket("pos").subscribe(Map.of());
        LiveSocket here = other.socket("pos").subscribe(Map.of())) {
      there.awaitSnapshot();
      here.awaitSnapshot();
      long epoch = nodes.epoch(other);
      int seen = standStill(holder, frozen, other, there);
      long next = nodes.epoch(other);
      assertThat(next).isGreaterThan(epoch);
      await().atMost(PATIENCE).until(() -> there.frames().size() > seen);
      nodes.awaitTogether();
      assertThat(there.frames().subList(seen, there.frames().size()))
          .noneMatch(frame -> isOf(epoch, frame));
      assertThat(afterFirstOf(next, here)).isNotEmpty().noneMatch(frame -> isOf(epoch, frame));
    }
    assertMails(repeated);
  }

  /**
   * Mails are queued just before and all the while.
   *
   * @return frames that had come on the frozen node's socket when it went on
   */
  private int standStill(int holder, DeskClient frozen, DeskClient other, LiveSocket there) {
    long epoch = nodes.epoch(other);
    mails.cause(frozen, BEFORE);
    desk.controls().freeze("node-" + holder);
    long end = System.nanoTime() + STANDSTILL.toNanos();
    try {
      await().atMost(TwoNodes.TAKE_OVER).until(() -> nodes.epoch(other) > epoch);
      for (int i = 0; i < MEANWHILE; i++) {
        mails.cause(other, 1);
        LockSupport.parkNanos((end - System.nanoTime()) / (MEANWHILE - i));
      }
      return there.frames().size();
    } finally {
      desk.controls().thaw("node-" + holder);
    }
  }

  private static boolean isOf(long epoch, JsonNode frame) {
    return frame.path("epoch").asText().startsWith(epoch + "-");
  }

  private static List<JsonNode> afterFirstOf(long epoch, LiveSocket socket) {
    return socket.frames().stream().dropWhile(frame -> !isOf(epoch, frame)).toList();
  }

  /**
   * Each is caught. One dialogue may have been open when the node froze: whoever goes on with it
   * cannot know whether its mail arrived, and counts it; none arrives twice that is not counted.
   */
  private void assertMails(long repeatedBefore) {
    List<String> queued = mails.queued();
    assertThat(queued).hasSizeGreaterThanOrEqualTo(BEFORE + MEANWHILE);
    await().atMost(MAILS).untilAsserted(() -> assertThat(mails.caught(queued)).containsAll(queued));
    await().atMost(MAILS).until(() -> mails.unsent() == 0); // noted after it has left
    List<String> caught = mails.caught(queued);
    int twice = caught.size() - new HashSet<>(caught).size();
    long counted = repeated() - repeatedBefore;
    System.out.printf(
        "FrozenHolderIT: %d mails, %d twice, %d counted%n", queued.size(), twice, counted);
    assertThat(counted).isBetween((long) twice, 1L);
  }

  /** What both nodes say they sent again. */
  private long repeated() {
    return repeated(1) + repeated(2);
  }

  private long repeated(int node) {
    return desk.node(node)
        .get("/metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith("hs_mail_repeated") || line.contains("_hs_mail_repeated"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
