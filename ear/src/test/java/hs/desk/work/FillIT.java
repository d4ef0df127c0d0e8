package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST fills: by hand, and taken back. */
class FillIT {

  private final Desk desk = new Desk("P002");
  private final DeskClient trader = desk.running.as("trader1");

  private JsonNode claimed(int lots) {
    JsonNode given = desk.give(desk.contract(), lots);
    trader.put(Desk.claim(Desk.detail(given)), null).expect(200);
    return given;
  }

  @Test
  void partlyThenAllThenTakenBack() {
    JsonNode given = claimed(10);
    long detail = Desk.detail(given);
    String contract = given.at("/adjustments/0/c_instrument_id").asText();
    BigDecimal first = new BigDecimal(desk.price(contract));
    BigDecimal second = new BigDecimal(desk.price(contract, 5));
    BigDecimal average =
        first.multiply(new BigDecimal("0.4")).add(second.multiply(new BigDecimal("0.6")));
    JsonNode partial = desk.book(trader, detail, 4, first.toPlainString()).expect(201).json();
    assertThat(partial.path("status").asText()).isEqualTo("PARTIAL");
    assertThat(Desk.number(partial.path("filled_quantity"))).isEqualByComparingTo("4");
    assertThat(Desk.number(partial.path("left"))).isEqualByComparingTo("6");
    JsonNode filled = desk.book(trader, detail, 6, second.toPlainString()).expect(201).json();
    assertThat(filled.path("status").asText()).isEqualTo("FILLED");
    assertThat(Desk.number(filled.path("avg_price"))).isEqualByComparingTo(average);
    JsonNode done = desk.instruction(given);
    assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(done.at("/adjustments/0/status").asText()).isEqualTo("DONE");
    assertThat(Desk.number(done.at("/roll_up/filled"))).isEqualByComparingTo("10");
    assertThat(Desk.number(done.at("/roll_up/avg_price"))).isEqualByComparingTo(average);
    assertThat(Desk.number(done.at("/roll_up/done_lots"))).isEqualByComparingTo("1");
    assertThat(desk.listed(done).path("done_lots").asText()).isEqualTo("1");

    long last = filled.at("/fills/1/id").asLong();
    JsonNode back =
        trader
            .post(Desk.fills(detail), Map.of("reverses_fill_id", last, "reason", "wrong price"))
            .expect(201)
            .json();
    assertThat(back.path("status").asText()).isEqualTo("PARTIAL");
    assertThat(Desk.number(back.path("avg_price"))).isEqualByComparingTo(first);
    assertThat(back.path("fills"))
        .extracting(fill -> fill.path("provisional").booleanValue())
        .containsExactly(true, false, false);
    JsonNode again = desk.instruction(given);
    assertThat(again.path("status").asText()).isEqualTo("EXECUTING");
    assertThat(Desk.number(again.at("/roll_up/filled"))).isEqualByComparingTo("4");
    assertThat(desk.listed(again).path("done_lots").asText()).isEqualTo("0.4");
    assertThat(Desk.moves(again))
        .containsExactly("UNFILLED → PARTIAL", "PARTIAL → FILLED", "FILLED → PARTIAL");
    assertThat(desk.kinds(given))
        .containsExactly(
            "instruction.created",
            "detail.claimed",
            "instruction.status",
            "fill.booked",
            "fill.booked",
            "instruction.status",
            "fill.reversed",
            "instruction.status");
    trader
        .post(Desk.fills(detail), Map.of("reverses_fill_id", last, "reason", "again"))
        .expectProblem(409, "fill-not-live");
  }

  @Test
  void moreThanIsLeftIsRefused() {
    JsonNode given = claimed(3);
    long detail = Desk.detail(given);
    String price = desk.priceOf(given);
    Answer refused = desk.book(trader, detail, 4, price).expect(422);
    assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("over-fill");
    desk.book(trader, detail, 3, price).expect(201);
    desk.book(trader, detail, 1, price).expectProblem(409, "instruction-not-worked");
  }

  @Test
  void aClaimIsNeededFirst() {
    JsonNode given = desk.give(desk.contract(), 3);
    long detail = Desk.detail(given);
    String price = desk.priceOf(given);
    desk.book(trader, detail, 1, price).expectProblem(409, "detail-not-claimed");
    desk.book(desk.manager, detail, 1, price).expectProblem(403, "role-missing");
    desk.book(desk.running.as("trader2"), detail, 1, price).expectProblem(404, "detail-not-found");
    assertThat(desk.kinds(given)).containsExactly("instruction.created");
  }

