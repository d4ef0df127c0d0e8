package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every status × target × role, on a product of one's own and a foreign one, through REST. */
@ExtendWith(Listed.class)
class StatusTableIT {

  private static final String P = "P001";

  /** design.md §4, what people may ask for, written down a second time. */
  private static final String STEPS =
      """
      DRAFT > PENDING_APPROVAL = MANAGER
      PENDING_APPROVAL > APPROVED = MANAGER RISK
      PENDING_APPROVAL > REJECTED = MANAGER RISK
      APPROVED > PAUSED = MANAGER TRADER RISK
      EXECUTING > PAUSED = MANAGER TRADER RISK
      APPROVED > EXECUTING = TRADER
      PAUSED > EXECUTING = MANAGER TRADER RISK
      DRAFT > CANCELLED = MANAGER
      PENDING_APPROVAL > CANCELLED = MANAGER
      APPROVED > CANCELLED = MANAGER
      EXECUTING > CANCELLED = MANAGER
      PAUSED > CANCELLED = MANAGER
      CANCELLING > CANCELLED = MANAGER TRADER
      """;

  /** Where a step leads that does not lead where it was asked to. */
  private static final Map<String, Set<String>> BECOMES =
      Map.of(
          "DRAFT>PENDING_APPROVAL", Set.of("APPROVED"),
          "CANCELLING>CANCELLED", Set.of("CANCELLING", "CANCELLED"));

  private static final Map<String, String> LINE_STEPS =
      Map.of("PENDING", "CANCELLED", "PARTIAL", "PART_CANCELLED");

  private static final List<String> STATUSES =
      List.of(
          "DRAFT",
          "PENDING_APPROVAL",
          "APPROVED",
          "EXECUTING",
          "PAUSED",
          "CANCELLING",
          "COMPLETED",
          "REJECTED",
          "CANCELLED",
          "PARTIALLY_CANCELLED",
          "EXPIRED");

  private static final List<String> LINE_STATUSES =
      List.of("PENDING", "PARTIAL", "DONE", "CANCELLED", "PART_CANCELLED");

  private static final Map<String, String> OWN =
      Map.of("MANAGER", "manager1", "TRADER", "trader1", "RISK", "risk1", "VIEWER", "viewer1");

  private static final List<String> FOREIGN = List.of("manager2", "trader2", "admin1");

  private final Stage stage = new Stage();
  private final Map<String, Set<String>> steps = new HashMap<>();
  private final Set<String> anywhere = new TreeSet<>();
  private final List<JsonNode> made = new ArrayList<>();
  private int cells;

  StatusTableIT() {
    STEPS
        .lines()
        .map(line -> line.split(" [>=] "))
        .forEach(
            row -> {
              Set<String> roles = Set.of(row[2].split(" "));
              steps.put(row[0] + ">" + row[1], roles);
              roles.forEach(role -> anywhere.add(row[1] + "=" + role));
            });
  }

  @AfterEach
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

