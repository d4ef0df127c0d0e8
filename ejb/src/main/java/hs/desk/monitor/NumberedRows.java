package hs.desk.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Rows in the order of their numbers; those of one number in the order they came. */
final class NumberedRows {

  private final TreeMap<Long, Map<String, Row>> byNumber = new TreeMap<>();

  void add(Row row) {
    byNumber.computeIfAbsent(row.seq(), number -> new LinkedHashMap<>()).put(row.key(), row);
  }

  void remove(Row row) {
    Map<String, Row> alike = byNumber.get(row.seq());
    alike.remove(row.key());
    if (alike.isEmpty()) {
      byNumber.remove(row.seq());
    }
  }

  void clear() {
    byNumber.clear();
  }

  /** Those of the view that are above a number. */
  List<Row> after(long number, Predicate<Row> view) {
    List<Row> found = new ArrayList<>();
    for (Map<String, Row> alike : byNumber.tailMap(number, false).values()) {
      alike.values().stream().filter(view).forEach(found::add);
    }
    return found;
  }

  /** The last of the view that is above a number, or that number; looks from the end. */
  long lastAfter(long number, Predicate<Row> view) {
    return byNumber.tailMap(number, false).descendingMap().entrySet().stream()
        .filter(alike -> alike.getValue().values().stream().anyMatch(view))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(number);
  }
}