  @ParameterizedTest(name = "{0} = {1}: {2} {3}")
  @CsvSource(
      nullValues = "none",
      value = {
        "quantity, none, 400, required",
        "price, none, 400, required",
        "traded_at, none, 400, required",
        "quantity, 'x', 400, decimal",
        "quantity, 'NaN', 400, decimal",
        "quantity, 0, 422, positive",
        "quantity, -1, 422, positive",
        "quantity, 0.5, 422, whole-lots",
        "quantity, 1e30, 422, over-fill",
        "price, 0, 422, positive",
        "price, -3, 422, positive",
        "price, 0.0000001, 422, digits",
        "price, 1e20, 422, max",
        "price, true, 400, type",
        "traded_at, 2026-11-24T10:00:00, 400, instant-with-offset",
        "traded_at, 2099-01-01T00:00:00Z, 422, traded-future",
        "traded_at, 1999-01-01T00:00:00Z, 422, traded-before",
        "traded_at, +999999999-12-31T23:59:59Z, 422, range",
        "traded_at, -999999999-01-01T00:00:00Z, 422, range",
        "trade_id, '', 422, not-blank",
        "trade_id, '012345678901234567890123456789012', 422, size",
        "version, 'x', 400, type",
        "acknowledge, 'x', 400, type",
      })
  void whatIsWrongIsNamed(String field, String value, int status, String rule) {
    JsonNode given = claimed(3);
    Map<String, Object> body = new LinkedHashMap<>(Desk.fill(1, desk.priceOf(given)));
    if (value == null) {
      body.remove(field);
    } else {
      body.put(field, "true".equals(value) ? Boolean.TRUE : value);
    }
    Answer refused = trader.post(Desk.fills(Desk.detail(given)), body).expect(status);
    assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(refused.json().at("/fields/0/field").asText()).isEqualTo(field);
    assertThat(refused.json().at("/fields/0/rule").asText()).as("%s", refused).isEqualTo(rule);
    assertThat(desk.kinds(given)).doesNotContain("fill.booked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[null]; acknowledge[0]",
        "[{}]; acknowledge[0].reason",
        "[{\"rule\": \"price-band\"}]; acknowledge[0].reason",
        "[{\"reason\": \"seen\"}]; acknowledge[0].rule"
      })
  void whatIsAcknowledgedByHalvesIsRefused(String acknowledge, String field) {
    JsonNode given = claimed(3);
    Map<String, Object> body = new LinkedHashMap<>(Desk.fill(1, desk.priceOf(given)));
    body.put("acknowledge", Json.read(acknowledge));
    Answer refused = trader.post(Desk.fills(Desk.detail(given)), body).expect(400);
    assertThat(refused.json().path("fields").findValuesAsText("field")).contains(field);
    assertThat(desk.kinds(given)).doesNotContain("fill.booked");
  }

  @Test
  void whatIsNoFillIsRefused() {
    JsonNode given = claimed(3);
    String path = Desk.fills(Desk.detail(given));
    trader.post(path, null).expectProblem(400, "body-missing");
    trader.post(path, "").expectProblem(400, "body-missing");
    trader.post(path, "[]").expect(400);
    trader.post(path, "{").expect(400);
    trader.post(path, Map.of("reverses_fill_id", 1)).expect(400);
    trader
        .post(path, Map.of("reverses_fill_id", 999_999_999, "reason", "none"))
        .expectProblem(404, "fill-not-found");
    Map<String, Object> stale = Desk.fill(1, desk.priceOf(given));
    stale.put("version", 1);
    trader.post(path, stale).expectProblem(412, "stale");
    assertThat(desk.kinds(given)).doesNotContain("fill.booked", "fill.reversed");
  }

  @Test
  void manyCopiesOfOneRequestAreOneFill() throws Exception {
    JsonNode given = claimed(10);
    long detail = Desk.detail(given);
    DeskClient keyed = trader.with("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, Object> fill = Desk.fill(2, desk.priceOf(given));
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> copies = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        copies.add(callers.submit(() -> keyed.post(Desk.fills(detail), fill)));
      }
      List<String> bodies = new ArrayList<>();
      for (Future<Answer> copy : copies) {
        Answer answer = copy.get();
        assertThat(answer.status() == 201 || answer.header("Retry-After").isPresent())
            .as("%s", answer)
            .isTrue();
        if (answer.status() == 201) {
          bodies.add(answer.text());
        }
      }
      assertThat(bodies).isNotEmpty();
      assertThat(bodies.stream().distinct()).hasSize(1);
      assertThat(desk.kinds(given)).filteredOn("fill.booked"::equals).hasSize(1);
    } finally {
      callers.shutdownNow();
    }
    Map<String, Object> other = new LinkedHashMap<>(fill);
    other.put("quantity", "3");
    assertThat(
            keyed.post(Desk.fills(detail), other).expect(422).json().at("/fields/0/rule").asText())
        .isEqualTo("key-reused");
  }

  @Test
  void aTradeIsBookedOnceOnADetail() {
    JsonNode given = claimed(10);
    long detail = Desk.detail(given);
    Map<String, Object> fill = Desk.fill(2, desk.priceOf(given));
    fill.put("trade_id", "H" + Instant.now().toEpochMilli());
    fill.put(
        "traded_at",
        Instant.now().with(ChronoField.NANO_OF_SECOND, 123_456_789).minusSeconds(1).toString());
    JsonNode booked = trader.post(Desk.fills(detail), fill).expect(201).json();
    assertThat(booked.path("fills"))
        .isEqualTo(Desk.onlyDetail(desk.instruction(given)).path("fills"));
    assertThat(booked.path("trade_id")).hasToString("\"" + fill.get("trade_id") + "\"");
    trader.post(Desk.fills(detail), fill).expectProblem(409, "trade-booked");
  }
}
