package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.chat.ChatLine;
import hs.desk.wire.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes over a socket has the fields of its description, no more and no less. */
class DescribedFramesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");

  private final JsonNode schemas;

  DescribedFramesTest() throws IOException {
    schemas =
        Wire.json()
            .readTree(Path.of("target/classes/META-INF/openapi.json").toFile())
            .at("/components/schemas");
  }

  private List<String> described(String... names) {
    List<String> fields = new ArrayList<>();
    for (String name : names) {
      schemas.path(name).path("properties").fieldNames().forEachRemaining(fields::add);
    }
    return fields;
  }

  private static List<String> sent(String json) throws IOException {
    List<String> fields = new ArrayList<>();
    Wire.json().readTree(json).fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private static String sent(List<Frame> frames) {
    return frames.get(0).text();
  }

  @Test
  void framesAreAsDescribed() throws IOException {
    assertThat(sent(sent(Frames.snapshot("7", 1, NOW, List.of()))))
        .containsExactlyInAnyOrderElementsOf(described("SocketSnapshot"));
    assertThat(sent(sent(Frames.delta("7", 2, 1, NOW, List.of(), List.of("key")))))
        .containsExactlyInAnyOrderElementsOf(described("SocketDelta"));
    assertThat(sent(Frames.heartbeat("7", 2, 3, 4, 5L, false).text()))
        .containsExactlyInAnyOrderElementsOf(described("SocketHeartbeat"));
    assertThat(sent(Frames.error(Ending.TOO_SLOW).text()))
        .containsExactlyInAnyOrderElementsOf(described("SocketError"));
  }

  @Test
  void eventsAreAsDescribed() throws IOException {
    EventRow event = new EventRow("9", 9, NOW, "k", "P001", 1L, "e", 2L, "a", "{}");
    assertThat(sent(Wire.text(event)))
        .containsExactlyInAnyOrderElementsOf(described("InstructionEventRow"));
    ChatLine line = new ChatLine(1L, "all", "s", "t", null, null, null, NOW);
    List<String> fields = new ArrayList<>(List.of("key", "seq"));
    fields.addAll(sent(Wire.text(line)));
    assertThat(fields)
        .containsExactlyInAnyOrderElementsOf(described("NumberedMessage", "ChatLine"));
  }
}
