package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks the contract ends the socket, with an error frame and the right code. */
class SocketRulesIT {

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
  @CsvSource({"pos, 66000", "instruction, 66000", "pos, 200000"})
  void closesOnAMessageThatIsTooBig(String topic, int length) {
    try (LiveSocket socket = desk.as("trader1").socket(topic).send("x".repeat(length))) {
      assertThat(socket.awaitClose()).isEqualTo(1009);
      assertThat(error(socket)).isEqualTo("too-big");
    }
  }

  @Test
  void closesOnTooManyMessages() {
    try (LiveSocket socket = desk.as("trader1").socket("pos")) {
      for (int i = 0; i < 100 && !socket.closed(); i++) {
        socket.send(Map.of("op", "ping"));
      }
      assertThat(socket.awaitClose()).isEqualTo(4429);
      assertThat(error(socket)).isEqualTo("too-many-messages");
    }
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
