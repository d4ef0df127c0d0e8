package hs.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckIT {

  private static final int RACES = 12;

  private static final String PATH = "api/instructions/adjustment/";

  private final RunningDesk desk = Suite.desk();
  private final Limits limits = new Limits(desk);
  private final DeskClient manager = desk.as("manager1");

  @AfterEach
  void takeAway() {
    limits.close();
  }

  private String contract(int index) {
    return Limits.strangers(desk, "P002").get(index);
  }

  @Test
  void blockNamesRuleLimitAndActualAndWritesNothing() {
    String contract = contract(0);
    limits.add("POSITION_LIMIT", "BLOCK", "P002", contract, "3");
    long before = instructions();
    JsonNode refused =
        manager
            .post(PATH, Limits.ask("P002", contract, 4))
            .expectProblem(422, "rule-broken")
            .json();
    JsonNode field = refused.path("fields").get(0);
    assertThat(field.path("field").asText()).isEqualTo("adjustments[0].adjusted_position");
    assertThat(field.path("rule").asText()).isEqualTo("position-limit");
    assertThat(field.path("limit").asText()).isEqualTo("3");
    assertThat(field.path("actual").asText()).isEqualTo("4");
    assertThat(field.path("detail").asText()).contains("4").contains("3");
    assertThat(instructions()).isEqualTo(before);
    limits.cancel(manager.post(PATH, Limits.ask("P002", contract, 3)).expect(201).json());
  }

  private long instructions() {
    return desk.inspect("strategy")
        .number("SELECT COUNT(*) FROM instruction WHERE product_code = 'P002'");
  }

  @Test
  void warnNeedsAReasonWhichIsKept() {
    String contract = contract(1);
    JsonNode rule = limits.add("ORDER_SIZE", "WARN", "P002", contract, "1");
    Map<String, Object> body = Limits.ask("P002", contract, 2);
    JsonNode refused = manager.post(PATH, body).expectProblem(422, "warning-unacknowledged").json();
    assertThat(refused.path("checks").get(0).path("level").asText()).isEqualTo("WARN");
    body.put("acknowledge", List.of(Map.of("rule", "order-size", "reason", "")));
    manager.post(PATH, body).expect(422);
    body.put("acknowledge", List.of(Map.of("rule", "order-size", "reason", "roll to next month")));
    JsonNode made = manager.post(PATH, body).expect(201).json();
    long id = made.path("id").asLong();
    for (JsonNode seen :
        List.of(made, manager.get("api/instructions/" + id + "/").expect(200).json())) {
      JsonNode check = seen.path("checks").get(0);
      assertThat(check.path("kind").asText()).isEqualTo("ORDER_SIZE");
      assertThat(check.path("passed").asBoolean()).isFalse();
      assertThat(check.path("acknowledged_by").asText()).isEqualTo("manager1");
      assertThat(check.path("acknowledgement").asText()).isEqualTo("roll to next month");
      assertThat(check.path("acknowledged_at").asText()).endsWith("+08:00");
      assertThat(check.path("rule_id").asLong()).isEqualTo(rule.path("id").asLong());
    }
  }

  @Test
  void recordIsKeptAndRefusesNothing() {
    String contract = contract(2);
    limits.add("ORDER_SIZE", "RECORD", "P002", contract, "1");
    JsonNode made = manager.post(PATH, Limits.ask("P002", contract, 5)).expect(201).json();
    JsonNode check = made.path("checks").get(0);
    assertThat(check.path("level").asText()).isEqualTo("RECORD");
    assertThat(check.path("passed").asBoolean()).isFalse();
    assertThat(check.path("actual_value").asText()).isEqualTo("5");
  }

  @Test
  void reducingAndCancellingPassEveryWall() {
    Book.Held held = limits.book("P002").futures().get(0);
    limits.wallIn("P002", held.instrumentId());
    Map<String, Object> reducing = Limits.ask("P002", List.of(held.reducedByOne()));
    JsonNode made = manager.post(PATH, reducing).expect(201).json();
    Map<String, Object> adding =
        Limits.ask(
            "P002", List.of(held.line(held.net().add(held.net().signum() > 0 ? TEN : MINUS_TEN))));
    assertThat(rules(manager.post(PATH, adding).expect(422).json()))
        .contains("position-limit", "restricted");
    Map<String, Object> cancel =
        Map.of("status", "CANCELLED", "reason", "walls", "version", made.get("version").asLong());
    JsonNode ended =
        manager
            .put("api/instructions/" + made.get("id").asLong() + "/status/", cancel)
            .expect(200)
            .json();
    assertThat(ended.path("status").asText()).contains("CANCEL");
  }

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal MINUS_TEN = TEN.negate();

  private static List<String> rules(JsonNode refused) {
    return Stream.of(refused.path("fields"))
        .flatMap(
            fields ->
                IntStream.range(0, fields.size())
                    .mapToObj(i -> fields.get(i).path("rule").asText()))
        .toList();
  }

  @Test
  void twoAtOnceCannotBothSlipUnderOneLimit() {
    String contract = contract(3);
    limits.add("POSITION_LIMIT", "BLOCK", "P003", contract, "15");
    assertOneSlipsUnder("P003", contract);
  }

  @Test
  void twoOnDifferentProductsCannotBothSlipUnderAHouseLimit() {
    String contract = houseStranger();
    Map<String, Object> house = Limits.rule("POSITION_LIMIT", "BLOCK", null, contract);
    house.put("house", true);
    house.put("limit_value", "15");
    limits.add(house);
    assertOneSlipsUnder("P004", contract);
  }

  /** Again and again, for a race that is won once by luck shows nothing. */
  private void assertOneSlipsUnder(String other, String contract) {
    for (int i = 0; i < RACES; i++) {
      List<Answer> answers = race("P003", other, contract);
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
      answers.stream()
          .filter(answer -> answer.status() == 201)
          .forEach(answer -> limits.cancel(answer.json()));
    }
  }

  /** What nobody holds, works on, or has booked by hand and waits for the feed's trade of. */
  private String houseStranger() {
    List<String> free = new java.util.ArrayList<>(Limits.strangers(desk, "P001"));
    for (String product : List.of("P002", "P003", "P004", "P005")) {
      free.retainAll(Limits.strangers(desk, product));
    }
    desk.inspect("strategy")
        .rows(
            "select c_instrument_id id from provisional_fill union select c_instrument_id"
                + " from instruction_detail where status in ('UNFILLED', 'PARTIAL')")
        .forEach(row -> free.remove(row.get("id")));
    return free.get(free.size() - 1);
  }

  private List<Answer> race(String one, String other, String contract) {
    DeskClient first = desk.as("manager1");
    DeskClient second = desk.as("manager2");
    CompletableFuture<Answer> a =
        CompletableFuture.supplyAsync(() -> first.post(PATH, Limits.ask(one, contract, 10)));
    CompletableFuture<Answer> b =
        CompletableFuture.supplyAsync(() -> second.post(PATH, Limits.ask(other, contract, 9)));
    return List.of(a.join(), b.join());
  }

  @Test
  void aPreviewShowsChecksMarginAndTheLadder() {
    String contract = contract(4);
    limits.add("ORDER_SIZE", "BLOCK", "P002", contract, "1");
    JsonNode seen =
        manager.post(PATH + "preview/", Limits.ask("P002", contract, 2)).expect(200).json();
    assertThat(seen.path("checks").get(0).path("passed").asBoolean()).isFalse();
    assertThat(new BigDecimal(seen.path("margin").asText())).isPositive();
    assertThat(seen.path("ladder"))
        .extracting(rung -> rung.path("step").asText())
        .containsExactly("NOW", "AFTER_WORKING", "AFTER_CLAIMED", "AFTER_ALL");
    assertThat(seen.path("ladder").get(3).path("net_delta_value").asText())
        .isNotEqualTo(seen.path("ladder").get(2).path("net_delta_value").asText());
  }

  /** The market trades in between: until both were read of one moment. */
  @Test
  void theLadderBeginsAtTheMarginTheAccountsShow() {
    Map<String, Object> body = Limits.ask("P002", contract(8), 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              JsonNode ladder =
                  manager.post(PATH + "preview/", body).expect(200).json().path("ladder");
              assertThat(new BigDecimal(ladder.get(0).path("margin").asText()))
                  .isEqualByComparingTo(marginShown());
            });
  }

  private BigDecimal marginShown() {
    JsonNode rows =
        manager
            .post("data/strategy_account/", Map.of("product_codes", List.of("P002")))
            .expect(200)
            .json()
            .path("rows");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode row : rows) {
      sum = sum.add(new BigDecimal(row.path("margin").asText()));
    }
    return sum;
  }

  @Test
  void whatWorksOnAContractThatNobodyHoldsCounts() {
    String worked = contract(6);
    Map<String, Object> body = Limits.ask("P002", contract(7), 1);
    BigDecimal before = addedByWorking(body);
    String order = "W" + UUID.randomUUID().toString().substring(0, 20);
    try {
      work(order, worked);
      BigDecimal added = addedByWorking(body).subtract(before);
      assertThat(added).isGreaterThan(WORTH_OF_LOTS);
    } finally {
      desk.feed().update("delete from order_record where order_sys_id = ?", order);
    }
  }

  /** Far more than the market has working on the product. */
  private static final int LOTS = 1_000_000;

  /** One lot of every future is worth more than 100 CNY. */
  private static final BigDecimal WORTH_OF_LOTS = new BigDecimal("100000000");

  private BigDecimal addedByWorking(Map<String, Object> body) {
    JsonNode ladder = manager.post(PATH + "preview/", body).expect(200).json().path("ladder");
    return delta(ladder.get(1)).subtract(delta(ladder.get(0)));
  }

  private static BigDecimal delta(JsonNode rung) {
    return new BigDecimal(rung.path("net_delta_value").asText());
  }

  private void work(String order, String contract) {
    desk.feed()
        .update(
            "insert into order_record (trading_day, c_exchange_id, order_sys_id, product_code,"
                + " account_id, c_instrument_id, buy_sell, open_close, price, total_volume,"
                + " traded_volume, status, submit_status, insert_time)"
                + " select q.trading_day, c.c_exchange_id, ?, 'P002', 'NOBODY', c.c_instrument_id,"
                + " 'BUY', 'OPEN', q.last_price, ?, 0, '3', '3', utc_timestamp(3)"
                + " from contract_list c join quote q using (c_instrument_id)"
                + " where c.c_instrument_id = ?",
            order,
            LOTS,
            contract);
  }

  @Test
  void aRuleIsInForceFromItsFirstToItsLastDayWhileItIsActive() {
    String contract = contract(5);
    Map<String, Object> later = Limits.rule("RESTRICTED", "BLOCK", "P002", contract);
    later.put("effective_from", "2099-01-01");
    limits.add(later);
    Map<String, Object> idle = Limits.rule("RESTRICTED", "BLOCK", "P002", contract);
    idle.put("active", false);
    JsonNode rule = limits.add(idle);
    manager.post(PATH, Limits.ask("P002", contract, 1)).expect(201);
    idle.put("active", true);
    idle.put("version", rule.path("version").asLong());
    desk.as("risk1").put("api/check-rules/" + rule.path("id").asLong() + "/", idle).expect(200);
    manager.post(PATH, Limits.ask("P002", contract, 2)).expectProblem(422, "rule-broken");
  }
}
