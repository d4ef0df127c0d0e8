package hs.desk.api;

import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.util.Arrays;
import java.util.Map;

/** Ends what a walk made. */
final class Leftovers {

  private static final String OPEN =
      "select id, version from instruction where note = ?"
          + " and status not in ('CANCELLED', 'COMPLETED', 'REJECTED', 'EXPIRED')";

  /** Broken bodies may be rules all the same, of any note. */
  private static final String RULES = "select id from check_rule where id >= ?";

  private Leftovers() {}

  /**
   * @param mark the note of its instructions
   */
  static void clear(RunningDesk desk, String mark, Place... places) {
    DeskClient manager = desk.as("manager2");
    for (Map<String, Object> row : desk.inspect("strategy").rows(OPEN, mark)) {
      Map<String, Object> cancel =
          Map.of("status", "CANCELLED", "reason", mark, "version", row.get("version"));
      manager.put("api/instructions/" + row.get("id") + "/status/", cancel).expect(200);
    }
    DeskClient risk = desk.as("risk1");
    long first = Arrays.stream(places).mapToLong(Place::rule).min().orElseThrow();
    for (Map<String, Object> row : desk.inspect("strategy").rows(RULES, first)) {
      risk.delete("api/check-rules/" + row.get("id") + "/").expect(204);
    }
  }
}
