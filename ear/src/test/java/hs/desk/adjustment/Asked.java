package hs.desk.adjustment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The body of an adjustment, with a note nobody else uses. */
final class Asked {

  private final Map<String, Object> body = new LinkedHashMap<>();
  private final List<Object> lines = new ArrayList<>();

  Asked(String product) {
    body.put("product_code", product);
    body.put("note", "it " + UUID.randomUUID());
    body.put("adjustments", lines);
  }

  Asked line(String instrumentId, Object target) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("c_instrument_id", instrumentId);
    line.put("adjusted_position", target);
    lines.add(line);
    return this;
  }

  Asked with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  Asked without(String field) {
    body.remove(field);
    return this;
  }

  String note() {
    return (String) body.get("note");
  }

  Map<String, Object> body() {
    return body;
  }
}
