package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rules.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of the price of a fill by hand, and of what nothing is asked. */
class PriceCheckIT {

  private static final String PRODUCT = "P002";

  private final Desk desk = new Desk(PRODUCT);
  private final DeskClient trader = desk.running.as("trader1");
  private final Limits limits = new Limits(desk.running);
  private final String contract = desk.contract();

  @AfterEach
  void takeAway() {
    limits.close();
    desk.forget(contract);
  }

  private JsonNode claimed() {
    JsonNode given = desk.give(contract, 5);
    trader.put(Desk.claim(Desk.detail(given)), null).expect(200);
    return given;
  }

  private static JsonNode field(Answer refused) {
    return refused.json().at("/fields/0");
  }

  private Map<String, Object> quote() {
    return desk.running
        .inspect("pms_monitor")
        .rows(
            "select q.lower_limit low, q.upper_limit high, c.price_tick tick"
                + " from quote q join contract_list c using (c_instrument_id)"
                + " where q.c_instrument_id = ?",
            contract)
        .get(0);
  }

  @Test
  void aPriceNoExchangeDealsAtIsRefusedWithTheLimit() {
    JsonNode given = claimed();
    long detail = Desk.detail(given);
    Map<String, Object> quote = quote();
    BigDecimal tick = (BigDecimal) quote.get("tick");
    BigDecimal between =
        new BigDecimal(desk.price(contract)).add(tick.divide(BigDecimal.valueOf(2)));
    Answer off = desk.book(trader, detail, 1, between.toPlainString());
    JsonNode broken = field(off.expectProblem(422, "rule-broken"));
    assertThat(broken.path("field").asText()).isEqualTo("price");
    assertThat(broken.path("rule").asText()).isEqualTo("price-tick");
    assertThat(Desk.number(broken.path("limit"))).isEqualByComparingTo(tick);
    assertThat(Desk.number(broken.path("actual"))).isEqualByComparingTo(between);
    BigDecimal above = ((BigDecimal) quote.get("high")).add(tick);
    JsonNode high = field(desk.book(trader, detail, 1, above.toPlainString()).expect(422));
    assertThat(high.path("rule").asText()).isEqualTo("upper-limit");
    BigDecimal below = ((BigDecimal) quote.get("low")).subtract(tick);
    JsonNode low = field(desk.book(trader, detail, 1, below.toPlainString()).expect(422));
    assertThat(low.path("rule").asText()).isEqualTo("lower-limit");
    assertThat(desk.kinds(given)).doesNotContain("fill.booked");
    desk.book(trader, detail, 1, desk.price(contract)).expect(201);
  }

  @Test
  void aWarningIsAcknowledgedWithAReasonWhichIsKept() {
    limits.add("PRICE_BAND", "WARN", PRODUCT, contract, "0.000001");
    JsonNode given = claimed();
    Map<String, Object> fill = Desk.fill(1, desk.price(contract, 20));
    String path = Desk.fills(Desk.detail(given));
    Answer refused = trader.post(path, fill).expectProblem(422, "warning-unacknowledged");
    assertThat(field(refused).path("field").asText()).isEqualTo("price");
    assertThat(field(refused).path("rule").asText()).isEqualTo("price-band");
    assertThat(refused.json().at("/checks/0/act").asText()).isEqualTo("FILL");
    fill.put("acknowledge", List.of(Map.of("rule", "price-band", "reason", " ")));
    trader.post(path, fill).expect(422);
    fill.put("acknowledge", List.of(Map.of("rule", "price-band", "reason", "dealt at the open")));
    trader.post(path, fill).expect(201);
    JsonNode kept = fillChecks(given);
    assertThat(kept.path("kind").asText()).isEqualTo("PRICE_BAND");
    assertThat(kept.path("passed").asBoolean()).isFalse();
    assertThat(kept.path("acknowledged_by").asText()).isEqualTo("trader1");
    assertThat(kept.path("acknowledgement").asText()).isEqualTo("dealt at the open");
    assertThat(kept.path("acknowledged_at").asText()).endsWith("+08:00");
  }

  private JsonNode fillChecks(JsonNode given) {
    for (JsonNode check : desk.instruction(given).path("checks")) {
      if (check.path("act").asText().equals("FILL")) {
        return check;
      }
    }
    throw new AssertionError("no check of a fill is kept");
  }

  @Test
  void aBlockIsRefusedWhateverIsAcknowledgedAndTheFeedIsNeverAsked() {
    limits.add("PRICE_BAND", "BLOCK", PRODUCT, contract, "0.000001");
    JsonNode given = claimed();
    Map<String, Object> fill = Desk.fill(2, desk.price(contract, 20));
    fill.put("acknowledge", List.of(Map.of("rule", "price-band", "reason", "it must be")));
    String path = Desk.fills(Desk.detail(given));
    trader.post(path, fill).expectProblem(422, "rule-broken");
    desk.trade(Desk.onlyDetail(given), "BUY", 2, (String) fill.get("price"));
    JsonNode filled =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> Desk.onlyDetail(desk.instruction(given)),
                detail -> Desk.number(detail.path("filled_quantity")).signum() > 0);
    trader
        .post(
            path,
            Map.of("reverses_fill_id", filled.at("/fills/0/id").asLong(), "reason", "not ours"))
        .expect(201);
  }

  @Test
  void whatReducesPassesEveryRuleOfTheHouse() {
    Book.Held held = new Book(desk.running.inspect("pms_monitor"), PRODUCT).futures().get(0);
    limits.add("PRICE_BAND", "BLOCK", PRODUCT, held.instrumentId(), "0");
    JsonNode given =
        desk.manager
            .post(
                "api/instructions/adjustment/",
                Map.of(
                    "product_code",
                    PRODUCT,
                    "note",
                    "less",
                    "adjustments",
                    List.of(held.reducedByOne())))
            .expect(201)
            .json();
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), null).expect(200);
    String price = desk.price(held.instrumentId(), 20);
    JsonNode filled = desk.book(trader, detail, 1, price).expect(201).json();
    trader
        .post(
            Desk.fills(detail),
            Map.of("reverses_fill_id", filled.at("/fills/0/id").asLong(), "reason", "no trade"))
        .expect(201);
    trader.delete(Desk.claim(detail)).expect(200);
    Map<String, Object> end =
        Map.of(
            "status",
            "CANCELLED",
            "reason",
            "done",
            "version",
            desk.instruction(given).path("version").asLong());
    desk.manager.put("api/instructions/" + given.path("id").asLong() + "/status/", end).expect(200);
  }
}