  /** An instruction in that status, as if its life had led there. */
  private JsonNode in(String status) {
    JsonNode instruction =
        status.equals("DRAFT")
            ? stage.drafted("manager1", P, Listed.line(0, 1))
            : stage.adjusted("manager1", P, Listed.line(0, 1));
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

  private int expected(String from, String target, String role) {
    Set<String> here = steps.get(from + ">" + target);
    boolean known = STEPS.contains("> " + target + " ");
    boolean may = known ? anywhere.contains(target + "=" + role) : !role.equals("VIEWER");
    if (!may || here != null && !here.contains(role)) {
      return 403;
    }
    return here == null ? 409 : 200;
  }

  @Test
  void instructionsMoveByTheTableAlone() {
    for (String from : STATUSES) {
      JsonNode still = in(from);
      // a trader holds it, so that the desk leaves it where it is
      stage.claim(still, "trader1");
      for (String target : STATUSES) {
        OWN.forEach((role, username) -> cell(still, from, target, role, username));
        FOREIGN.forEach(
            username ->
                count(stage.ask(username, still, target), 404, from + " to " + target, username));
      }
      assertUntouched(still, from);
    }
    System.out.printf("status table: %d cells of instructions%n", cells);
    assertThat(cells).isEqualTo(STATUSES.size() * STATUSES.size() * (OWN.size() + FOREIGN.size()));
  }

  private void cell(JsonNode still, String from, String target, String role, String username) {
    int status = expected(from, target, role);
    JsonNode instruction = status == 200 ? in(from) : still;
    boolean confirms = from.equals("CANCELLING") && role.equals("TRADER");
    if (status == 200 && confirms) {
      stage.claim(instruction, username);
    }
    Answer answer = ask(username, instruction, target);
    if (answer.status() == 412 && status == 200 && from.equals("CANCELLING")) {
      answer = ask(username, in(from), target); // the desk was faster: nobody works it
    }
    count(answer, status, from + " to " + target, role);
    if (status == 409) {
      assertThat(texts(answer.json().path("allowed"))).containsAll(targets(from));
    } else if (status == 200) {
      assertMoved(answer, from, target);
    }
  }

  /** Where the step says, and with an event that tells of it. */
  private void assertMoved(Answer answer, String from, String target) {
    String reached = answer.json().path("status").asText();
    assertThat(BECOMES.getOrDefault(from + ">" + target, Set.of(target))).contains(reached);
    JsonNode timeline = answer.json().path("timeline");
    JsonNode last = timeline.path(timeline.size() - 1);
    if (!reached.equals(from)) {
      assertThat(last.path("from").asText()).isEqualTo(from);
      assertThat(last.path("to").asText()).isEqualTo(reached);
    }
  }

  private Set<String> targets(String from) {
    return STATUSES.stream()
        .filter(target -> steps.containsKey(from + ">" + target))
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new TreeSet<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private Answer ask(String username, JsonNode instruction, String target) {
    return stage.ask(username, instruction, target, "reason", "table", "confirm_drift", true);
  }

  private void count(Answer answer, int status, String what, String who) {
    cells++;
    assertThat(answer.status()).as("%s as %s: %s", what, who, answer).isEqualTo(status);
  }

  private void assertUntouched(JsonNode still, String status) {
    Map<String, Object> row =
        stage
            .rows()
            .rows("select status, version from instruction where id = ?", still.path("id").asLong())
            .get(0);
    assertThat(row).containsEntry("status", status);
    assertThat(row.get("version").toString()).isEqualTo(still.path("version").asText());
  }

  @Test
  void linesAreOnlyEverCancelled() {
    for (String from : LINE_STATUSES) {
      JsonNode still = line(from);
      for (String target : LINE_STATUSES) {
        OWN.forEach((role, username) -> lineCell(still, from, target, role, username));
        FOREIGN.forEach(
            username ->
                count(askLine(username, still, target), 404, from + " to " + target, username));
      }
    }
    System.out.printf("status table: %d cells of lines%n", cells);
    assertThat(cells)
        .isEqualTo(LINE_STATUSES.size() * LINE_STATUSES.size() * (OWN.size() + FOREIGN.size()));
  }

  private void lineCell(JsonNode still, String from, String target, String role, String username) {
    boolean may = role.equals("MANAGER") || role.equals("TRADER");
    boolean step = target.equals("CANCELLED") && LINE_STEPS.containsKey(from);
    int status = !may ? 403 : step ? 200 : 409;
    JsonNode line = status == 200 ? line(from) : still;
    Answer answer = askLine(username, line, target);
    count(answer, status, "line " + from + " to " + target, role);
    if (status == 200) {
      assertThat(answer.json().path("status").asText()).isEqualTo(LINE_STEPS.get(from));
    }
  }

  private Answer askLine(String username, JsonNode line, String target) {
    String path = "api/positions/" + line.path("id").asLong() + "/status/";
    long version = line.path("version").asLong();
    return stage
        .as(username)
        .put(path, Map.of("status", target, "reason", "table", "version", version));
  }

  /** A line in that status, with another beside it that keeps the instruction alive. */
  private JsonNode line(String status) {
    JsonNode instruction = stage.adjusted("manager1", P, Listed.line(0, 4), Listed.line(1, 1));
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

  /** A detail's status follows from its fills: there is no call that would take one. */
  @Test
  void detailsHaveNoStatusToAskFor() {
    JsonNode instruction = in("APPROVED");
    JsonNode detail = stage.read(instruction).at("/adjustments/0/details/0");
    String path = "api/trade-details/" + detail.path("id").asLong() + "/";
    Set<Integer> answers =
        Stream.of("UNFILLED", "PARTIAL", "FILLED", "CANCELLED", "PART_CANCELLED")
            .flatMap(
                status ->
                    OWN.values().stream()
                        .map(
                            username ->
                                stage
                                    .as(username)
                                    .put(path + "status/", Json.text(Map.of("status", status)))))
            .map(Answer::status)
            .collect(Collectors.toSet());
    assertThat(answers).isSubsetOf(404, 405);
    assertThat(stage.read(instruction).at("/adjustments/0/details/0")).isEqualTo(detail);
  }
}
