package hs.desk.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Every event that came, in the order of its coming. */
final class HeldEvents extends Held {

  /** Examples in a message. */
  private static final int SOME = 10;

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

  /** What differs from what was committed; empty when each came once, in order. */
  synchronized List<String> unlike(List<Long> committed) {
    if (seqs.equals(committed)) {
      return List.of();
    }
    List<Long> lacking = new ArrayList<>(committed);
    lacking.removeAll(new HashSet<>(seqs));
    List<Long> odd = new ArrayList<>(seqs);
    odd.removeAll(new HashSet<>(committed));
    return List.of(
        "%d of %d".formatted(seqs.size(), committed.size()),
        "lacks " + lacking.stream().limit(SOME).toList() + " of " + lacking.size(),
        "nobody committed " + odd.stream().limit(SOME).toList(),
        seqs.size() == new HashSet<>(seqs).size() ? "none twice" : "some twice");
  }

  @Override
  public synchronized String toString() {
    return "began after " + begin + ", stands at " + seq();
  }
}
