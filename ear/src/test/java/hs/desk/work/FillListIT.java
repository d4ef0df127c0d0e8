package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was traded for instructions, as a list and as a file. */
class FillListIT {

  private static final String LIST = "api/fills/";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Desk desk = new Desk("P002");
  private final DeskClient trader = desk.running.as("trader1");
  private final String contract = desk.contract();
  private final String price = desk.price(contract);

  private JsonNode given;
  private String trade;

  /** Three lots by hand, taken back, and four by the feed. */
  @BeforeEach
  void work() {
    given = desk.give(contract, 10);
    long detail = Desk.detail(given);
    trader.put(Desk.claim(detail), Map.of()).expect(200);
    desk.book(trader, detail, 3, price).expect(201);
    long fill = listed("").get(0).path("id").asLong();
    trader
        .post(Desk.fills(detail), Map.of("reverses_fill_id", fill, "reason", "wrong lots"))
        .expect(201);
    trade = desk.trade(Desk.onlyDetail(given), "BUY", 4, price);
    await().atMost(PATIENCE).until(() -> listed("").size() == 3);
  }

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  private JsonNode listed(String query) {
    return results(trader, "?instruction_id=" + given.path("id").asLong() + "&ordering=id" + query);
  }

  private static JsonNode results(DeskClient caller, String query) {
    return caller.get(LIST + query).expect(200).json().path("results");
  }

  private JsonNode by(String field, String value) {
    for (JsonNode row : listed("")) {
      if (row.path(field).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no fill whose " + field + " is " + value);
  }

  private BigDecimal worth(int lots) {
    BigDecimal multiplier = Desk.number(given.at("/adjustments/0/multiplier"));
    return new BigDecimal(price).multiply(multiplier).multiply(BigDecimal.valueOf(lots));
  }

  @Test
  void tellsWhatWasTradedForWhichOrder() {
    JsonNode fed = by("source", "FEED");
    assertThat(fed.path("trade_id").asText()).isEqualTo(trade);
    assertThat(fed.path("product_code").asText()).isEqualTo("P002");
    assertThat(fed.path("c_instrument_id").asText()).isEqualTo(contract);
    assertThat(fed.path("buy_sell").asText()).isEqualTo("BUY");
    assertThat(fed.path("open_close").asText()).isEqualTo("OPEN");
    assertThat(fed.path("detail_id").asLong()).isEqualTo(Desk.detail(given));
    assertThat(fed.path("instruction_id").asLong()).isEqualTo(given.path("id").asLong());
    assertThat(Desk.number(fed.path("quantity"))).isEqualByComparingTo("4");
    assertThat(Desk.number(fed.path("price"))).isEqualByComparingTo(price);
    assertThat(Desk.number(fed.path("turnover"))).isEqualByComparingTo(worth(4));
    assertThat(fed.path("reversed").booleanValue()).isFalse();
    assertThat(fed.path("provisional").booleanValue()).isFalse();
  }

  @Test
  void whatWasTakenBackSumsToNothing() {
    JsonNode reversal = by("reason", "wrong lots");
    JsonNode reversed = by("id", reversal.path("reverses_fill_id").asText());
    assertThat(reversed.path("reversed").booleanValue()).isTrue();
    assertThat(reversal.path("reversed").booleanValue()).isFalse();
    assertThat(Desk.number(reversed.path("turnover"))).isEqualByComparingTo(worth(3));
    assertThat(Desk.number(reversal.path("turnover"))).isEqualByComparingTo(worth(3).negate());
  }

  @ParameterizedTest
  @CsvSource({
    "&source=FEED, 1",
    "&source=MANUAL, 2",
    "&booked_by=trader1, 2",
    "&booked_by=trader2, 0",
    "&product_code=P001, 0",
    "&account_id=none, 0",
    "&trading_day=2001-01-05, 0",
    "&search=trader1, 2",
    "&search=TRADER1, 2"
  })
  void filtersNarrow(String query, int rows) {
    assertThat(listed(query)).hasSize(rows);
  }

  @Test
  void withoutADayThePresentOneIsMeant() {
    JsonNode found = results(trader, "?search=" + trade);
    assertThat(found).hasSize(1);
    String day = found.get(0).path("trading_day").asText();
    assertThat(results(trader, "?search=" + trade + "&trading_day=" + day)).isEqualTo(found);
    assertThat(results(trader, "?search=" + trade + "&trading_day=2001-01-05")).isEmpty();
  }

  @Test
  void whoIsNotOnTheProductSeesNothingOfIt() {
    String query = "?instruction_id=" + given.path("id").asLong();
    assertThat(results(desk.running.as("manager1"), query)).hasSize(3);
    for (String foreign : List.of("viewer1", "trader2", "admin1")) {
      DeskClient stranger = desk.running.as(foreign);
      assertThat(results(stranger, query)).isEmpty();
      String file = stranger.get(LIST + "export/" + query + "&columns=id").expect(200).text();
      assertThat(file).isEqualTo("\uFEFFid\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "trading_day=today, 400, field-invalid, trading_day",
    "trading_day=9999-01-01, 422, rule-broken, trading_day",
    "source=FAX, 400, field-invalid, source",
    "instruction_id=x, 400, field-invalid, instruction_id",
    "ordering=reason, 400, field-invalid, ordering"
  })
  void whatCannotBeAskedIsNamed(String query, int status, String code, String field) {
    for (String path : List.of(LIST, LIST + "export/")) {
      JsonNode problem = trader.get(path + "?" + query).expectProblem(status, code).json();
      assertThat(problem.at("/fields/0/field").asText()).isEqualTo(field);
    }
  }

  @Test
  void theFileHasTheRowsOfTheList() {
    String query =
        "?instruction_id=" + given.path("id").asLong() + "&ordering=-id&columns=id,trade_id,reason";
    List<String> expected =
        results(trader, query).findValuesAsText("id").stream()
            .map(id -> by("id", id))
            .map(row -> cell(row, "id") + "," + cell(row, "trade_id") + "," + cell(row, "reason"))
            .toList();
    var taken = trader.get(LIST + "export/" + query).expect(200);
    assertThat(taken.text().lines().skip(1)).containsExactlyElementsOf(expected).hasSize(3);
    for (String accept : List.of("text/csv", "*/*")) {
      assertThat(trader.with("Accept", accept).get(LIST + "export/" + query).expect(200).text())
          .isEqualTo(taken.text());
    }
    var noted =
        desk.strategy.rows(
            "select payload from event where kind = 'export.taken' and request_id = ?",
            taken.header("X-Request-Id").orElseThrow());
    assertThat(noted.get(0).get("payload").toString()).contains("\"fills\"", "\"-id\"");
  }

  private static String cell(JsonNode row, String name) {
    return row.path(name).isNull() ? "" : row.path(name).asText();
  }
}
