package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.FrameStream;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.StuckReader;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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

  /** Bytes a second, of some 400,000 that happen; and how many it reads in all. */
  private static final int PACE = 64 * 1024;

  private static final int READ = 15 * PACE;

  /** What is under way to him, and one delta more, take him two seconds. */
  private static final Duration YOUNG = Duration.ofSeconds(7);

  @Test
  void aReaderThatIsSlowReadsNoOldPrices() {
    AtomicInteger read = new AtomicInteger();
    AtomicReference<Duration> oldest = new AtomicReference<>(Duration.ZERO);
    Database feed = desk.feed();
    List<Object> many = many(feed);
    Consumer<JsonNode> slowly =
        frame -> {
          int size = frame.toString().length();
          LockSupport.parkNanos(size * 1_000_000_000L / PACE);
          if (frame.path("type").asText().equals("delta") && read.addAndGet(size) <= READ) {
            Instant asOf = OffsetDateTime.parse(frame.path("as_of").asText()).toInstant();
            Duration age = Duration.between(asOf, Instant.now());
            oldest.accumulateAndGet(age, (a, b) -> a.compareTo(b) > 0 ? a : b);
          }
        };
    try (FrameStream slow =
        desk.as("trader1").stream("stock", slowly).subscribe(Map.of("c_instrument_ids", many))) {
      await()
          .pollInterval(Duration.ofMillis(100))
          .atMost(PATIENCE)
          .until(
              () -> {
                feed.updateEach(MOVE, many);
                return read.get() > READ;
              });
      System.out.println("SlowReaderIT: oldest " + oldest);
      assertThat(slow.closeCode()).isNegative();
    }
    assertThat(oldest.get()).isLessThan(YOUNG);
  }

  private static final String MOVE =
      "update quote set volume = volume + 1 where c_instrument_id = ?";

  private static List<Object> many(Database feed) {
    return feed.rows("select c_instrument_id id from quote order by id limit 60").stream()
        .map(row -> row.get("id"))
        .toList();
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
