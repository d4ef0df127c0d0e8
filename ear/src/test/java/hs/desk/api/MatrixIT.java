package hs.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation × every role × own and foreign product: what the list says is what happens. */
class MatrixIT {

  /** Let in, and then refused for another reason than who asks. */
  private static final Set<Integer> LET_IN = Set.of(200, 201, 204, 409, 412, 422);

  private static final List<String> NAMES =
      List.of("manager1", "trader1", "risk1", "trader2", "viewer1", "admin1", "nobody");

  private static final RunningDesk DESK = Suite.desk();
  private static final String MARK = "matrix " + UUID.randomUUID();
  private static final Recipes RECIPES = new Recipes(MARK);
  private static final List<Operation> OPERATIONS = new ApiDocument().operations();

  private static List<Person> people;
  private static Place own;
  private static Place foreign;
  private static Guest guest;
  private static Guest risk;
  private static QuietContract contract;

  /**
   * For as long as the test runs P001 has two managers, and {@code trader2} is RISK there and
   * nowhere else.
   */
  @BeforeAll
  static void make() {
    contract = new QuietContract(DESK, "mx9901", "呼叫");
    guest = Guest.of(DESK, "manager2", "MANAGER", "P001");
    risk = Guest.of(DESK, "trader2", "RISK", "P001");
    own = Place.make(DESK, "P001", contract, MARK, DESK.as("manager1"), DESK.as("manager2"));
    foreign = Place.make(DESK, "P004", contract, MARK, DESK.as("manager2"), DESK.as("manager2"));
    people = NAMES.stream().map(name -> Person.of(DESK, name)).toList();
    people.stream()
        .filter(person -> !person.anonymous())
        .forEach(it -> it.client().put("api/user/preferences/matrix/", Map.of()).expect(200));
  }

  @AfterAll
  static void takeAway() {
    try {
      Leftovers.clear(DESK, MARK, own, foreign);
    } finally {
      guest.close();
      risk.close();
      contract.close();
    }
  }

  private static Answer send(Operation operation, Person person, Place place) {
    Recipes.Call call =
        RECIPES.call(operation, place, person.roles(place.product()).contains("TRADER"));
    DeskClient client =
        operation.path().endsWith("logout/") ? person.afresh(DESK) : person.client();
    for (Map.Entry<String, String> header : call.headers().entrySet()) {
      client = client.with(header.getKey(), header.getValue());
    }
    return client
        .with("Content-Type", "application/json")
        .send(operation.verb(), call.path(), call.body());
  }

  /** 401, 403 or 404; 0 for one who is let in. */
  private static int refusal(Operation operation, Person person, Place place) {
    if (operation.access().equals("EVERYBODY")) {
      return 0;
    }
    if (person.anonymous()) {
      return 401;
    }
    if (operation.access().equals("ANYWHERE")) {
      return person.holds(operation.roles()) ? 0 : 403;
    }
    if (!operation.namesProduct()) {
      return 0;
    }
    if (!person.sees(place.product())) {
      return 404;
    }
    return operation.roles().isEmpty() || person.holds(operation.roles(), place.product())
        ? 0
        : 403;
  }

  private static boolean asListed(Operation operation, int refusal, Answer answer) {
    if (refusal > 0) {
      return answer.status() == refusal;
    }
    if (operation.name().equals("DELETE api/user/roles/{id}/")) {
      return answer.status() == 404; // of an id that never was
    }
    if (operation.name().equals("PUT api/instructions/{id}/revisions/{n}/status/")) {
      return answer.text().contains("revision-not-found"); // of one that never was
    }
    boolean read = operation.verb().equals("GET") || operation.path().startsWith("data/");
    return read ? answer.status() == 200 : LET_IN.contains(answer.status());
  }

