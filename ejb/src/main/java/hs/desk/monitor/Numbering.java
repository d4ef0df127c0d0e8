package hs.desk.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the rows that really changed their number: one for all rows of a batch, counted from 1
 * within the epoch. The first batch of an epoch names every topic, with or without rows, so that
 * readers know they hold all. Used by the writer's thread alone.
 */
final class Numbering {

  private final long epoch;
  private final Map<Topic, Map<String, Content>> known = new EnumMap<>(Topic.class);
  private final Map<Topic, List<Row>> changed = new EnumMap<>(Topic.class);
  private long seq;

  Numbering(long epoch) {
    this.epoch = epoch;
    for (Topic topic : Topic.values()) {
      known.put(topic, new HashMap<>());
      changes(topic);
    }
  }

  /** Notes what rows say now; those that say the same as before are passed over. */
  void put(Topic topic, Collection<Content> contents) {
    for (Content content : contents) {
      Content before = known.get(topic).put(content.key(), content);
      if (!content.says(before)) {
        changes(topic).add(Row.numbered(content, seq + 1));
      }
    }
  }

  /** Notes that rows are gone. */
  void remove(Topic topic, Collection<String> keys) {
    for (String key : keys) {
      Content before = known.get(topic).remove(key);
      if (before != null) {
        changes(topic).add(Row.numbered(before, seq + 1).removed(seq + 1));
      }
    }
  }

  private List<Row> changes(Topic topic) {
    return changed.computeIfAbsent(topic, t -> new ArrayList<>());
  }

  /** The batch of all that was noted since the last; empty when nothing changed. */
  Optional<Batch> batch(Instant asOf) {
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    Batch batch = new Batch(epoch, seq, seq + 1, asOf, new EnumMap<>(changed));
    seq = batch.seq();
    changed.clear();
    return Optional.of(batch);
  }
}
