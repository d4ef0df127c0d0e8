package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every status × target × role, on a product of one's own and a foreign one, through REST. */
@ExtendWith(Listed.class)
class StatusTableIT {

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

  private final Stage stage = new Stage();
  private final Placed placed = new Placed(stage);
  private final StatusCells cells = new StatusCells("instructions");
  private final Map<String, Set<String>> steps = new HashMap<>();
  private final Set<String> anywhere = new TreeSet<>();

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
    placed.end();
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
      JsonNode still = placed.in(from);
      // a trader holds it, so that the desk leaves it where it is
      stage.claim(still, "trader1");
      for (String target : STATUSES) {
        StatusCells.OWN.forEach((role, username) -> cell(still, from, target, role, username));
        StatusCells.FOREIGN.forEach(
            username ->
                cells.count(
                    stage.ask(username, still, target), 404, from + " to " + target, username));
      }
      assertUntouched(still, from);
    }
    cells.assertAll(STATUSES);
  }

  private void cell(JsonNode still, String from, String target, String role, String username) {
    int status = expected(from, target, role);
    JsonNode instruction = status == 200 ? placed.in(from) : still;
    boolean confirms = from.equals("CANCELLING") && role.equals("TRADER");
    if (status == 200 && confirms) {
      stage.claim(instruction, username);
    }
    Answer answer = ask(username, instruction, target);
    if (answer.status() == 412 && status == 200 && from.equals("CANCELLING")) {
      answer = ask(username, placed.in(from), target); // the desk was faster: nobody works it
    }
    cells.count(answer, status, from + " to " + target, role);
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

  private void assertUntouched(JsonNode still, String status) {
    Map<String, Object> row =
        stage
            .rows()
            .rows("select status, version from instruction where id = ?", still.path("id").asLong())
            .get(0);
    assertThat(row).containsEntry("status", status);
    assertThat(row.get("version").toString()).isEqualTo(still.path("version").asText());
  }
}