  @Test
  void everyCellAnswersAsTheListSays() {
    assertThat(OPERATIONS).hasSizeGreaterThan(60);
    List<String> wrong = new ArrayList<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    for (Operation operation : OPERATIONS) {
      for (Person person : people) {
        for (Place place : List.of(own, foreign)) {
          Answer answer = send(operation, person, place);
          counts.merge(answer.status(), 1, Integer::sum);
          int refusal = refusal(operation, person, place);
          if (!asListed(operation, refusal, answer)
              || !operation.describes(answer.status())
              || !showsOnlyOwn(operation, person, place, answer)) {
            wrong.add(person.name() + " " + place.product() + " wanted " + refusal + ": " + answer);
          }
        }
      }
    }
    System.out.println(
        "matrix: "
            + counts.values().stream().mapToInt(it -> it).sum()
            + " cells of "
            + OPERATIONS.size()
            + " operations, by status "
            + counts);
    assertThat(wrong).isEmpty();
    assertThat(counts).containsKeys(200, 401, 403, 404, 412);
  }

  /** A list that is filtered by a foreign product is empty. */
  private static boolean showsOnlyOwn(
      Operation operation, Person person, Place place, Answer answer) {
    boolean filtered =
        operation.access().equals("ON_PRODUCT")
            && !operation.namesProduct()
            && !person.anonymous()
            && !person.sees(place.product())
            && !operation.path().startsWith("data/quote")
            && !operation.path().startsWith("data/all")
            && !operation.path().equals("api/contracts/");
    if (!filtered) {
      return true;
    }
    if (operation.path().endsWith("export/")) {
      return answer.text().lines().count() == 1;
    }
    JsonNode json = answer.json();
    return json.path("rows").isEmpty() && json.path("results").isEmpty();
  }

  @Test
  void foreignAndAbsentAnswerAlike() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (Operation operation : OPERATIONS) {
      for (Person person : people) {
        if (!operation.namesProduct() || person.anonymous()) {
          continue;
        }
        Answer absent = send(operation, person, Place.absent());
        count++;
        if (absent.status() != 404) {
          wrong.add(person.name() + " absent: " + absent);
        }
        if (!person.sees(foreign.product())) {
          Answer hidden = send(operation, person, foreign);
          count++;
          if (!told(hidden).equals(told(absent))) {
            wrong.add(person.name() + ": " + hidden + " differs from " + absent);
          }
        }
      }
    }
    System.out.println("matrix: " + count + " answers about foreign and absent entities compared");
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(100);
  }

  /** Status, header names and body but for what names the entity and the call. */
  private static String told(Answer answer) {
    ObjectNode body = (ObjectNode) answer.json();
    body.remove(List.of("instance", "request_id"));
    return answer.status()
        + " "
        + answer.header("Content-Type").orElse("")
        + body.toString().replaceAll("P\\d{3}|\\d+", "#");
  }

  /** The server itself refuses a body to these. */
  private static final List<String> BARE = List.of("GET", "DELETE", "TRACE");

  @Test
  void noOtherMethodIsThere() {
    List<String> wrong = new ArrayList<>();
    Map<String, List<String>> verbs = new TreeMap<>();
    OPERATIONS.forEach(
        it -> verbs.computeIfAbsent(it.path(), any -> new ArrayList<>()).add(it.verb()));
    Person risk = people.get(2);
    int count = 0;
    for (Operation operation : OPERATIONS) {
      for (String verb : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
        if (!verbs.get(operation.path()).contains(verb)) {
          String path = RECIPES.call(operation, own, false).path();
          String body = BARE.contains(verb) ? null : "{}";
          Answer answer =
              risk.client().with("X-HTTP-Method-Override", "GET").send(verb, path, body);
          count++;
          boolean allowed = answer.header("Allow").isPresent();
          if (answer.status() != 405 && answer.status() != 501
              || answer.status() == 405 && !allowed) {
            wrong.add(answer.toString());
          }
        }
      }
    }
    System.out.println("matrix: " + count + " calls by methods that are not listed");
    assertThat(wrong).isEmpty();
  }
}
