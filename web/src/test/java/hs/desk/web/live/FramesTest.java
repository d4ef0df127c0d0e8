package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

  private static final Instant AT = Instant.parse("2026-11-23T02:00:00.5Z");

  @Test
  void writesADelta() {
    byte[] row = "{\"key\":\"a\",\"seq\":815}".getBytes(StandardCharsets.UTF_8);
    assertThat(Frames.delta("7", 815, 812, AT, List.of(row), List.of("b")))
        .singleElement()
        .extracting(Frame::text)
        .isEqualTo(
            "{\"type\":\"delta\",\"epoch\":\"7\",\"seq\":815,\"prev\":812,"
                + "\"as_of\":\"2026-11-23T10:00:00.5+08:00\","
                + "\"rows\":[{\"key\":\"a\",\"seq\":815}],\"removed\":[\"b\"],\"last\":true}");
  }

  @Test
  void writesAHeartbeat() {
    assertThat(Frames.heartbeat("7", 815, 0xA1B2C3DL, 2, 40L, false).text())
        .isEqualTo(
            "{\"type\":\"heartbeat\",\"epoch\":\"7\",\"seq\":815,\"checksum\":\"0a1b2c3d\","
                + "\"rows\":2,\"feed_age_ms\":40,\"stale\":false}");
  }

  @Test
  void cutsASnapshotIntoPartsOfWhichTheFinalOneIsTheLast() throws Exception {
    byte[] row = ("{\"key\":\"" + "k".repeat(1_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    List<Frame> parts = Frames.snapshot("7", 1, AT, Collections.nCopies(1_000, row));
    assertThat(parts).hasSizeGreaterThan(3);
    int rows = 0;
    for (Frame part : parts) {
      assertThat(part.size()).isLessThanOrEqualTo(256 * 1024);
      var frame = Wire.json().readTree(part.text());
      rows += frame.get("rows").size();
      assertThat(frame.get("last").booleanValue()).isEqualTo(part == parts.get(parts.size() - 1));
    }
    assertThat(rows).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 130_000, 250_000})
  void noPartIsLongerThanTheContractAllows(int length) {
    byte[] row = ("{\"key\":\"" + "k".repeat(length) + "\"}").getBytes(StandardCharsets.UTF_8);
    assertThat(Frames.snapshot("7", 1, AT, Collections.nCopies(5, row)))
        .hasSize(5)
        .allMatch(part -> part.size() <= 256 * 1024 && part.rows() == 1);
  }

  @Test
  void cutsRemovalsIntoPartsToo() throws Exception {
    byte[] row = ("{\"key\":\"" + "k".repeat(1_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    List<String> removed = IntStream.range(0, 20_000).mapToObj(i -> "P001|账户|IF" + i).toList();
    List<Frame> parts = Frames.delta("7", 2, 1, AT, Collections.nCopies(200, row), removed);
    List<String> gone = new ArrayList<>();
    int rows = 0;
    for (Frame part : parts) {
      assertThat(part.size()).isLessThanOrEqualTo(256 * 1024);
      assertThat(part.encoded().remaining()).isGreaterThan(part.size());
      var frame = Wire.json().readTree(part.text());
      assertThat(frame.get("rows")).hasSize(part.rows());
      rows += part.rows();
      frame.get("removed").forEach(key -> gone.add(key.textValue()));
      assertThat(frame.get("last").booleanValue()).isEqualTo(part == parts.get(parts.size() - 1));
    }
    assertThat(rows).isEqualTo(200);
    assertThat(gone).isEqualTo(removed);
  }

  @Test
  void anEmptySnapshotIsOneLastPart() {
    assertThat(Frames.snapshot("7", 1, AT, List.of()))
        .singleElement()
        .extracting(Frame::text)
        .asString()
        .endsWith("\"rows\":[],\"last\":true}");
  }
}
