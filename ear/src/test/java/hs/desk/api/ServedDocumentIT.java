package hs.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a server gives out at {@code /openapi} tells all that the committed document does. */
class ServedDocumentIT {

  private final RunningDesk desk = Suite.desk();

  private JsonNode served() {
    return desk.anonymous().with("Accept", "application/json").get("/openapi").expect(200).json();
  }

  /** By place, with their values; what is empty the server leaves out. */
  private static Map<String, JsonNode> parts(JsonNode document) {
    Map<String, JsonNode> parts = new TreeMap<>();
    add(parts, "", document);
    return parts;
  }

  private static void add(Map<String, JsonNode> parts, String place, JsonNode node) {
    if (node.isValueNode()) {
      parts.put(place, node);
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      add(parts, place + "/" + i, node.get(i));
    }
    node.properties().forEach(part -> add(parts, place + "/" + part.getKey(), part.getValue()));
  }

  @Test
  void hasAllThatIsWritten() {
    Map<String, JsonNode> written = parts(new ApiDocument().document());
    assertThat(written.keySet())
        .anyMatch(place -> place.contains("/x-roles/"))
        .anyMatch(place -> place.contains("/x-problems/"))
        .anyMatch(place -> place.startsWith("/x-websockets/"));
    assertThat(parts(served())).containsAllEntriesOf(written);
  }
}
