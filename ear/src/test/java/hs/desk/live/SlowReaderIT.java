package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.StuckReader;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rule 5: a reader that stops reading is merged, then closed, and nobody else notices. */
class SlowReaderIT {

  private static final int STUCK = 5;

  /** Some of them a second: longer than a frame may take, and than the network's buffers last. */
  private static final int QUESTIONS = 250;

  /** Twice what a healthy socket may take, for a busy machine. */
  private static final Duration PROMPT = Duration.ofMillis(500);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Map<String, Object> SUBSCRIBE = Map.of("op", "subscribe");

  private final RunningDesk desk = Suite.desk();

  @Test
  void readersThatStopReadingAreClosedAndAnotherDoesNotNotice() {
    DeskClient trader = desk.as("trader1");
    List<StuckReader> stuck =
        IntStream.range(0, STUCK).mapToObj(i -> trader.stuckReader("pos")).toList();
    try (LiveSocket healthy = trader.socket("pos").subscribe(Map.of())) {
      healthy.awaitSnapshot();
      List<Duration> answers = new ArrayList<>();
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                stuck.forEach(reader -> reader.send(SUBSCRIBE));
                answers.add(ping(healthy));
                return answers.size() >= QUESTIONS;
              });
      Collections.sort(answers);
      System.out.println("SlowReaderIT: p95 " + answers.get(answers.size() * 95 / 100));
      assertThat(answers.get(answers.size() * 95 / 100)).isLessThan(PROMPT);
      assertThat(healthy.closed()).isFalse();
      assertThat(new Mirror(healthy).catchUp().rows()).isNotEmpty();
      assertThat(stuck).allMatch(reader -> List.of(1013, -1).contains(reader.readToClose()));
    } finally {
      stuck.forEach(StuckReader::close);
    }
  }

  /** How long a heartbeat that is asked for takes. */
  private static Duration ping(LiveSocket socket) {
    int before = socket.frames("heartbeat").size();
    long asked = System.nanoTime();
    socket.send(Map.of("op", "ping"));
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> socket.frames("heartbeat").size() > before);
    return Duration.ofNanos(System.nanoTime() - asked);
  }
}
