package hs.desk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Ends what the benchmark has given, but for what it keeps, as the end of a day would: a desk whose
 * thousands of instructions are all open is no desk. Written to the tables, without events.
 */
record DayEnd(RunningDesk desk) {

  private static final String GIVEN =
      " i.note = 'bench' AND i.status IN ('APPROVED', 'EXECUTING', 'EXPIRED')";

  private static final List<String> ENDS =
      List.of(
          "UPDATE instruction_detail d JOIN instruction i ON i.id = d.instruction_id"
              + " SET d.status = 'CANCELLED' WHERE d.status IN ('UNFILLED', 'PARTIAL') AND"
              + GIVEN,
          "UPDATE position_adjustment l JOIN instruction i ON i.id = l.instruction_id"
              + " SET l.status = 'CANCELLED' WHERE l.status IN ('PENDING', 'PARTIAL') AND"
              + GIVEN,
          "UPDATE instruction i SET i.status = 'CANCELLED' WHERE" + GIVEN);

  void come() throws SQLException, InterruptedException {
    new Backlog(desk).awaitGone();
    try (Connection app = desk.patient("strategy", "app");
        Statement statement = app.createStatement()) {
      for (String end : ENDS) {
        statement.executeUpdate(end);
      }
    }
  }
}
