package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final Map<String, String> STRANGER =
      Map.of("username", "bad-call-" + System.nanoTime(), "password", "wrong");

  /** What is no text in any path: the server refuses it before there is an application. */
  private static final List<String> NO_TEXT = List.of("%00", "%C3%28");

  private static Map<String, DeskClient> callers;
  private static Place place;
  private static Guest guest;
  private static QuietContract contract;

  private final BadCalls bad = new BadCalls(DESK.inspect("strategy"));

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

  @Test
  void bodiesThatAreNone() {
    for (Operation operation : OPERATIONS) {
      if (operation.takesBody()) {
        Recipes.Call call = good(operation);
        for (Map.Entry<String, Integer> none : Mutations.BODIES.entrySet()) {
          Answer answer = send(operation, call.path(), none.getKey(), call.headers());
          boolean free = operation.body().isEmpty();
          bad.look(operation, "body " + none.getKey(), answer);
          if (!free && none.getValue() != answer.status()) {
            bad.note("body " + none.getKey() + " wants " + none.getValue(), answer);
          }
        }
        Map<String, String> plain = new HashMap<>(call.headers());
        plain.put("Content-Type", "text/plain");
        Answer answer = send(operation, call.path(), "{}", plain);
        bad.look(operation, "text/plain", answer);
        if (answer.status() != 415) {
          bad.note("text/plain", answer);
        }
      }
    }
    bad.report("bodies");
  }

  @Test
  void fieldsThatAreWrong() {
    for (Operation operation : OPERATIONS) {
      if (operation.body().path("properties").isObject()) {
        Recipes.Call call = good(operation);
        for (Mutations.Mutation broken : Mutations.of(operation, call.body())) {
          Answer answer = send(operation, call.path(), broken.body(), call.headers());
          bad.look(operation, broken, answer);
        }
      }
    }
    bad.report("fields");
  }

  @Test
  void parametersThatAreWrong() {
    for (Operation operation : OPERATIONS) {
      Recipes.Call call = good(operation);
      String bare = call.path().replaceFirst("\\?.*", "");
      for (JsonNode parameter : operation.parameters("query")) {
        for (String word : Mutations.WORDS) {
          String path = bare + "?" + parameter.path("name").asText() + "=" + word;
          bad.look(operation, path, send(operation, path, call.body(), call.headers()));
        }
      }
      for (JsonNode parameter : operation.parameters("header")) {
        for (String word : Mutations.HEADERS) {
          Map<String, String> headers = new HashMap<>(call.headers());
          headers.put(parameter.path("name").asText(), word);
          bad.look(
              operation,
              parameter.path("name") + " " + word,
              send(operation, call.path(), call.body(), headers));
        }
      }
    }
    bad.report("parameters");
  }

  @Test
  void pathsThatAreWrong() {
    for (Operation operation : OPERATIONS) {
      Recipes.Call call = good(operation);
      for (JsonNode parameter : operation.parameters("path")) {
        String name = "{" + parameter.path("name").asText() + "}";
        for (String word : Mutations.WORDS) {
          if (!word.isEmpty() && !word.equals("0")) {
            String path = with(operation.path(), call.path(), name, word);
            Answer answer = send(operation, path, call.body(), call.headers());
            if (NO_TEXT.contains(word) && answer.status() == 400 && answer.text().isEmpty()) {
              continue;
            }
            bad.look(operation, path, answer);
            if (answer.status() < 300 && !operation.path().contains("preferences")) {
              bad.note("found " + path, answer);
            }
          }
        }
      }
    }
    bad.report("paths");
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
