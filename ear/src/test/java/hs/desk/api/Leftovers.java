package hs.desk.api;

import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.util.Map;

/** Ends what a walk made. */
final class Leftovers {

  private static final String OPEN =
      "select id, version from instruction where note = ?"
          + " and status not in ('CANCELLED', 'COMPLETED', 'REJECTED', 'EXPIRED')";

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
    for (Place place : places) {
      risk.delete("api/check-rules/" + place.rule() + "/").expect(204);
    }
  }
}
