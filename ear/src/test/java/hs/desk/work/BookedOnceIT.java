package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the feed tells and traders book of one trade fills once. */
class BookedOnceIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String KEY = UUID.randomUUID().toString().substring(0, 20);

  private final Desk desk = new Desk("P001");
  private final DeskClient trader = desk.running.as("trader1");
  private final Heard heard = new Heard(desk, trader);
  private final String contract = desk.contract();

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  /** The only detail of an instruction, as the traders' list has it. */
  private JsonNode listed(JsonNode given) {
    return trader
        .get("api/trade-details/?instruction_id=" + given.path("id").asLong())
        .expect(200)
        .json()
        .at("/results/0");
  }

  /** The feed tells it again, a little otherwise: the desk looks at it anew. */
  private void corrected(String trade) {
    desk.running
        .feed()
        .update(
            "update trade_record set trade_time = trade_time + interval 1000 microsecond"
                + " where trade_id = ?",
            trade);
  }

  /** Of each fill of a detail, whether the feed has still to confirm it. */
  private static List<Boolean> provisional(JsonNode detail) {
    List<Boolean> provisional = new ArrayList<>();
    detail.path("fills").forEach(fill -> provisional.add(fill.path("provisional").booleanValue()));
    return provisional;
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
    JsonNode read = heard.awaitFilled(given, "5");
    assertThat(provisional(Desk.onlyDetail(read))).containsExactly(false, false);
    assertThat(provisional(listed(given))).containsExactly(false, false);
    assertThat(
            desk.strategy.number(
                "select sum(quantity) from fill_match where trade_id in (?, ?)", id, other))
        .isEqualTo(5);
    assertThat(heard.unmatched(id)).isEmpty();
    assertThat(heard.unmatched(other)).isEmpty();
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
    heard.awaitRead(contract);
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity")))
        .isEqualByComparingTo("4");
    assertThat(heard.unmatched(id)).isEmpty();
  }

  /** A trader may have mistyped what he booked ahead of the feed. */
  @Test
  void whatIsTakenBackStandsAloneAsTheFeedTellsIt() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), null).expect(200);
    String id = "R" + UUID.randomUUID().toString().substring(0, 20);
    Map<String, Object> fill = Desk.fill(4, desk.price(contract, 1));
    fill.put("trade_id", id);
    long booked =
        trader.post(Desk.fills(detail), fill).expect(201).json().at("/fills/0/id").asLong();
    String price = desk.price(contract);
    desk.trade(contract, desk.account(), "BUY", 4, price, Instant.now(), id);
    await().atMost(PATIENCE).until(() -> desk.kinds(given).contains("fill.confirmed"));
    Map<String, Object> back = Map.of("reverses_fill_id", booked, "reason", "mistyped");
    trader.post(Desk.fills(detail), back).expect(201);
    JsonNode alone = heard.awaitUnmatched(id, "4");
    assertThat(Desk.number(alone.path("price"))).isEqualByComparingTo(price);
  }

  @Test
  void aTradeThatWasUnmatchedMayBeBookedByHandUpToItsVolume() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), null).expect(200);
    String id =
        desk.trade(Desk.onlyDetail(given), "BUY", 4, "3000", Instant.now().minusSeconds(120));
    heard.awaitUnmatched(id, "4");
    Map<String, Object> fill = Desk.fill(5, "3000");
    fill.put("trade_id", id);
    Answer refused = trader.post(Desk.fills(detail), fill).expect(422);
    assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("trade-used");
    fill.put("quantity", "3");
    fill.put("price", "3001");
    trader.post(Desk.fills(detail), fill).expectBroken("price", "trade-price", "3000");
    fill.put("price", "3000");
    trader.post(Desk.fills(detail), fill).expect(201);
    heard.awaitUnmatched(id, "1");
    assertThat(heard.unmatched(desk.account())).isNotEmpty();
    fill.put("quantity", "1");
    trader.post(Desk.fills(detail), fill).expect(201);
    assertThat(heard.unmatched(id)).isEmpty();
  }

  @Test
  void aTradeThatWasTakenBackIsNotMatchedToThatDetailAgain() {
    JsonNode given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    String id = desk.trade(Desk.onlyDetail(given), "BUY", 4, "3000");
    JsonNode filled = heard.awaitFilled(given, "4");
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
    JsonNode alone = heard.awaitUnmatched(id, "4");
    assertThat(alone.path("reason").asText()).isEqualTo("REVERSED");
    trader.put(Desk.claim(detail), null).expect(200);
    Map<String, Object> part = Desk.fill(1, "3000");
    part.put("trade_id", id);
    trader.post(Desk.fills(detail), part).expect(201);
    assertThat(heard.awaitUnmatched(id, "3").path("reason").asText()).isEqualTo("REVERSED");
    corrected(id);
    heard.awaitRead(contract);
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity")))
        .isEqualByComparingTo("1");
    assertThat(desk.strategy.number("select sum(quantity) from fill_match where trade_id = ?", id))
        .isEqualTo(1);
  }

  /** Another open detail would take it, had it not been taken back by somebody. */
  @Test
  void aTradeThatWasTakenBackGoesNowhereByItself() {
    JsonNode given = desk.give(contract, 10);
    JsonNode later = desk.give(contract, 20);
    String id = desk.trade(Desk.onlyDetail(given), "BUY", 4, "3000");
    JsonNode filled = heard.awaitFilled(given, "4");
    long fill = Desk.onlyDetail(filled).at("/fills/0/id").asLong();
    trader
        .post(
            Desk.fills(Desk.detail(given)), Map.of("reverses_fill_id", fill, "reason", "not ours"))
        .expect(201);
    heard.awaitUnmatched(id, "4");
    corrected(id);
    heard.awaitRead(contract);
    assertThat(heard.awaitUnmatched(id, "4").path("reason").asText()).isEqualTo("REVERSED");
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(later)).path("filled_quantity")))
        .isEqualByComparingTo("0");
  }

  /** The position from which the amendment begins holds it already. */
  @Test
  void aContractThatComesWithAnAmendmentTakesNoTradeFromBefore() {
    String added = desk.contracts(2).get(1);
    JsonNode given = desk.give(contract, 10);
    try {
      String id = desk.trade(added, desk.account(), "BUY", 5, "3000", Instant.now(), "A" + KEY);
      heard.awaitUnmatched(id, "5");
      amend(given, added);
      corrected(id);
      heard.awaitRead(added);
      heard.awaitUnmatched(id, "5");
      desk.trade(added, desk.account(), "BUY", 3, "3000", Instant.now(), "B" + KEY);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  desk.strategy.number(
                      "select sum(filled_quantity) from instruction_detail"
                          + " where instruction_id = ? and c_instrument_id = ?",
                      given.path("id").asLong(),
                      added),
              lots -> lots == 3);
    } finally {
      desk.forget(added);
    }
  }

  private void amend(JsonNode given, String added) {
    Map<String, Object> line = Map.of("c_instrument_id", added, "adjusted_position", "10");
    JsonNode now = desk.instruction(given);
    desk.manager
        .post(
            "api/instructions/" + given.path("id").asLong() + "/amend/",
            Map.of(
                "version", now.path("version"), "reason", "one more", "adjustments", List.of(line)))
        .expect(200);
    assertThat(desk.instruction(given).path("revision").asInt()).isEqualTo(2);
  }
}
