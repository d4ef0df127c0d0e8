package hs.desk.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Instructions and lines that are put into a status, as if their lives had led there. */
final class Placed {

  private static final String PRODUCT = "P001";

  private final Stage stage;
  private final List<JsonNode> made = new ArrayList<>();

  Placed(Stage stage) {
    this.stage = stage;
  }

  /** An instruction in that status. */
  JsonNode in(String status) {
    JsonNode instruction =
        status.equals("DRAFT")
            ? stage.drafted("manager1", PRODUCT, Listed.line(0, 1))
            : stage.adjusted("manager1", PRODUCT, Listed.line(0, 1));
    made.add(instruction);
    boolean paused = status.equals("PAUSED");
    stage
        .application()
        .update(
            "update instruction set status = ?, paused_from = ?, paused_by_role = ?,"
                + " created_by = ?, approvals_required = ?, cancel_asked_at = ? where id = ?",
            status,
            paused ? "EXECUTING" : null,
            paused ? "MANAGER" : null,
            status.equals("PENDING_APPROVAL") ? "manager2" : "manager1",
            status.equals("PENDING_APPROVAL") ? 1 : 0,
            status.equals("CANCELLING") ? "2099-01-01" : null,
            instruction.path("id").asLong());
    return instruction;
  }

  /** A line in that status, with another beside it that keeps the instruction alive. */
  JsonNode line(String status) {
    JsonNode instruction =
        stage.adjusted("manager1", PRODUCT, Listed.line(0, 4), Listed.line(1, 1));
    made.add(instruction);
    JsonNode line = instruction.at("/adjustments/0");
    long id = line.path("id").asLong();
    set("position_adjustment", "id", id, status);
    if (status.equals("PARTIAL")) {
      stage
          .application()
          .update(
              "update instruction_detail set status = 'PARTIAL', filled_quantity = 1"
                  + " where position_adjustment_id = ?",
              id);
    }
    return line;
  }

  /** Ends all of them, whatever became of them. */
  void end() {
    made.forEach(
        it -> {
          long id = it.path("id").asLong();
          set("instruction", "id", id, "CANCELLED");
          set("position_adjustment", "instruction_id", id, "CANCELLED");
          set("instruction_detail", "instruction_id", id, "CANCELLED");
          stage
              .application()
              .update(
                  "update instruction_detail set filled_quantity = 0 where instruction_id = ?", id);
        });
  }

  private void set(String table, String key, long id, String status) {
    String sql = "update %s set status = ? where %s = ?".formatted(table, key);
    stage.application().update(sql, status, id);
  }
}
