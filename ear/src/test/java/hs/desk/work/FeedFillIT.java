package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trades of the feed find the details they belong to. */
class FeedFillIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Desk desk = new Desk("P001");
  private final DeskClient trader = desk.running.as("trader1");
  private final String contract = desk.contract();

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  private JsonNode awaitFilled(JsonNode given, String lots) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> desk.instruction(given),
            read ->
                Desk.number(Desk.onlyDetail(read).path("filled_quantity"))
                        .compareTo(new java.math.BigDecimal(lots))
                    == 0);
  }

  private JsonNode awaitUnmatched(String trade, String lots) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> unmatched(trade),
            rows ->
                rows.size() == 1
                    && Desk.number(rows.get(0).path("unmatched"))
                            .compareTo(new java.math.BigDecimal(lots))
                        == 0)
        .get(0);
  }

  private JsonNode unmatched(String trade) {
    return trader.get("api/trades/unmatched/?search=" + trade).expect(200).json().path("results");
  }

  /** The only detail of an instruction, as the traders' list has it. */
  private JsonNode listed(JsonNode given) {
    return trader
        .get("api/trade-details/?instruction_id=" + given.path("id").asLong())
        .expect(200)
        .json()
        .at("/results/0");
  }

  /** Of each fill of a detail, whether the feed has still to confirm it. */
  private static List<Boolean> provisional(JsonNode detail) {
    List<Boolean> provisional = new ArrayList<>();
    detail.path("fills").forEach(fill -> provisional.add(fill.path("provisional").booleanValue()));
    return provisional;
  }

  /** Until a later trade was handled, and so every one before it. */
  private void awaitRead() {
    String mark =
        desk.trade(
            contract,
            "NOBODY",
            "BUY",
            1,
            "1",
            Instant.now(),
            "M" + UUID.randomUUID().toString().substring(0, 20));
    awaitUnmatched(mark, "1");
  }

  @Test
  void aTradeFillsWhatIsOpen() {
    JsonNode given = desk.give(contract, 10);
    JsonNode detail = Desk.onlyDetail(given);
    String id = desk.trade(detail, "BUY", 4, "3000");
    JsonNode read = awaitFilled(given, "4");
    assertThat(read.path("status").asText()).isEqualTo("EXECUTING");
    JsonNode filled = Desk.onlyDetail(read);
    assertThat(filled.path("trade_id").asText()).isEqualTo(id);
    assertThat(filled.at("/fills/0/source").asText()).isEqualTo("FEED");
    assertThat(unmatched(id)).isEmpty();
    desk.trade(detail, "BUY", 6, "3010");
    read = awaitFilled(given, "10");
    assertThat(read.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(Desk.number(read.at("/roll_up/avg_price"))).isEqualByComparingTo("3006");
    assertThat(desk.kinds(given))
        .containsExactly(
            "instruction.created",
            "fill.booked",
            "instruction.status",
            "fill.booked",
            "instruction.status");
    assertThat(Desk.moves(read)).containsExactly("UNFILLED → PARTIAL", "PARTIAL → FILLED");
  }

  @Test
  void aTradeSpansInstructionsAndItsRestIsAnOverFill() {
    JsonNode first = desk.give(contract, 3);
    JsonNode second = desk.give(contract, 2);
    String id = desk.trade(Desk.onlyDetail(first), "BUY", 7, "3000");
    JsonNode over = awaitUnmatched(id, "2");
    assertThat(over.path("reason").asText()).isEqualTo("OVER_FILL");
    assertThat(Desk.number(over.path("volume"))).isEqualByComparingTo("7");
    assertThat(desk.instruction(first).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(desk.instruction(second).path("status").asText()).isEqualTo("COMPLETED");
    assertThat(
            desk.strategy
                .rows("select sum(quantity) q from fill_match where trade_id = ?", id)
                .get(0)
                .get("q"))
        .hasToString("5.0000");
  }

  @Test
  void whatNobodyAskedForIsUnmatchedAndNoLaterInstructionEatsIt() {
    String id =
        desk.trade(
            contract,
            desk.account(),
            "BUY",
            5,
            "3000",
            Instant.now(),
            "U" + UUID.randomUUID().toString().substring(0, 20));
    JsonNode alone = awaitUnmatched(id, "5");
    assertThat(alone.path("reason").asText()).isEqualTo("UNATTRIBUTED");
    JsonNode given = desk.give(contract, 5);
    desk.running.feed().update("update trade_record set commission = 1 where trade_id = ?", id);
    awaitRead();
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity")))
        .isZero();
    awaitUnmatched(id, "5");
    desk.running.as("viewer1").get("api/trades/unmatched/").expect(403);
    assertThat(
            desk.running
                .as("trader2")
                .get("api/trades/unmatched/?search=" + id)
                .expect(200)
                .json()
                .path("results"))
        .isEmpty();
  }

  @Test
  void aLateTradeOfBeforeTheApprovalIsNotItsOwn() {
    JsonNode given = desk.give(contract, 5);
    String id =
        desk.trade(Desk.onlyDetail(given), "BUY", 5, "3000", Instant.now().minusSeconds(60));
    awaitUnmatched(id, "5");
    assertThat(desk.instruction(given).path("status").asText()).isEqualTo("APPROVED");
  }

  @Test
  void theFeedConfirmsWhatWasBookedByHand() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), null).expect(200);
    String price = desk.price(contract);
    assertThat(provisional(desk.book(trader, detail, 4, price).expect(201).json()))
        .containsExactly(true);
    assertThat(provisional(Desk.onlyDetail(desk.instruction(given)))).containsExactly(true);
    assertThat(provisional(listed(given))).containsExactly(true);
    String id = desk.trade(Desk.onlyDetail(given), "BUY", 3, price);
    await().atMost(PATIENCE).until(() -> desk.kinds(given).contains("fill.confirmed"));
    JsonNode partly = Desk.onlyDetail(desk.instruction(given));
    assertThat(Desk.number(partly.path("filled_quantity"))).isEqualByComparingTo("4");
    assertThat(provisional(partly)).as("with one lot to confirm").containsExactly(true);
    String other = desk.trade(Desk.onlyDetail(given), "BUY", 2, price);
    JsonNode read = awaitFilled(given, "5");
    assertThat(provisional(Desk.onlyDetail(read))).containsExactly(false, false);
    assertThat(provisional(listed(given))).containsExactly(false, false);
    assertThat(
            desk.strategy.number(
                "select sum(quantity) from fill_match where trade_id in (?, ?)", id, other))
        .isEqualTo(5);
    assertThat(unmatched(id)).isEmpty();
    assertThat(unmatched(other)).isEmpty();
  }

  @Test
  void aHandFillWithATradeIdIsThatTrade() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), null).expect(200);
    String id = "H" + UUID.randomUUID().toString().substring(0, 20);
    Map<String, Object> fill = Desk.fill(4, desk.price(contract, 1));
    fill.put("trade_id", id);
    trader.post(Desk.fills(detail), fill).expect(201);
    desk.trade(contract, desk.account(), "BUY", 4, desk.price(contract), Instant.now(), id);
    await().atMost(PATIENCE).until(() -> desk.kinds(given).contains("fill.confirmed"));
    awaitRead();
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity")))
        .isEqualByComparingTo("4");
    assertThat(unmatched(id)).isEmpty();
  }

  @Test
  void aTradeThatWasUnmatchedMayBeBookedByHandUpToItsVolume() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), null).expect(200);
    String id =
        desk.trade(Desk.onlyDetail(given), "BUY", 4, "3000", Instant.now().minusSeconds(120));
    awaitUnmatched(id, "4");
    Map<String, Object> fill = Desk.fill(5, "3000");
    fill.put("trade_id", id);
    Answer refused = trader.post(Desk.fills(detail), fill).expect(422);
    assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("trade-used");
    fill.put("quantity", "3");
    fill.put("price", "3001");
    trader.post(Desk.fills(detail), fill).expectBroken("price", "trade-price", "3000");
    fill.put("price", "3000");
    trader.post(Desk.fills(detail), fill).expect(201);
    awaitUnmatched(id, "1");
    assertThat(unmatched(desk.account())).isNotEmpty();
    fill.put("quantity", "1");
    trader.post(Desk.fills(detail), fill).expect(201);
    assertThat(unmatched(id)).isEmpty();
  }

  @Test
  void aTradeThatWasTakenBackIsNotMatchedToThatDetailAgain() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    String id = desk.trade(Desk.onlyDetail(given), "BUY", 4, "3000");
    JsonNode filled = awaitFilled(given, "4");
    long fill = Desk.onlyDetail(filled).at("/fills/0/id").asLong();
    assertThat(listed(given).path("fills"))
        .isEqualTo(Desk.onlyDetail(filled).path("fills"))
        .hasSize(1);
    JsonNode back =
        trader
            .post(Desk.fills(detail), Map.of("reverses_fill_id", fill, "reason", "not ours"))
            .expect(201)
            .json();
    assertThat(back.findValuesAsText("source")).containsExactly("FEED", "MANUAL");
    JsonNode alone = awaitUnmatched(id, "4");
    assertThat(alone.path("reason").asText()).isEqualTo("REVERSED");
    trader.put(Desk.claim(detail), null).expect(200);
    Map<String, Object> part = Desk.fill(1, "3000");
    part.put("trade_id", id);
    trader.post(Desk.fills(detail), part).expect(201);
    assertThat(awaitUnmatched(id, "3").path("reason").asText()).isEqualTo("REVERSED");
    desk.running.feed().update("update trade_record set commission = 1 where trade_id = ?", id);
    awaitRead();
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity")))
        .isEqualByComparingTo("1");
    assertThat(desk.strategy.number("select sum(quantity) from fill_match where trade_id = ?", id))
        .isEqualTo(1);
  }

  @Test
  void theListShowsWhatIsStillToDoMostUrgentFirst() {
    BigDecimal before = Desk.number(openContract().path("remaining_buy"));
    JsonNode calm = desk.give(contract, 3);
    JsonNode urgent = desk.give(contract, 4, Map.of("urgency", "URGENT"));
    List<JsonNode> rows = new ArrayList<>();
    trader
        .get("api/trade-details/?product_code=P001&c_instrument_id=" + contract)
        .expect(200)
        .json()
        .path("results")
        .forEach(rows::add);
    assertThat(rows)
        .extracting(row -> row.path("instruction_id").asLong())
        .containsExactly(urgent.path("id").asLong(), calm.path("id").asLong());
    JsonNode row = rows.get(0);
    assertThat(row.path("urgency").asText()).isEqualTo("URGENT");
    assertThat(row.path("note").asText()).startsWith("work ");
    assertThat(row.path("product_code").asText()).isEqualTo("P001");
    assertThat(Desk.number(row.path("left"))).isEqualByComparingTo("4");
    assertThat(Desk.number(row.path("target"))).isEqualByComparingTo("4");
    assertThat(Desk.number(row.path("gap"))).isEqualByComparingTo("4");
    assertThat(Desk.number(row.path("other_open"))).isEqualByComparingTo("3");
    assertThat(Desk.number(row.path("working"))).isZero();
    assertThat(row.path("fills").isArray()).isTrue();
    assertThat(row.path("fills")).isEmpty();
    desk.order(
        contract, desk.account(), "BUY", 5, "W" + UUID.randomUUID().toString().substring(0, 20));
    JsonNode working =
        trader
            .get(
                "api/trade-details/?product_code=P001&ordering=submitted_at&c_instrument_id="
                    + contract)
            .expect(200)
            .json()
            .path("results");
    assertThat(Desk.number(working.at("/0/working"))).isEqualByComparingTo("3");
    assertThat(Desk.number(working.at("/1/working"))).isEqualByComparingTo("2");
    assertThat(Desk.number(working.at("/1/gap"))).isEqualByComparingTo("-1");
    trader.get("api/trade-details/?status=NONSENSE").expect(400);
    trader.get("api/trade-details/?instruction_id=x").expect(400);
    trader.get("api/trade-details/?ordering=note").expect(400);
    JsonNode mine = openContract();
    assertThat(Desk.number(mine.path("remaining_buy")).subtract(before)).isEqualByComparingTo("7");
    assertThat(mine.path("instruction_ids"))
        .extracting(JsonNode::asLong)
        .contains(calm.path("id").asLong(), urgent.path("id").asLong());
    assertThat(mine.path("product_codes")).extracting(JsonNode::asText).contains("P001");
    JsonNode first = trader.get("api/contracts/?page_size=1").expect(200).json();
    assertThat(first.path("results")).hasSize(1);
    assertThat(first.path("count").asInt()).isPositive();
    trader.get("api/contracts/?ordering=password").expect(400);
  }

  /** What the trader's products have open on the contract; zero where they have nothing. */
  private JsonNode openContract() {
    JsonNode found = trader.get("api/contracts/?search=" + contract).expect(200).json();
    assertThat(found.path("next").isNull()).isTrue();
    for (JsonNode each : found.path("results")) {
      if (each.path("c_instrument_id").asText().equals(contract)) {
        return each;
      }
    }
    return Json.read("{\"remaining_buy\": \"0\"}");
  }
}
