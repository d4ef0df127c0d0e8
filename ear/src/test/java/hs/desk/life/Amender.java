package hs.desk.life;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Amends, and says what others say of amendments. */
record Amender(Stage stage) {

  Answer amend(String username, JsonNode instruction, Object... lines) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("adjustments", List.of(lines));
    body.put("reason", "the view changed");
    body.put("version", instruction.path("version").asLong());
    return stage.as(username).post(Stage.path(instruction) + "amend/", body);
  }

  Answer decide(
      String username, JsonNode instruction, int revision, String status, Object... more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status);
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    String path = Stage.path(instruction) + "revisions/" + revision + "/status/";
    return stage.as(username).put(path, body);
  }

  static List<JsonNode> inForce(JsonNode instruction) {
    List<JsonNode> lines = new ArrayList<>();
    instruction
        .path("adjustments")
        .forEach(
            line -> {
              if (line.path("revision").equals(instruction.path("revision"))) {
                lines.add(line);
              }
            });
    return lines;
  }

  static JsonNode line(JsonNode instruction, int nth) {
    return inForce(instruction).stream()
        .filter(line -> line.path("c_instrument_id").asText().equals(Listed.id(nth)))
        .findFirst()
        .orElseThrow();
  }
}
