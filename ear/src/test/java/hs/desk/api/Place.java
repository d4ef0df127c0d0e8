package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A product and what there is on it to be called.
 *
 * @param draft of one of its managers
 * @param amended an instruction of another manager with a revision 1
 * @param line of the amended instruction, the one in force, whose contract nobody else names
 */
record Place(
    String product,
    long draft,
    long amended,
    long line,
    long detail,
    long rule,
    Map<String, Object> target) {

  private static final long NEVER = 999_999_999_999L;

  /** Nothing of it exists. */
  static Place absent() {
    Map<String, Object> target = Map.of("c_instrument_id", "NEVER", "adjusted_position", "1");
    return new Place("P999", NEVER, NEVER, NEVER, NEVER, NEVER, target);
  }

  /**
   * Makes it.
   *
   * @param contract what its lines name
   * @param manager of the product, who drafts
   * @param other manager of the product, who amends
   */
  static Place make(
      RunningDesk desk,
      String product,
      QuietContract contract,
      String note,
      DeskClient manager,
      DeskClient other) {
    Map<String, Object> body = new HashMap<>();
    body.put("product_code", product);
    body.put("note", note);
    body.put("adjustments", List.of(contract.line(1)));
    long draft = manager.post("api/instructions/", body).expect(201).json().path("id").asLong();
    JsonNode given = other.post("api/instructions/adjustment/", body).expect(201).json();
    Map<String, Object> amendment = new HashMap<>();
    amendment.put("adjustments", List.of(contract.line(2)));
    amendment.put("version", given.path("version").asLong());
    amendment.put("reason", note);
    String path = "api/instructions/" + given.path("id").asLong() + "/amend/";
    JsonNode amended = other.post(path, amendment).expect(200).json();
    JsonNode lines = amended.path("adjustments");
    JsonNode line = lines.get(lines.size() - 1);
    long rule =
        desk.as("risk1")
            .post("api/check-rules/", rule(product, "1000000", note))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    return new Place(
        product,
        draft,
        given.path("id").asLong(),
        line.path("id").asLong(),
        line.at("/details/0/id").asLong(),
        rule,
        contract.line(1));
  }

  static Map<String, Object> rule(String product, String limit, String note) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", "NET_DELTA");
    rule.put("level", "RECORD");
    rule.put("product_code", product);
    rule.put("c_instrument_id", "510300");
    rule.put("limit_value", limit);
    rule.put("note", note);
    return rule;
  }
}
