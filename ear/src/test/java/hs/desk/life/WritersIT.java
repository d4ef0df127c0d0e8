package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many at once on one row. */
@ExtendWith(Listed.class)
class WritersIT {

  private static final int WRITERS = 50;
  private static final int COPIES = 20;

  private final Stage stage = new Stage();

  private static List<Answer> atOnce(int count, Callable<Answer> call) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(count);
    try {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : callers.invokeAll(java.util.Collections.nCopies(count, call))) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void exactlyOneOfFiftyWins() throws Exception {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    List<Answer> answers = atOnce(WRITERS, () -> stage.ask("manager1", made, "PAUSED"));
    assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(1);
    assertThat(answers).allMatch(it -> Set.of(200, 409, 412).contains(it.status()));
    JsonNode now = stage.read(made);
    assertThat(now.path("version").asLong()).isEqualTo(made.path("version").asLong() + 1);
    assertThat(stage.kinds(made)).containsExactly("instruction.created", "instruction.status");
    stage.end(made);
  }

  @Test
  void exactlyOneEditOfADraftWins() throws Exception {
    JsonNode draft = stage.drafted("manager1", "P003", Listed.line(0, 1));
    Map<String, Object> edit =
        Map.of(
            "note", "one of many",
            "adjustments", List.of(Listed.line(0, 2), Listed.line(1, 1)),
            "version", draft.path("version").asLong());
    List<Answer> answers = atOnce(COPIES, () -> stage.as("manager1").put(Stage.path(draft), edit));
    assertThat(answers.stream().filter(it -> it.status() == 200)).hasSize(1);
    JsonNode now = stage.read(draft);
    assertThat(now.path("version").asLong()).isEqualTo(draft.path("version").asLong() + 1);
    assertThat(now.path("adjustments")).hasSize(2);
    stage.become("manager1", now, "CANCELLED");
  }

  @Test
  void copiesOfOneRequestHaveOneEffect() throws Exception {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    DeskClient keyed = stage.as("manager1").with("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> body =
        Map.of("status", "CANCELLED", "version", made.path("version").asLong());
    List<Answer> answers = atOnce(COPIES, () -> keyed.put(Stage.path(made) + "status/", body));
    assertThat(answers).allMatch(it -> it.status() == 200 || waitsItsTurn(it));
    assertThat(
            answers.stream()
                .filter(it -> it.status() == 200)
                .map(Answer::text)
                .collect(Collectors.toSet()))
        .hasSize(1);
    Answer replayed = keyed.put(Stage.path(made) + "status/", body).expect(200);
    assertThat(replayed.header("Idempotent-Replayed")).contains("true");
    assertThat(stage.kinds(made)).containsExactly("instruction.created", "instruction.status");
  }

  @Test
  void everyWriteIsRepeatedWithoutAnEffect() {
    JsonNode draft = twice("POST", Stage.INSTRUCTIONS, Stage.body("P003", Listed.line(0, 1)));
    String path = Stage.path(draft);
    JsonNode edited =
        twice("PUT", path, with(draft, "note", "x", "adjustments", List.of(Listed.line(0, 2))));
    JsonNode copy = twice("POST", path + "clone/", null);
    JsonNode made = twice("PUT", path + "status/", with(edited, "status", "PENDING_APPROVAL"));
    twice("PUT", path + "seen/", null);
    JsonNode amended =
        twice(
            "POST",
            path + "amend/",
            with(made, "reason", "x", "adjustments", List.of(Listed.line(0, 3))));
    JsonNode line = amended.path("adjustments").get(amended.path("adjustments").size() - 1);
    twice(
        "PUT",
        "api/positions/" + line.path("id").asLong() + "/status/",
        with(line, "status", "CANCELLED", "reason", "x"));
    twice("PUT", Stage.path(copy) + "status/", with(copy, "status", "CANCELLED"));
    assertThat(stage.kinds(draft))
        .containsExactly(
            "instruction.created",
            "instruction.edited",
            "instruction.status",
            "instruction.seen",
            "instruction.amended",
            "line.cancelled",
            "instruction.status");
    assertThat(stage.kinds(copy)).containsExactly("instruction.created", "instruction.status");
  }

  @Test
  void whatTradersAndRiskWriteIsRepeatedWithoutAnEffect() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 4));
    long detail = made.at("/adjustments/0/details/0/id").asLong();
    String claim = "api/trade-details/" + detail + "/claim/";
    twice("trader1", "PUT", claim, null);
    twice("trader1", "DELETE", claim, null);
    twice("trader1", "PUT", claim, null);
    JsonNode waiting =
        twice(
            "POST",
            Stage.path(made) + "amend/",
            with(stage.read(made), "reason", "x", "adjustments", List.of(Listed.line(0, 6))));
    String decision = Stage.path(made) + "revisions/2/status/";
    twice("trader1", "PUT", decision, with(waiting, "status", "ACCEPTED"));
    assertThat(stage.kinds(made))
        .containsExactly(
            "instruction.created",
            "detail.claimed",
            "instruction.status",
            "detail.unclaimed",
            "detail.claimed",
            "instruction.amended",
            "instruction.amended");
    stage.end(made);
  }

  @Test
  void aProductIsSetAndStoppedOncePerKey() {
    String path = "api/products/P004/";
    JsonNode before = stage.as("risk1").get(path).expect(200).json();
    try {
      JsonNode reduced = twice("risk1", "PUT", path, with(before, "state", "REDUCE_ONLY"));
      JsonNode again = twice("risk1", "PUT", path, with(reduced, "state", "ACTIVE"));
      assertThat(again.path("version").asLong()).isEqualTo(before.path("version").asLong() + 2);
    } finally {
      stage.application().update("update product set state = 'ACTIVE' where code = 'P004'");
    }
    JsonNode made = stage.adjusted("manager2", "P004", Listed.line(0, 1));
    twice("risk1", "POST", path + "stop/", Map.of("action", "PAUSE", "reason", "x"));
    twice("manager2", "POST", path + "stop/", Map.of("action", "CANCEL", "reason", "x"));
    assertThat(stage.kinds(made))
        .containsExactly("instruction.created", "instruction.status", "instruction.status");
  }

  private static Map<String, Object> with(JsonNode seen, Object... fields) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", seen.path("version").asLong());
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return body;
  }

  private JsonNode twice(String method, String path, Object body) {
    return twice("manager1", method, path, body);
  }

  private JsonNode twice(String username, String method, String path, Object body) {
    Listed.quote();
    DeskClient keyed = stage.as(username).with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = keyed.send(method, path, body);
    assertThat(first.status()).as("%s", first).isIn(200, 201);
    Answer again = keyed.send(method, path, body).expect(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    return first.json();
  }

  private static boolean waitsItsTurn(Answer answer) {
    return answer.status() == 409 && answer.header("Retry-After").isPresent();
  }
}
