package hs.desk.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** The rows of a state topic, checked against every heartbeat's checksum. */
final class HeldRows extends Held {

  private final Map<String, JsonNode> rows = new HashMap<>();
  private final Set<String> sinceSubscribe = new HashSet<>();
  private int heartbeats;

  @Override
  void replaced(JsonNode snapshot) {
    rows.clear();
    sinceSubscribe.clear();
  }

  @Override
  Optional<String> rows(JsonNode part) {
    for (JsonNode row : part.path("rows")) {
      rows.put(row.path("key").asText(), row);
      sinceSubscribe.add(row.path("key").asText());
    }
    for (JsonNode key : part.path("removed")) {
      rows.remove(key.asText());
      sinceSubscribe.remove(key.asText());
    }
    return Optional.empty();
  }

  @Override
  Optional<String> heartbeat(JsonNode frame) {
    heartbeats++;
    boolean same =
        frame.path("seq").asLong() == seq()
            && frame.path("rows").asInt() == sinceSubscribe.size()
            && frame.path("checksum").asText().equals(checksum());
    return same
        ? Optional.empty()
        : Optional.of("heartbeat " + frame + " but held are " + checksum() + " at " + seq());
  }

  /** Rows that do not move are old unless it is said. */
  @Override
  boolean isHonest(JsonNode heartbeat) {
    return heartbeat.path("stale").asBoolean();
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

  @Override
  void subscribedAnew() {
    sinceSubscribe.clear();
  }

  synchronized Map<String, JsonNode> rows() {
    return Map.copyOf(rows);
  }

  synchronized int heartbeats() {
    return heartbeats;
  }
}
