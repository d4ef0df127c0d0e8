package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** That the checkers see what they are there for. */
class HeldTest {

  private final HeldEvents events = new HeldEvents();
  private final HeldRows rows = new HeldRows();

  private static JsonNode frame(String text) {
    return Json.read(text.replace('\'', '"'));
  }

  private static JsonNode snapshot(long seq, String rows) {
    return frame("{'type':'snapshot','epoch':'7','seq':" + seq + ",'rows':[" + rows + "]}");
  }

  private static JsonNode delta(long prev, long seq, String rows) {
    return frame(
        "{'type':'delta','epoch':'7','prev':%d,'seq':%d,'rows':[%s]}".formatted(prev, seq, rows));
  }

  private static JsonNode heartbeat(long seq, int rows, String checksum, boolean stale) {
    return frame(
        "{'type':'heartbeat','epoch':'7','seq':%d,'rows':%d,'checksum':'%s','stale':%s}"
            .formatted(seq, rows, checksum, stale));
  }

  private static String row(String key, long seq) {
    return "{'key':'%s','seq':%d}".formatted(key, seq);
  }

  private static String checksum(String key, long seq) {
    CRC32 crc = new CRC32();
    crc.update((key + "|" + seq).getBytes(StandardCharsets.UTF_8));
    return String.format("%08x", crc.getValue());
  }

  @Test
  void eventsInOrderAreKept() {
    assertThat(events.begin()).isNegative();
    assertThat(events.take(snapshot(4, ""))).isEmpty();
    assertThat(events.take(delta(4, 6, row("5", 5) + "," + row("6", 6)))).isEmpty();
    assertThat(events.begin()).isEqualTo(4);
    assertThat(events.seqs()).isEqualTo(List.of(5L, 6L));
    assertThat(events.since()).contains(Map.of("epoch", "7", "seq", 6L));
  }

  @Test
  void whatIsLackingOrThereTwiceIsTold() {
    events.take(snapshot(4, ""));
    events.take(delta(4, 6, row("5", 5) + "," + row("6", 6)));
    assertThat(events.unlike(List.of(5L, 6L))).isEmpty();
    assertThat(events.unlike(List.of(5L, 6L, 7L)))
        .containsExactly("2 of 3", "lacks [7] of 1", "nobody committed []", "none twice");
    events.take(delta(6, 6, row("6", 6)));
    assertThat(events.unlike(List.of(6L, 5L)))
        .containsExactly("3 of 2", "lacks [] of 0", "nobody committed []", "some twice");
  }

  @Test
  void aHoleBetweenFramesIsSeen() {
    events.take(snapshot(4, ""));
    assertThat(events.take(delta(5, 6, row("6", 6)))).isPresent();
  }

  @Test
  void anEventThatComesTwiceIsSeen() {
    events.take(snapshot(4, ""));
    events.take(delta(4, 5, row("5", 5)));
    events.disconnected();
    assertThat(events.take(delta(5, 5, row("5", 5)))).isPresent();
  }

  @Test
  void aFrameThatACutLeftHalfIsForgotten() {
    rows.take(snapshot(4, row("a", 4)));
    JsonNode half = frame("{'type':'delta','epoch':'7','prev':4,'seq':5,'last':false,'rows':[]}");
    assertThat(rows.take(half)).isEmpty();
    rows.disconnected();
    assertThat(rows.take(delta(4, 6, row("a", 6)))).isEmpty();
    assertThat(rows.seq()).isEqualTo(6);
  }

  @Test
  void aChecksumOfOtherRowsIsSeen() {
    rows.take(snapshot(4, row("a", 4)));
    assertThat(rows.take(heartbeat(4, 1, checksum("a", 4), false))).isEmpty();
    assertThat(rows.take(heartbeat(4, 1, checksum("a", 3), false))).isPresent();
    assertThat(rows.take(heartbeat(4, 2, checksum("a", 4), false))).isPresent();
    assertThat(rows.take(heartbeat(5, 1, checksum("a", 4), false))).isPresent();
    assertThat(rows.heartbeats()).isEqualTo(4);
  }

  @Test
  void rowsThatDoNotMoveAreAliveOnlyWhenTheyAreCalledStale() {
    rows.take(snapshot(4, row("a", 4)));
    long before = rows.lively();
    rows.take(heartbeat(4, 1, checksum("a", 4), false));
    assertThat(rows.lively()).isEqualTo(before);
    rows.take(heartbeat(4, 1, checksum("a", 4), true));
    assertThat(rows.lively()).isGreaterThan(before);
  }
}
