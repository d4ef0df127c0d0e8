package hs.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation is called wrongly in every way its description lends itself to. Whoever calls may
 * call; what he sends is broken in one place.
 */
class BadCallIT {

  private static final RunningDesk DESK = Suite.desk();
  private static final String MARK = "bad call " + UUID.randomUUID();
  private static final Recipes RECIPES = new Recipes(MARK);
  private static final List<Operation> OPERATIONS = new ApiDocument().operations();
  private static final List<String> LEAKS =
      List.of("Exception", "hs.desk.", "jakarta", "SELECT ", "eclipse", "SQLSTATE");

  private static final Map<String, String> STRANGER =
      Map.of("username", "bad-call-" + System.nanoTime(), "password", "wrong");

  /** What is no text in any path: the server refuses it before there is an application. */
  private static final List<String> NO_TEXT = List.of("%00", "%C3%28");

  private static Map<String, DeskClient> callers;
  private static Place place;
  private static Guest guest;
  private static QuietContract contract;

  private final List<String> wrong = new ArrayList<>();
  private final Map<Integer, Integer> counts = new TreeMap<>();
  private final RowCount rows = new RowCount(DESK.inspect("strategy"));

  @BeforeAll
  static void make() {
    contract = new QuietContract(DESK, "bd9901", "呼叫");
    guest = Guest.of(DESK, "manager2", "MANAGER", "P001");
    place = Place.make(DESK, "P001", contract, MARK, DESK.as("manager1"), DESK.as("manager2"));
    callers =
        Map.of(
            "MANAGER", DESK.as("manager1"),
            "TRADER", DESK.as("trader1"),
            "RISK", DESK.as("risk1"),
            "ADMIN", DESK.as("admin1"));
  }

  @AfterAll
  static void takeAway() {
    try {
      Leftovers.clear(DESK, MARK, place);
    } finally {
      guest.close();
      contract.close();
    }
  }

  private static String role(Operation operation) {
    return List.of("MANAGER", "TRADER", "RISK", "ADMIN").stream()
        .filter(operation.roles()::contains)
        .findFirst()
        .orElse("RISK");
  }

