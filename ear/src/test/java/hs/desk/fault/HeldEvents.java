package hs.desk.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every event that came, in the order of its coming. */
final class HeldEvents extends Held {

  private final List<Long> seqs = new ArrayList<>();
  private long begin = -1;

  @Override
  void replaced(JsonNode snapshot) {
    if (begin < 0) {
      begin = snapshot.path("seq").asLong();
    }
  }

  @Override
  Optional<String> rows(JsonNode part) {
    Optional<String> wrong = Optional.empty();
    for (JsonNode row : part.path("rows")) {
      long next = row.path("seq").asLong();
      if (!seqs.isEmpty() && next <= seqs.get(seqs.size() - 1)) {
        wrong = Optional.of("event " + next + " came after " + seqs.get(seqs.size() - 1));
      }
      seqs.add(next);
    }
    return wrong;
  }

  @Override
  Optional<String> heartbeat(JsonNode frame) {
    return Optional.empty();
  }

  /** There may just be no event. */
  @Override
  boolean isHonest(JsonNode heartbeat) {
    return true;
  }

  @Override
  void subscribedAnew() {
    // what came stays
  }

  /** The number it began after; below 0 until it has begun. */
  synchronized long begin() {
    return begin;
  }

  synchronized List<Long> seqs() {
    return List.copyOf(seqs);
  }
}
