package hs.desk.audit.service;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.wire.Wire;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who took which rows out of the desk. */
@Stateless
public class ExportRecord {

  @Inject private EventLog events;

  /**
   * Writes {@code export.taken}.
   *
   * @param filter JSON
   */
  public void note(
      String username, String what, String format, List<String> columns, String filter) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rows", what);
    data.put("format", format);
    data.put("columns", columns);
    data.put("filter", tree(filter));
    events.append(
        new NewEvent("export", null, "export.taken", "export", null, username, Wire.text(data)));
  }

  private static JsonNode tree(String json) {
    try {
      return Wire.json().readTree(json);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + json, e);
    }
  }
}
