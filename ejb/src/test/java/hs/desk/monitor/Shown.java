package hs.desk.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.calendar.Sessions;
import hs.desk.order.CancelLimits;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the engine's books show after each reading, as a client would hold it. */
final class Shown {

  private static final Valuation.Rules RULES = rules(Sessions.ALWAYS);

  private final Books books;
  private Plans plans = Plans.NONE;
  private final Numbering numbering = new Numbering(7);
  private final Map<Topic, Map<String, Row>> rows = new EnumMap<>(Topic.class);
  private final Map<Row, JsonNode> read = new IdentityHashMap<>();
  private final Map<Topic, List<Row>> last = new EnumMap<>(Topic.class);

  Shown() {
    this(RULES);
  }

  Shown(Valuation.Rules rules) {
    books = new Books(rules, () -> plans);
    for (Topic topic : Topic.values()) {
      rows.put(topic, new TreeMap<>());
    }
  }

  static Valuation.Rules rules(Sessions sessions) {
    return new Valuation.Rules(
        new BigDecimal("0.02"),
        Duration.ofSeconds(60),
        sessions,
        new CancelLimits(Map.of("SHFE", 5, "DCE", 500)));
  }

  /** What instructions want from the next reading on. */
  Shown plan(Plans wanted) {
    plans = wanted;
    return this;
  }

  Shown feed(FeedSteps step) {
    FeedChanges changes = step.read();
    books.take(changes, numbering);
    last.clear();
    numbering.batch(changes.asOf()).ifPresent(batch -> last.putAll(batch.rows()));
    last.forEach((topic, changed) -> changed.forEach(row -> take(topic, row)));
    return this;
  }

  private void take(Topic topic, Row row) {
    if (row.gone()) {
      rows.get(topic).remove(row.key());
    } else {
      rows.get(topic).put(row.key(), row);
    }
  }

  private static JsonNode json(Row row) {
    try {
      return Wire.json().readTree(new String(row.json(), StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode row(Topic topic, String key) {
    Row row = rows.get(topic).get(key);
    if (row == null) {
      throw new AssertionError(topic + " has no " + key + " but " + keys(topic));
    }
    return read.computeIfAbsent(row, Shown::json);
  }

  /** A decimal of a row; null where the row says null. */
  BigDecimal figure(Topic topic, String key, String field) {
    JsonNode value = row(topic, key).get(field);
    return value.isNull() ? null : new BigDecimal(value.textValue());
  }

  Set<String> keys(Topic topic) {
    return rows.get(topic).keySet();
  }

  /** Rows of the last reading that say something else than before, removals included. */
  List<String> changed(Topic topic) {
    return last.getOrDefault(topic, List.of()).stream().map(Row::key).toList();
  }

  /** How many rows the last reading had made anew. */
  int recomputed(Topic topic) {
    return books.recomputed().get(topic);
  }
}
