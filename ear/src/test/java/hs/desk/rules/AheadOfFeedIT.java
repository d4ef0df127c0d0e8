package hs.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a trader has booked by hand is held, for every limit, before the feed tells of it. */
class AheadOfFeedIT {

  private static final String PATH = "api/instructions/adjustment/";
  private static final String PRODUCT = "P002";

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final DeskClient trader = desk.as("trader1");
  private final Limits limits = new Limits(desk);
  private final QuietContract quiet = new QuietContract(desk, "ah9901", "先行");
  private final List<JsonNode> booked = new ArrayList<>();

  @AfterEach
  void takeAway() {
    limits.close();
    booked.forEach(this::undo);
    quiet.close();
  }

  /** Takes the fill back, gives the detail back, and cancels the instruction. */
  private void undo(JsonNode given) {
    JsonNode detail = read(given).at("/adjustments/0/details/0");
    Map<String, Object> asked = new HashMap<>();
    asked.put("reverses_fill_id", detail.at("/fills/0/id").asLong());
    asked.put("reason", "end of the test");
    trader.post(fills(detail), asked).expect(201);
    trader.delete(claim(detail)).expect(200);
    Limits.cancel(desk, read(given));
  }

  private JsonNode read(JsonNode given) {
    return manager.get("api/instructions/" + given.path("id").asLong() + "/").expect(200).json();
  }

  private static String claim(JsonNode detail) {
    return "api/trade-details/" + detail.path("id").asLong() + "/claim/";
  }

  private static String fills(JsonNode detail) {
    return "api/trade-details/" + detail.path("id").asLong() + "/fills/";
  }

  /** Given, claimed and booked whole; nothing of it is open any more. */
  private JsonNode booked(int lots) {
    JsonNode given = manager.post(PATH, ask(lots)).expect(201).json();
    JsonNode detail = given.at("/adjustments/0/details/0");
    trader.put(claim(detail), Map.of()).expect(200);
    Map<String, Object> fill = new HashMap<>();
    fill.put("quantity", detail.path("quantity").asText());
    fill.put("price", "100");
    fill.put("traded_at", Instant.now().toString());
    trader.post(fills(detail), fill).expect(201);
    booked.add(given);
    return read(given);
  }

  private Map<String, Object> ask(int lots) {
    return Limits.ask(PRODUCT, List.of(quiet.line(lots)));
  }

  private BigDecimal refused(int lots) {
    JsonNode problem = manager.post(PATH, ask(lots)).expectProblem(422, "rule-broken").json();
    return new BigDecimal(problem.at("/fields/0/actual").asText());
  }

  @Test
  void countsForALimitOfPosition() {
    limits.add("POSITION_LIMIT", "BLOCK", PRODUCT, quiet.id(), "5");
    assertThat(booked(4).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(refused(3)).isEqualByComparingTo("7");
  }

  @Test
  void countsAsATradeOfTheOtherSide() {
    limits.add(Limits.rule("OPPOSITE", "BLOCK", PRODUCT, quiet.id()));
    booked(3);
    assertThat(refused(-2)).isEqualByComparingTo("3");
  }

  @Test
  void countsForTheWholeProduct() {
    JsonNode rule = limits.add("NET_DELTA", "RECORD", PRODUCT, quiet.id(), "0.0000001");
    BigDecimal before = measured(rule, 1);
    booked(4);
    assertThat(measured(rule, 1)).isEqualByComparingTo(before.multiply(BigDecimal.valueOf(5)));
  }

  /** Of a preview to so many lots. */
  private BigDecimal measured(JsonNode rule, int lots) {
    JsonNode checks = manager.post(PATH + "preview/", ask(lots)).expect(200).json().path("checks");
    for (JsonNode check : checks) {
      if (check.path("rule_id").asLong() == rule.path("id").asLong()) {
        return new BigDecimal(check.path("actual_value").asText());
      }
    }
    throw new AssertionError("rule %s is not among %s".formatted(rule, checks));
  }
}
