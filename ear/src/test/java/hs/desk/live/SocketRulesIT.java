package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks the contract ends the socket, with an error frame and the right code. */
class SocketRulesIT {

  /** Messages a second. */
  private static final int ALLOWED = 50;

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "{\"op\":\"fly\"}",
        "{\"op\":\"subscribe\",\"product_codes\":\"P001\"}",
        "{\"op\":\"subscribe\",\"group_by\":\"colour\"}",
        "{\"op\":\"subscribe\",\"since\":{\"epoch\":1,\"seq\":\"x\"}}"
      })
  void closesOnAMalformedMessage(String message) {
    try (LiveSocket socket = desk.as("trader1").socket("pos").send(message)) {
      assertThat(socket.awaitClose()).isEqualTo(4400);
      assertThat(error(socket)).isEqualTo("bad-message");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pos", "instruction"})
  void closesOnAMessageThatIsTooBig(String topic) {
    try (LiveSocket socket = desk.as("trader1").socket(topic).send("x".repeat(65_600))) {
      assertThat(socket.awaitClose()).isEqualTo(1009);
      assertThat(error(socket)).isEqualTo("too-big");
    }
  }

  /** 1006 is a reset: the network may drop the close with what the client still had to send. */
  @Test
  void closesOnAMessageThatIsMuchTooBigBeforeItIsThere() {
    try (LiveSocket socket = desk.as("trader1").socket("pos").send("x".repeat(200_000))) {
      assertThat(socket.awaitClose()).isIn(1009, 1006);
    }
  }

  @Test
  void closesOnTooManyMessages() {
    try (LiveSocket socket = desk.as("trader1").socket("pos")) {
      await().atMost(PATIENCE).pollInterval(A_SECOND).until(() -> refusesOneMore(socket));
      assertThat(socket.awaitClose()).isEqualTo(4429);
      assertThat(error(socket)).isEqualTo("too-many-messages");
    }
  }

  /** Sends one more than is allowed, and not a word into the close: that may reset it. */
  private static boolean refusesOneMore(LiveSocket socket) {
    boolean refused = !socket.frames("error").isEmpty();
    for (int i = 0; i <= ALLOWED && !refused; i++) {
      socket.send(Map.of("op", "ping"));
    }
    return refused;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pos", "instruction"})
  void closesWhenTheSessionEnds(String topic) {
    DeskClient trader = desk.as("trader1");
    try (LiveSocket socket = trader.socket(topic).subscribe(Map.of())) {
      socket.awaitSnapshot();
      long start = System.nanoTime();
      trader.post("api/user/logout/", null).expect(204);
      assertThat(socket.awaitClose()).isEqualTo(1008);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(error(socket)).isEqualTo("logged-out");
    }
  }

  @Test
  void sendsHeartbeatsOnlyBeforeTheFirstSubscribe() {
    try (LiveSocket socket = desk.as("trader1").socket("pos")) {
      socket.awaitFrame(frame -> frame.path("type").asText().equals("heartbeat"));
      assertThat(socket.frames())
          .allMatch(frame -> frame.path("type").asText().equals("heartbeat"))
          .allMatch(frame -> frame.path("checksum").asText().equals("00000000"));
    }
  }

  private static String error(LiveSocket socket) {
    JsonNode frame = socket.awaitFrame(f -> f.path("type").asText().equals("error"));
    return frame.path("code").asText();
  }
}
