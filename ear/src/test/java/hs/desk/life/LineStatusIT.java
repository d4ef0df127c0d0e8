package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may be asked for of lines and details: of a line that it ends, of a detail nothing. */
@ExtendWith(Listed.class)
class LineStatusIT {

  private static final Map<String, String> STEPS =
      Map.of("PENDING", "CANCELLED", "PARTIAL", "PART_CANCELLED");

  private static final List<String> STATUSES =
      List.of("PENDING", "PARTIAL", "DONE", "CANCELLED", "PART_CANCELLED");

  private final Stage stage = new Stage();
  private final Placed placed = new Placed(stage);
  private final StatusCells cells = new StatusCells("lines");

  @AfterEach
  void end() {
    placed.end();
  }

  @Test
  void linesAreOnlyEverCancelled() {
    for (String from : STATUSES) {
      JsonNode still = placed.line(from);
      for (String target : STATUSES) {
        StatusCells.OWN.forEach((role, username) -> cell(still, from, target, role, username));
        StatusCells.FOREIGN.forEach(
            username ->
                cells.count(ask(username, still, target), 404, from + " to " + target, username));
      }
    }
    cells.assertAll(STATUSES);
  }

  private void cell(JsonNode still, String from, String target, String role, String username) {
    boolean may = role.equals("MANAGER") || role.equals("TRADER");
    boolean step = target.equals("CANCELLED") && STEPS.containsKey(from);
    int status = !may ? 403 : step ? 200 : 409;
    JsonNode line = status == 200 ? placed.line(from) : still;
    Answer answer = ask(username, line, target);
    cells.count(answer, status, "line " + from + " to " + target, role);
    if (status == 200) {
      assertThat(answer.json().path("status").asText()).isEqualTo(STEPS.get(from));
    }
  }

  private Answer ask(String username, JsonNode line, String target) {
    String path = "api/positions/" + line.path("id").asLong() + "/status/";
    long version = line.path("version").asLong();
    return stage
        .as(username)
        .put(path, Map.of("status", target, "reason", "table", "version", version));
  }

  /** A detail's status follows from its fills: there is no call that would take one. */
  @Test
  void detailsHaveNoStatusToAskFor() {
    JsonNode instruction = placed.in("APPROVED");
    JsonNode detail = stage.read(instruction).at("/adjustments/0/details/0");
    String path = "api/trade-details/" + detail.path("id").asLong() + "/";
    Set<Integer> answers =
        Stream.of("UNFILLED", "PARTIAL", "FILLED", "CANCELLED", "PART_CANCELLED")
            .flatMap(
                status ->
                    StatusCells.OWN.values().stream()
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
