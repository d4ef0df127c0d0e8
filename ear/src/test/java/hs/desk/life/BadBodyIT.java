package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every class of bad input on every call of the life; nothing of it is written. */
@ExtendWith(Listed.class)
class BadBodyIT {

  private final Stage stage = new Stage();

  private record Call(String method, String path, Map<String, Object> good) {}

  private List<Call> calls(JsonNode made) {
    long version = made.path("version").asLong();
    String path = Stage.path(made);
    long line = made.at("/adjustments/0/id").asLong();
    List<Object> lines = List.of(Listed.line(0, 2));
    return List.of(
        new Call("POST", Stage.INSTRUCTIONS, Stage.body("P003", Listed.line(0, 1))),
        new Call("PUT", path, Map.of("note", "x", "adjustments", lines, "version", version)),
        new Call("PUT", path + "status/", Map.of("status", "PAUSED", "version", version)),
        new Call(
            "POST",
            path + "amend/",
            Map.of("adjustments", lines, "reason", "x", "version", version)),
        new Call("PUT", path + "revisions/2/status/", Map.of("status", "APPROVED")),
        new Call(
            "PUT",
            "api/positions/" + line + "/status/",
            Map.of("status", "CANCELLED", "reason", "x", "version", version)),
        new Call("POST", "api/products/P003/stop/", Map.of("action", "PAUSE", "reason", "x")),
        new Call("PUT", "api/products/P003/", Map.of("state", "ACTIVE", "version", 0)));
  }

  private Answer send(Call call, Object body) {
    String username = call.path().startsWith("api/products") ? "risk1" : "manager1";
    return stage.as(username).send(call.method(), call.path(), body);
  }

  @Test
  void whatCannotBeReadIs400() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    long events = events();
    for (Call call : calls(made)) {
      Stream.of("", "{", "[]", "\"text\"", "null", "7", "{} {}", "{\"status\":{},\"action\":[]}")
          .map(text -> text.isEmpty() ? null : text)
          .filter(text -> text != null)
          .forEach(text -> expect400(call, text));
      expect400(call, "{\"version\":\"many\",\"status\":7,\"action\":8,\"product_code\":[]}");
      expect400(call, Json.text(Map.of()));
      call.good().keySet().stream()
          .filter(field -> !List.of("note", "state").contains(field))
          .filter(
              field -> !(call.path().equals(Stage.INSTRUCTIONS) && !field.equals("product_code")))
          .filter(field -> !(field.equals("adjustments") && call.method().equals("PUT")))
          .forEach(field -> expect400(call, without(call.good(), field)));
    }
    assertThat(events()).isEqualTo(events);
    stage.end(made);
  }

  private void expect400(Call call, Object body) {
    Answer answer = send(call, body);
    assertThat(answer.status()).as("%s with %s", answer, body).isEqualTo(400);
  }

  private static Map<String, Object> without(Map<String, Object> good, String field) {
    Map<String, Object> less = new LinkedHashMap<>(good);
    less.remove(field);
    return less;
  }

  private static Map<String, Object> with(Map<String, Object> good, String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(good);
    more.put(field, value);
    return more;
  }

  @Test
  void whatBreaksARuleIs422() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    JsonNode draft = stage.drafted("manager1", "P003", Listed.line(0, 1));
    long events = events();
    List<Call> calls = calls(made);
    Call amend = calls.get(3);
    Call create = calls.get(0);
    Call edit = new Call("PUT", Stage.path(draft), version(draft));
    for (Call call : List.of(create, edit, amend)) {
      lines(call, Listed.line(0, 2), Listed.line(0, 3));
      lines(call, Map.of("c_instrument_id", "none", "adjusted_position", "1"));
      lines(call, Map.of("c_instrument_id", Listed.id(0), "adjusted_position", "1.5"));
      lines(call, Map.of("c_instrument_id", Listed.id(0), "adjusted_position", "1e30"));
      lines(call, java.util.Collections.nCopies(201, Listed.line(0, 1)).toArray());
    }
    expect422(create, with(create.good(), "note", "x".repeat(2001)));
    expect422(create, with(create.good(), "deadline", "2020-01-01T00:00:00+08:00"));
    expect422(edit, with(edit.good(), "note", "x".repeat(2001)));
    expect422(amend, with(amend.good(), "adjustments", List.of()));
    expect422(amend, with(amend.good(), "adjustments", List.of(Listed.line(0, 1))));
    expect422(amend, with(amend.good(), "reason", "x".repeat(501)));
    expect422(amend, with(amend.good(), "reason", " "));
    expect422(calls.get(2), with(calls.get(2).good(), "reason", "x".repeat(501)));
    expect422(calls.get(6), with(calls.get(6).good(), "reason", " "));
    long version = stage.as("risk1").get("api/products/P003/").json().path("version").asLong();
    Call product = new Call("PUT", "api/products/P003/", Map.of("version", version));
    expect422(product, with(product.good(), "approvals_required", 3));
    expect422(product, with(product.good(), "approvals_required", -1));
    expect422(product, with(product.good(), "drift_tolerance", "-0.1"));
    expect422(product, with(product.good(), "nav", "0"));
    assertThat(events()).isEqualTo(events);
    stage.end(made);
    stage.become("manager1", draft, "CANCELLED");
  }

  /** 412 comes before 422. */
  @Test
  void tooManyLinesForAnOldVersionAreStale() {
    JsonNode made = stage.adjusted("manager1", "P003", Listed.line(0, 1));
    JsonNode draft = stage.drafted("manager1", "P003", Listed.line(0, 1));
    Call amend = calls(made).get(3);
    Call edit = new Call("PUT", Stage.path(draft), Map.of());
    Object[] many = java.util.Collections.nCopies(201, Listed.line(0, 1)).toArray();
    for (Call call : List.of(amend, edit)) {
      Map<String, Object> stale = with(call.good(), "version", 999);
      send(call, with(stale, "adjustments", List.of(many))).expectProblem(412, "stale");
    }
    stage.end(made);
    stage.become("manager1", draft, "CANCELLED");
  }

  private static Map<String, Object> version(JsonNode entity) {
    return Map.of("version", entity.path("version").asLong());
  }

  private void lines(Call call, Object... lines) {
    expect422(call, with(call.good(), "adjustments", List.of(lines)));
  }

  private void expect422(Call call, Object body) {
    Answer answer = send(call, body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.json().path("fields")).isNotEmpty();
  }

  private long events() {
    return stage
        .rows()
        .number(
            "select count(*) from event where topic in ('instruction', 'product')"
                + " and product_code = 'P003' and actor in ('manager1', 'risk1')");
  }

  @Test
  void whatIsNotThereIs404AndWrongMethodsAre405() {
    for (String path :
        List.of(
            "api/instructions/999999999/status/",
            "api/instructions/999999999/seen/",
            "api/instructions/x/status/",
            "api/positions/999999999/status/")) {
      Map<String, Object> body = Map.of("status", "CANCELLED", "reason", "x", "version", 1);
      stage.as("manager1").put(path, body).expect(404);
    }
    stage.as("manager1").get("api/positions/1/status/").expect(405);
    stage.as("manager1").delete("api/instructions/1/status/").expect(405);
    stage.desk().anonymous().put("api/instructions/1/status/", Map.of()).expect(401);
  }
}
