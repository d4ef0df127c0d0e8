package hs.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad values where the version is right: a wrong one is refused before they are looked at. */
class BehindVersionIT {

  private static final String PRODUCT = "P001";

  /**
   * An operation as whoever may do it would call it.
   *
   * @param name of the operation
   * @param table whose row's version it wants, which is that of {@code id}
   */
  private record Good(String name, String who, String table, Object id, Map<String, Object> body) {}

  private final RunningDesk desk = Suite.desk();
  private final Database strategy = desk.inspect("strategy");
  private final String mark = "behind " + UUID.randomUUID();
  private final Recipes recipes = new Recipes(mark);
  private final List<Operation> operations = new ApiDocument().operations();
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Object> settings = settings();
  private final Map<String, DeskClient> people =
      Stream.of("manager1", "manager2", "trader1", "risk1")
          .collect(Collectors.toMap(name -> name, desk::as));
  private QuietContract contract;
  private Guest guest;
  private Place place;

  private Map<String, Object> settings() {
    return strategy
        .rows(
            "select state, approvals_required, drift_tolerance, default_account_id, nav"
                + " from product where code = ?",
            PRODUCT)
        .get(0);
  }

  @BeforeEach
  void make() {
    contract = new QuietContract(desk, "bv9901", "版本");
    guest = Guest.of(desk, "manager2", "MANAGER", PRODUCT);
  }

  @AfterEach
  void takeAway() {
    try {
      restore();
      Leftovers.clear(desk, mark, places.toArray(Place[]::new));
    } finally {
      guest.close();
      contract.close();
    }
  }

  private void restore() {
    desk.application("strategy")
        .update(
            "update product set state = ?, approvals_required = ?, drift_tolerance = ?,"
                + " default_account_id = ?, nav = ? where code = '"
                + PRODUCT
                + "'",
            settings.values().toArray());
  }

  private List<Good> calls() {
    Map<String, Object> line = contract.line(3);
    String traded = Instant.now().toString();
    return List.of(
        new Good(
            "PUT api/instructions/{id}/",
            "manager1",
            "instruction",
            place.draft(),
            Map.of("note", mark, "adjustments", List.of(line))),
        new Good(
            "PUT api/instructions/{id}/status/",
            "manager1",
            "instruction",
            place.amended(),
            Map.of("status", "PAUSED", "reason", mark)),
        new Good(
            "POST api/instructions/{id}/amend/",
            "manager1",
            "instruction",
            place.amended(),
            Map.of("adjustments", List.of(line), "reason", mark)),
        new Good(
            "PUT api/positions/{id}/status/",
            "manager1",
            "position_adjustment",
            place.line(),
            Map.of("status", "CANCELLED", "reason", mark)),
        new Good(
            "PUT api/trade-details/{id}/claim/",
            "trader1",
            "instruction_detail",
            place.detail(),
            Map.of()),
        new Good(
            "POST api/trade-details/{id}/fills/",
            "trader1",
            "instruction_detail",
            place.detail(),
            Map.of("quantity", "1", "price", "100", "traded_at", traded)),
        new Good(
            "PUT api/check-rules/{id}/",
            "risk1",
            "check_rule",
            place.rule(),
            Place.rule(PRODUCT, "1000000", mark)),
        new Good(
            "PUT api/products/{code}/", "risk1", "product", PRODUCT, Map.of("nav", "1000000000")));
  }

  private void anew() {
    restore();
    place =
        Place.make(desk, PRODUCT, contract, mark, people.get("manager1"), people.get("manager2"));
    places.add(place);
  }

  private Answer send(Good good, Operation operation, Object body) {
    String key = good.table().equals("product") ? "code" : "id";
    long version =
        strategy.number(
            "select version from " + good.table() + " where " + key + " = ?", good.id());
    return people
        .get(good.who())
        .with("Content-Type", "application/json")
        .with("If-Match", "\"" + version + "\"")
        .send(operation.verb(), recipes.call(operation, place, false).path(), body);
  }

  private void ready(Good good) {
    if (good.name().endsWith("fills/")) {
      people
          .get("trader1")
          .put("api/trade-details/" + place.detail() + "/claim/", Map.of())
          .expect(200);
    }
  }

  @Test
  void fieldsThatAreWrong() {
    BadCalls bad = new BadCalls(strategy);
    anew();
    for (int i = 0; i < calls().size(); i++) {
      walk(i, bad);
    }
    Map<Integer, Integer> counts = bad.report("fields behind the right version");
    assertThat(counts).containsKeys(200, 201, 400, 422);
    assertThat(counts.getOrDefault(412, 0)).as("bad versions alone").isLessThan(40);
  }

  /** What is accepted all the same changed something: the next one meets a place as new. */
  private void walk(int index, BadCalls bad) {
    Good good = calls().get(index);
    Operation operation =
        operations.stream().filter(it -> it.name().equals(good.name())).findFirst().orElseThrow();
    ready(good);
    bad.settle();
    for (Mutations.Mutation broken : Mutations.of(operation, good.body())) {
      Good now = calls().get(index);
      Answer answer = send(now, operation, broken.body());
      bad.look(operation, broken, answer);
      if (answer.status() < 300) {
        anew();
        ready(calls().get(index));
        bad.settle();
      }
    }
  }
}
