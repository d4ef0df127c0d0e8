package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.LiveSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** What a client holds that applies every frame of its socket and checks each against the rules. */
public final class Mirror {

  private final Map<String, JsonNode> rows = new TreeMap<>();
  private final Set<String> sinceSubscribe = new TreeSet<>();
  private LiveSocket socket;
  private int taken;
  private String epoch;
  private long seq;
  private int deltas;
  private int heartbeats;

  public Mirror(LiveSocket socket) {
    this.socket = socket;
  }

  /** Goes on with another connection, keeping what it holds. */
  public void reconnected(LiveSocket next) {
    socket = next;
    taken = 0;
    sinceSubscribe.clear();
  }

  /** Where it stands, for {@code since}. */
  public Map<String, Object> since() {
    return Map.of("epoch", epoch, "seq", seq);
  }

  /** Applies what has arrived. */
  public Mirror catchUp() {
    List<JsonNode> frames = socket.frames();
    frames.subList(taken, frames.size()).forEach(this::take);
    taken = frames.size();
    return this;
  }

  private void take(JsonNode frame) {
    switch (frame.path("type").asText()) {
      case "snapshot" -> snapshot(frame);
      case "delta" -> delta(frame);
      case "heartbeat" -> heartbeat(frame);
      default -> throw new AssertionError("unexpected frame " + frame);
    }
  }

  private void snapshot(JsonNode frame) {
    if (seq != frame.path("seq").asLong() || !frame.path("epoch").asText().equals(epoch)) {
      rows.clear();
      sinceSubscribe.clear();
    }
    epoch = frame.path("epoch").asText();
    seq = frame.path("seq").asLong();
    put(frame);
  }

  private void delta(JsonNode frame) {
    assertThat(frame.path("epoch").asText()).isEqualTo(epoch);
    assertThat(frame.path("prev").asLong()).as("nothing lost before %s", frame).isEqualTo(seq);
    put(frame);
    frame.path("removed").forEach(key -> rows.remove(key.asText()));
    frame.path("removed").forEach(key -> sinceSubscribe.remove(key.asText()));
    if (frame.path("last").asBoolean(true)) {
      seq = frame.path("seq").asLong();
      deltas++;
    }
  }

  private void put(JsonNode frame) {
    for (JsonNode row : frame.path("rows")) {
      rows.put(row.path("key").asText(), row);
      sinceSubscribe.add(row.path("key").asText());
    }
  }

  private void heartbeat(JsonNode frame) {
    heartbeats++;
    if (epoch == null) {
      return;
    }
    assertThat(frame.path("seq").asLong()).isEqualTo(seq);
    assertThat(frame.path("rows").asInt()).isEqualTo(sinceSubscribe.size());
    assertThat(frame.path("checksum").asText()).isEqualTo(checksum());
  }

  private String checksum() {
    long sum = 0;
    for (String key : sinceSubscribe) {
      CRC32 crc = new CRC32();
      String text = key + "|" + rows.get(key).path("seq").asLong();
      crc.update(text.getBytes(StandardCharsets.UTF_8));
      sum += crc.getValue();
    }
    return String.format("%08x", sum & 0xFFFF_FFFFL);
  }

  public Map<String, JsonNode> rows() {
    return rows;
  }

  public String epoch() {
    return epoch;
  }

  public long seq() {
    return seq;
  }

  /** Whole deltas applied, heartbeats checked. */
  public int deltas() {
    return deltas;
  }

  public int heartbeats() {
    return heartbeats;
  }
}
