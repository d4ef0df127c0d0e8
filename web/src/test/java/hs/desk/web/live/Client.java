package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.monitor.Row;
import hs.desk.web.live.Request.Since;
import hs.desk.wire.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a client of the contract makes of the frames it gets (design.md §6). */
final class Client {

  final Map<String, Long> rows = new HashMap<>();
  String epoch;
  long seq;
  int heartbeats;
  String error;

  /**
   * A right took rows back and the snapshot of what is left has not come: no number tells of that.
   */
  private boolean takenBack;

  private final Set<String> sinceSubscribe = new HashSet<>();
  private Long parts;

  /** A new connection keeps the rows; its checksums begin anew. */
  void subscribed() {
    sinceSubscribe.clear();
    parts = null;
  }

  void take(List<String> frames) {
    frames.forEach(frame -> take(read(frame)));
    frames.clear();
  }

  private static JsonNode read(String text) {
    try {
      return Wire.json().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private void take(JsonNode frame) {
    switch (frame.get("type").textValue()) {
      case "snapshot" -> snapshot(frame);
      case "delta" -> delta(frame);
      case "heartbeat" -> heartbeat(frame);
      default -> error = frame.get("code").textValue();
    }
  }

  private void snapshot(JsonNode frame) {
    if (parts == null) {
      rows.clear();
      sinceSubscribe.clear();
    }
    epoch = frame.get("epoch").textValue();
    seq = frame.get("seq").longValue();
    takenBack = false;
    put(frame);
    parts = frame.get("last").booleanValue() ? null : Long.valueOf(seq);
  }

  private void delta(JsonNode frame) {
    assertThat(frame.get("epoch").textValue()).isEqualTo(epoch);
    assertThat(frame.get("prev").longValue()).isEqualTo(seq);
    put(frame);
    frame
        .get("removed")
        .forEach(
            key -> {
              rows.remove(key.textValue());
              sinceSubscribe.remove(key.textValue());
            });
    if (frame.get("last").booleanValue()) {
      seq = frame.get("seq").longValue();
    }
    takenBack |=
        !frame.get("removed").isEmpty()
            && frame.get("seq").longValue() == frame.get("prev").longValue();
  }

  /** Where to go on; null where it has to begin anew. */
  Since since() {
    return epoch == null || takenBack ? null : new Since(epoch, seq);
  }

  private void put(JsonNode frame) {
    for (JsonNode row : frame.get("rows")) {
      rows.put(row.get("key").textValue(), row.get("seq").longValue());
      sinceSubscribe.add(row.get("key").textValue());
      assertThat(row.get("seq").longValue()).isLessThanOrEqualTo(frame.get("seq").longValue());
    }
  }

  private void heartbeat(JsonNode frame) {
    heartbeats++;
    long sum = 0;
    for (String key : sinceSubscribe) {
      sum += Row.crc(key, rows.get(key));
    }
    assertThat(frame.get("rows").intValue()).isEqualTo(sinceSubscribe.size());
    assertThat(frame.get("checksum").textValue())
        .isEqualTo(String.format("%08x", sum & 0xFFFF_FFFFL));
    if (!sinceSubscribe.isEmpty()) {
      assertThat(frame.get("seq").longValue()).isEqualTo(seq);
    }
  }
}
