package hs.desk.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client holds of a topic. A frame in parts counts when its last part is there: what a cut
 * left half is forgotten and asked for again. Used by one thread, read by another.
 */
abstract class Held {

  private final List<JsonNode> parts = new ArrayList<>();
  private String epoch;
  private long seq;
  private boolean whole;
  private long lively;

  /** Applies a frame; tells what is wrong with it. */
  synchronized Optional<String> take(JsonNode frame) {
    return switch (frame.path("type").asText()) {
      case "snapshot", "delta" -> part(frame);
      case "heartbeat" -> whole ? beat(frame) : Optional.empty();
      default -> Optional.empty(); // an error comes before a close, and the close tells enough
    };
  }

  private Optional<String> beat(JsonNode frame) {
    if (isHonest(frame)) {
      lively = System.nanoTime();
    }
    return heartbeat(frame);
  }

  private Optional<String> part(JsonNode frame) {
    parts.add(frame);
    if (!frame.path("last").asBoolean(true)) {
      return Optional.empty();
    }
    Optional<String> wrong = apply(frame);
    parts.clear();
    whole = true;
    lively = System.nanoTime();
    return wrong;
  }

  private Optional<String> apply(JsonNode last) {
    boolean delta = "delta".equals(last.path("type").asText());
    boolean follows =
        last.path("epoch").asText().equals(epoch) && last.path("prev").asLong() == seq;
    if (delta && !follows) {
      return Optional.of("a delta from " + last.path("prev") + " came after " + seq);
    }
    if (!delta) {
      replaced(last);
    }
    epoch = last.path("epoch").asText();
    seq = last.path("seq").asLong();
    Optional<String> wrong = Optional.empty();
    for (JsonNode part : parts) {
      wrong = wrong.or(() -> rows(part));
    }
    return wrong;
  }

  /** A snapshot takes the place of all that is held. */
  abstract void replaced(JsonNode snapshot);

  /** Rows of one part; tells what is wrong with them. */
  abstract Optional<String> rows(JsonNode part);

  abstract Optional<String> heartbeat(JsonNode frame);

  /** Whether a client who got no rows but this heartbeat knows how things are. */
  abstract boolean isHonest(JsonNode heartbeat);

  /** The connection is gone; the next one begins with a subscription. */
  synchronized void disconnected() {
    parts.clear();
    whole = false;
    subscribedAnew();
  }

  abstract void subscribedAnew();

  /** Where to go on; empty as long as nothing was ever whole. */
  synchronized Optional<Map<String, Object>> since() {
    return epoch == null ? Optional.empty() : Optional.of(Map.of("epoch", epoch, "seq", seq));
  }

  /** When it last told how things are, in the time of {@link System#nanoTime}. */
  synchronized long lively() {
    return lively;
  }

  synchronized long seq() {
    return seq;
  }
}
