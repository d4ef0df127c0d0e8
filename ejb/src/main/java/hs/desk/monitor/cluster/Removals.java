package hs.desk.monitor.cluster;

import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The removals that are published and not forgotten yet. Used by the writer's thread alone. */
final class Removals {

  private final Map<Topic, Map<String, Long>> known = new EnumMap<>(Topic.class);

  /** Takes over what an entry says. */
  void told(Entry entry) {
    if (entry.dayRolled()) {
      known.clear();
    }
    entry.rows().forEach((topic, rows) -> rows.forEach(row -> note(topic, row)));
  }

  private void note(Topic topic, Row row) {
    Map<String, Long> removed = known.computeIfAbsent(topic, t -> new HashMap<>());
    if (row.gone()) {
      removed.put(row.key(), row.seq());
    } else {
      removed.remove(row.key());
    }
  }

  /** What a new day forgets. */
  List<RowStore.Drop> drops() {
    List<RowStore.Drop> drops = new ArrayList<>();
    known.forEach(
        (topic, keys) -> keys.keySet().forEach(key -> drops.add(new RowStore.Drop(topic, key))));
    return drops;
  }

  /** For each topic with something to forget the highest number among it. */
  Map<Topic, Long> exactSince() {
    Map<Topic, Long> exact = new EnumMap<>(Topic.class);
    known.forEach(
        (topic, keys) ->
            keys.values().stream().max(Long::compare).ifPresent(seq -> exact.put(topic, seq)));
    return exact;
  }
}
