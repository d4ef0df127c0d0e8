package hs.desk.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state topics: the same rows on the socket and over REST, and totals that agree with them. */
class TopicsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest
  @CsvSource({
    "stock,quote",
    "pos,strategy_position",
    "acc,strategy_account",
    "trade_statistic,trade_statistic",
    "order_statistic,order_statistic",
    "pos_group_statistic,pos_group_statistic"
  })
  void socketAndRestShowTheSameRowsAtTheSameSeq(String topic, String path) {
    DeskClient caller = desk.as("risk1");
    try (LiveSocket socket = caller.socket(topic).subscribe(Map.of())) {
      socket.awaitSnapshot();
      Map<Long, JsonNode> answers = new HashMap<>();
      await(topic)
          .atMost(PATIENCE)
          .until(
              () -> {
                JsonNode answer = caller.get("data/" + path + "/").expect(200).json();
                answers.put(answer.path("seq").asLong(), answer);
                return match(new Held(socket), answers);
              });
    }
  }

  /** What a client of the socket holds after all frames so far, for every seq it stood at. */
  private static final class Held {
    private final Map<Long, Map<String, JsonNode>> bySeq = new HashMap<>();
    private String epoch;

    Held(LiveSocket socket) {
      Map<String, JsonNode> rows = new TreeMap<>();
      for (JsonNode frame : socket.frames()) {
        frame.path("rows").forEach(row -> rows.put(row.path("key").asText(), row));
        frame.path("removed").forEach(key -> rows.remove(key.asText()));
        if (frame.path("last").asBoolean()) {
          epoch = frame.path("epoch").asText();
          bySeq.put(frame.path("seq").asLong(), new TreeMap<>(rows));
        }
      }
    }
  }

  private static boolean match(Held held, Map<Long, JsonNode> answers) {
    for (Map.Entry<Long, JsonNode> answer : answers.entrySet()) {
      Map<String, JsonNode> rows = held.bySeq.get(answer.getKey());
      if (rows != null) {
        Map<String, JsonNode> told = new TreeMap<>();
        answer.getValue().path("rows").forEach(row -> told.put(row.path("key").asText(), row));
        assertThat(answer.getValue().path("epoch").asText()).isEqualTo(held.epoch);
        assertThat(rows).isNotEmpty().isEqualTo(told);
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delta_value",
        "market_value",
        "notional",
        "gamma_cash",
        "vega_cash",
        "theta_cash",
        "position_profit",
        "float_profit"
      })
  void totalsAreTheSumsOfTheRowsBesideThem(String field) {
    DeskClient caller = desk.as("manager1");
    JsonNode all = caller.post("data/all/", Map.of()).expect(200).json();
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonNode row : all.path("pos").path("rows")) {
      String key = row.path("product_code").asText() + "|total|total";
      sums.merge(key, decimal(row, field), BigDecimal::add);
    }
    assertThat(sums.values()).anyMatch(sum -> sum.signum() != 0);
    for (JsonNode row : all.path("pos_group_statistic").path("rows")) {
      if (row.path("group_by").asText().equals("total")) {
        assertThat(decimal(row, field))
            .as(row.path("key").asText())
            .isEqualByComparingTo(sums.remove(row.path("key").asText()));
      }
    }
    assertThat(sums).isEmpty();
  }

  @Test
  void accountsAddUpThePositionsBesideThem() {
    JsonNode all = desk.as("risk1").get("data/all/").expect(200).json();
    Map<String, BigDecimal> profits = new TreeMap<>();
    for (JsonNode row : all.path("pos").path("rows")) {
      String key = row.path("product_code").asText() + "|" + row.path("account_id").asText();
      profits.merge(key, decimal(row, "position_profit"), BigDecimal::add);
    }
    for (JsonNode row : all.path("acc").path("rows")) {
      BigDecimal profit = decimal(row, "position_profit");
      assertThat(profit)
          .isEqualByComparingTo(profits.getOrDefault(row.path("key").asText(), BigDecimal.ZERO));
      assertThat(decimal(row, "balance").subtract(decimal(row, "available")))
          .isEqualByComparingTo(decimal(row, "margin").add(decimal(row, "frozen")));
    }
    assertThat(all.path("acc").path("rows")).isNotEmpty();
  }

  private static BigDecimal decimal(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"underlying", "type", "sub_type", "exchange", "total"})
  void aSubscriptionSelectsOneGrouping(String groupBy) {
    DeskClient caller = desk.as("viewer1");
    Map<String, Object> wanted = Map.of("group_by", groupBy);
    try (LiveSocket socket = caller.socket("pos_group_statistic").subscribe(wanted)) {
      socket.awaitSnapshot();
      assertThat(socket.rows())
          .isNotEmpty()
          .allMatch(row -> row.path("group_by").asText().equals(groupBy))
          .allMatch(row -> row.path("product_code").asText().equals("P001"));
    }
    JsonNode rows = caller.post("data/pos_group_statistic/", wanted).expect(200).json();
    assertThat(rows.path("rows")).isNotEmpty();
  }

  @Test
  void allTopicsAreExportedAsOneFile() {
    DeskClient caller = desk.as("viewer1");
    Answer book = caller.get("data/all/export/?format=xlsx").expect(200);
    assertThat(book.header("Content-Disposition").orElseThrow()).contains("all.xlsx");
    assertThat(book.text()).startsWith("PK");
    Answer lines = caller.get("data/all/export/?format=csv&product_codes=P001").expect(200);
    assertThat(lines.header("Content-Disposition").orElseThrow()).contains("all.csv");
    assertThat(lines.text())
        .startsWith("\uFEFFtopic,")
        .contains("\r\ntopic,", "\r\npos,P001|", "\r\nacc,P001|");
    JsonNode problem = caller.get("data/all/export/?format=pdf").expect(400).json();
    assertThat(problem.at("/fields/0/field").asText()).isEqualTo("format");
    assertThat(problem.at("/fields/0/limit").asText()).isEqualTo("csv, xlsx");
  }

  @Test
  void whoNamesNothingAsksForAll() {
    DeskClient caller = desk.as("viewer1");
    for (String path : List.of("data/strategy_account/", "data/quote/", "api/positions/")) {
      JsonNode rows = caller.post(path, null).expect(200).json().path("rows");
      assertThat(rows).isNotEmpty();
      assertThat(rows.size())
          .isEqualTo(caller.post(path, Map.of()).expect(200).json().path("rows").size());
    }
  }

  @Test
  void aFilterThatCannotBeReadIsRefusedAndABlankOneIsNone() {
    DeskClient caller = desk.as("viewer1");
    for (String path : List.of("data/strategy_position/", "data/all/", "api/positions/")) {
      JsonNode problem =
          caller.post(path, "{\"product_codes\":[\"P001\",null]}").expect(400).json();
      assertThat(problem.at("/fields/0/field").asText()).isEqualTo("product_codes[1]");
      caller.post(path, "{\"c_instrument_ids\":[null]}").expect(400);
    }
    caller.post("data/pos_group_statistic/", Map.of("group_by", "colour")).expect(400);
    caller.get("data/pos_group_statistic/?group_by=colour").expect(400);
    JsonNode rows = caller.get("data/strategy_account/?product_codes=").expect(200).json();
    assertThat(rows.path("rows")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"acc", "trade_statistic", "order_statistic", "pos_group_statistic"})
  void noForeignProductIsShown(String topic) {
    try (LiveSocket all = desk.as("manager1").socket(topic).subscribe(Map.of());
        LiveSocket foreign =
            desk.as("manager1")
                .socket(topic)
                .subscribe(Map.of("product_codes", List.of("P004", "P999")))) {
      all.awaitSnapshot();
      foreign.awaitSnapshot();
      assertThat(all.rows()).noneMatch(row -> row.path("product_code").asText().equals("P004"));
      assertThat(foreign.rows()).isEmpty();
    }
  }

  @Test
  void theEngineTellsWhatAChangeCosts() {
    assertThat(desk.anonymous().get("/metrics").expect(200).text())
        .containsPattern("hs_engine_changes\\S* [1-9]")
        .containsPattern("hs_engine_recomputed\\S*topic=\"pos\"\\S* [1-9]");
  }

  @Test
  void quotesAreForWhoeverIsLoggedIn() {
    JsonNode quotes = desk.as("admin1").get("data/quote/").expect(200).json();
    assertThat(quotes.path("rows").size()).isGreaterThan(100);
    JsonNode quote = quotes.path("rows").get(0);
    assertThat(quote.path("key")).isEqualTo(quote.path("c_instrument_id"));
    assertThat(quote.has("ask_volume5")).isTrue();
    assertThat(quote.path("stale").isBoolean()).isTrue();
    assertThat(desk.as("admin1").get("data/strategy_account/").json().path("rows")).isEmpty();
  }
}