  private Answer send(Operation operation, String path, Object body, Map<String, String> headers) {
    DeskClient client = callers.get(role(operation)).with("Content-Type", "application/json");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      client = client.with(header.getKey(), header.getValue());
    }
    return client.send(operation.verb(), path, body);
  }

  /** Of a log-in a stranger's: nobody of the desk may be locked by what is tried here. */
  private Recipes.Call good(Operation operation) {
    Recipes.Call call = RECIPES.call(operation, place, role(operation).equals("TRADER"));
    return operation.path().equals("api/user/login/")
        ? new Recipes.Call(call.path(), STRANGER, call.headers())
        : call;
  }

  /** Notes what no answer may be, whatever was sent. */
  private void look(Operation operation, String what, Answer answer) {
    counts.merge(answer.status(), 1, Integer::sum);
    boolean refused = answer.status() >= 400;
    boolean problem =
        answer.header("Content-Type").orElse("").startsWith("application/problem+json");
    if (answer.status() >= 500 || refused && (!problem || says(answer, "code").isBlank())) {
      note(what, answer);
    } else if (refused && LEAKS.stream().anyMatch(answer.text()::contains)) {
      note(what + " leaks", answer);
    } else if (!operation.describes(answer.status())) {
      note(what + " not described", answer);
    }
    String changed = rows.changed();
    if (refused && !changed.isEmpty()) {
      note(what + " left rows behind: " + changed, answer);
    }
  }

  private void note(String what, Answer answer) {
    String text = answer.toString();
    wrong.add(what + ": " + text.substring(0, Math.min(600, text.length())));
  }

  private static String says(Answer answer, String member) {
    return answer.json().path(member).asText();
  }

  private void report(String of) {
    int sum = counts.values().stream().mapToInt(it -> it).sum();
    System.out.println("bad calls: " + sum + " with bad " + of + ", by status " + counts);
    assertThat(wrong).isEmpty();
    assertThat(sum).isGreaterThan(100);
  }

  @Test
  void bodiesThatAreNone() {
    for (Operation operation : OPERATIONS) {
      if (operation.takesBody()) {
        Recipes.Call call = good(operation);
        for (Map.Entry<String, Integer> bad : Mutations.BODIES.entrySet()) {
          Answer answer = send(operation, call.path(), bad.getKey(), call.headers());
          boolean free = operation.body().isEmpty();
          look(operation, "body " + bad.getKey(), answer);
          if (!free && bad.getValue() != answer.status()) {
            note("body " + bad.getKey() + " wants " + bad.getValue(), answer);
          }
        }
        Map<String, String> plain = new HashMap<>(call.headers());
        plain.put("Content-Type", "text/plain");
        Answer answer = send(operation, call.path(), "{}", plain);
        look(operation, "text/plain", answer);
        if (answer.status() != 415) {
          note("text/plain", answer);
        }
      }
    }
    report("bodies");
  }

  @Test
  void fieldsThatAreWrong() {
    for (Operation operation : OPERATIONS) {
      if (operation.body().path("properties").isObject()) {
        Recipes.Call call = good(operation);
        for (Mutations.Mutation bad : Mutations.of(operation, call.body())) {
          Answer answer = send(operation, call.path(), bad.body(), call.headers());
          look(operation, bad.what(), answer);
          if (bad.wants() == 400 && !names(answer, bad.field())) {
            note(bad.what() + " wants 400 with its field", answer);
          }
          if (bad.wants() == 0 && answer.status() == 400) {
            note(bad.what() + " is ignored", answer);
          }
        }
      }
    }
    report("fields");
  }

  private static boolean names(Answer answer, String field) {
    return answer.status() == 400
        && answer.json().path("fields").isArray()
        && answer.json().at("/fields/0/field").asText().startsWith(field)
        && !answer.json().at("/fields/0/rule").asText().isBlank()
        && !answer.json().at("/fields/0/detail").asText().isBlank();
  }

  @Test
  void parametersThatAreWrong() {
    for (Operation operation : OPERATIONS) {
      Recipes.Call call = good(operation);
      String bare = call.path().replaceFirst("\\?.*", "");
      for (JsonNode parameter : operation.parameters("query")) {
        for (String bad : Mutations.WORDS) {
          String path = bare + "?" + parameter.path("name").asText() + "=" + bad;
          look(operation, path, send(operation, path, call.body(), call.headers()));
        }
      }
      for (JsonNode parameter : operation.parameters("header")) {
        for (String bad : Mutations.HEADERS) {
          Map<String, String> headers = new HashMap<>(call.headers());
          headers.put(parameter.path("name").asText(), bad);
          look(
              operation,
              parameter.path("name") + " " + bad,
              send(operation, call.path(), call.body(), headers));
        }
      }
    }
    report("parameters");
  }

  @Test
  void pathsThatAreWrong() {
    for (Operation operation : OPERATIONS) {
      Recipes.Call call = good(operation);
      for (JsonNode parameter : operation.parameters("path")) {
        String name = "{" + parameter.path("name").asText() + "}";
        for (String bad : Mutations.WORDS) {
          if (!bad.isEmpty() && !bad.equals("0")) {
            String path = with(operation.path(), call.path(), name, bad);
            Answer answer = send(operation, path, call.body(), call.headers());
            if (NO_TEXT.contains(bad) && answer.status() == 400 && answer.text().isEmpty()) {
              continue;
            }
            look(operation, path, answer);
            if (answer.status() < 300 && !operation.path().contains("preferences")) {
              note("found " + path, answer);
            }
          }
        }
      }
    }
    report("paths");
  }

  /** The path of a good call with one of its parameters replaced. */
  private static String with(String template, String good, String name, String bad) {
    String[] names = template.split("/");
    String[] values = good.replaceFirst("\\?.*", "").split("/");
    for (int i = 0; i < names.length; i++) {
      values[i] = names[i].equals(name) ? bad : values[i];
    }
    return String.join("/", values) + "/";
  }
}
