package hs.desk.life;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Listed.class)
class DraftIT {

  private static final String P = "P003";

  private final Stage stage = new Stage();

  private Map<String, Object> edit(JsonNode draft, Object... lines) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("note", "edited " + UUID.randomUUID());
    body.put("urgency", "URGENT");
    body.put("adjustments", List.of(lines));
    body.put("version", draft.path("version").asLong());
    return body;
  }

  private Answer put(String username, JsonNode draft, Map<String, Object> body) {
    return stage.as(username).put(Stage.path(draft), body);
  }

  @Test
  void isWrittenWithoutValuesAndLeadsToItself() {
    Map<String, Object> body = Stage.body(P, Listed.line(0, 1));
    body.put(
        "deadline",
        Instant.now().plus(1, ChronoUnit.DAYS).with(NANO_OF_SECOND, 123_456_789).toString());
    Answer made = stage.as("manager1").post(Stage.INSTRUCTIONS, body).expect(201);
    JsonNode draft = made.json();
    assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
    assertThat(draft.at("/adjustments/0/current_position").isNull()).isTrue();
    assertThat(draft.at("/adjustments/0/details")).isEmpty();
    assertThat(made.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/wsapp/" + Stage.path(draft)));
    assertThat(stage.read(draft)).isEqualTo(draft);
    assertThat(stage.kinds(draft)).containsExactly("instruction.created");
  }

  @Test
  void mayHaveNoLinesButIsNotSubmittedThen() {
    JsonNode draft = stage.drafted("manager1", P);
    assertThat(draft.path("adjustments")).isEmpty();
    Answer refused =
        stage.ask("manager1", draft, "PENDING_APPROVAL").expectProblem(422, "rule-broken");
    assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("line-count");
    assertThat(stage.read(draft).path("version")).isEqualTo(draft.path("version"));
  }

  @Test
  void isEditedByItsAuthorWithTheSameContractsAndOthers() {
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 1), Listed.line(1, 1));
    JsonNode edited =
        put("manager1", draft, edit(draft, Listed.line(1, 2), Listed.line(2, 1), Listed.line(0, 3)))
            .expect(200)
            .json();
    assertThat(edited.path("adjustments")).hasSize(3);
    assertThat(edited.path("urgency").asText()).isEqualTo("URGENT");
    assertThat(edited.path("version").asLong()).isEqualTo(draft.path("version").asLong() + 1);
    assertThat(stage.read(draft)).isEqualTo(edited);
    assertThat(stage.kinds(draft)).containsExactly("instruction.created", "instruction.edited");
    JsonNode step = edited.path("timeline").get(1);
    assertThat(step.path("kind").asText()).isEqualTo("instruction.edited");
    assertThat(step.at("/data/note")).isEqualTo(edited.path("note"));
    assertThat(step.at("/data/before/note")).isEqualTo(draft.path("note"));
    assertThat(step.at("/data/after/note")).isEqualTo(edited.path("note"));
    assertThat(targets(step.at("/data/before"))).isEqualTo(targets(draft));
    assertThat(targets(step.at("/data/after"))).isEqualTo(targets(edited));
  }

  private static Map<String, BigDecimal> targets(JsonNode of) {
    Map<String, BigDecimal> targets = new TreeMap<>();
    for (JsonNode line : of.path("adjustments")) {
      targets.put(
          line.path("c_instrument_id").asText(),
          new BigDecimal(line.path("adjusted_position").asText()));
    }
    assertThat(targets).isNotEmpty();
    return targets;
  }

  @Test
  void linesStayWhereNoneAreNamed() {
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 1));
    Map<String, Object> body = edit(draft);
    body.remove("adjustments");
    JsonNode edited = put("manager1", draft, body).expect(200).json();
    assertThat(edited.at("/adjustments/0/c_instrument_id"))
        .isEqualTo(draft.at("/adjustments/0/c_instrument_id"));
  }

  @Test
  void editingNeedsAuthorVersionAndDraft() {
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 1));
    put("manager2", draft, edit(draft)).expectProblem(403, "author-only");
    put("trader1", draft, edit(draft)).expect(403);
    put("viewer1", draft, edit(draft)).expect(404);
    Map<String, Object> unversioned = edit(draft);
    unversioned.remove("version");
    put("manager1", draft, unversioned).expect(400);
    JsonNode edited = put("manager1", draft, edit(draft)).expect(200).json();
    Answer stale = put("manager1", draft, edit(draft)).expectProblem(412, "stale");
    assertThat(stale.json().path("current_version")).isEqualTo(edited.path("version"));
    stage
        .as("manager1")
        .with("If-Match", "\"" + edited.path("version").asLong() + "\"")
        .put(Stage.path(draft), unversioned)
        .expect(200);
    JsonNode cancelled = stage.become("manager1", stage.read(draft), "CANCELLED");
    Answer late = put("manager1", cancelled, edit(cancelled)).expectProblem(409, "draft-only");
    assertThat(late.json().path("allowed")).isEmpty();
  }

  @Test
  void isSubmittedAsAnAdjustmentIs() {
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 2));
    JsonNode made = stage.become("manager1", draft, "PENDING_APPROVAL");
    assertThat(made.path("status").asText()).isEqualTo("APPROVED");
    assertThat(made.at("/adjustments/0/details")).isNotEmpty();
    assertThat(made.at("/adjustments/0/snapshot")).isNotEmpty();
    assertThat(made.path("total_adjusted_delta_value").isNull()).isFalse();
    assertThat(made.path("version").asLong()).isEqualTo(draft.path("version").asLong() + 1);
    JsonNode last = made.path("timeline").get(made.path("timeline").size() - 1);
    assertThat(last.path("kind").asText()).isEqualTo("instruction.status");
    assertThat(last.path("from").asText()).isEqualTo("DRAFT");
    assertThat(last.path("to").asText()).isEqualTo("APPROVED");
    stage.end(made);
  }

  @Test
  void onlyItsAuthorSubmits() {
    JsonNode draft = stage.drafted("manager1", P, Listed.line(0, 1));
    stage.ask("manager2", draft, "PENDING_APPROVAL").expectProblem(403, "author-only");
    stage.ask("manager2", draft, "CANCELLED").expect(200);
  }

  @Test
  void isClonedFromAnythingByAnyManager() {
    JsonNode made = stage.adjusted("manager1", P, Listed.line(0, 1));
    Answer copied = stage.as("manager2").post(Stage.path(made) + "clone/", null).expect(201);
    JsonNode copy = copied.json();
    assertThat(copy.path("status").asText()).isEqualTo("DRAFT");
    assertThat(copy.path("created_by").asText()).isEqualTo("manager2");
    assertThat(copy.at("/adjustments/0/adjusted_position"))
        .isEqualTo(made.at("/adjustments/0/adjusted_position"));
    assertThat(copy.at("/timeline/0/data/cloned_from")).isEqualTo(made.path("id"));
    assertThat(made.at("/timeline/0/data/cloned_from").isNull()).isTrue();
    assertThat(copied.header("Location").orElseThrow()).endsWith(Stage.path(copy));
    stage.as("trader1").post(Stage.path(made) + "clone/", null).expect(403);
    stage.as("viewer1").post(Stage.path(made) + "clone/", null).expect(404);
    stage.end(made);
  }
}
