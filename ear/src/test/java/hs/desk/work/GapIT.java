package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is still to be done, wherever it is shown. */
class GapIT {

  private final Desk desk = new Desk("P002");
  private final DeskClient trader = desk.running.as("trader1");
  private final String contract = desk.contract();

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  @Test
  void twoInstructionsToTenAreTenLots() {
    JsonNode first = desk.give(contract, 10);
    JsonNode preview =
        desk.manager
            .post("api/instructions/adjustment/preview/", desk.body(contract, 10, Map.of()))
            .expect(200)
            .json()
            .at("/adjustments/0");
    assertThat(Desk.number(preview.path("gap"))).isEqualByComparingTo("10");
    assertThat(Desk.number(preview.path("other_open"))).isEqualByComparingTo("10");
    JsonNode second = desk.give(contract, 10);
    assertThat(first.at("/adjustments/0/flags")).isEmpty();
    for (JsonNode told : List.of(second, desk.instruction(second))) {
      assertThat(told.at("/adjustments/0/flags").toString()).contains("OVERLAP");
    }
    for (JsonNode given : List.of(first, second)) {
      JsonNode line = line(given);
      assertThat(Desk.number(line.path("gap"))).isEqualByComparingTo("10");
      assertThat(Desk.number(line.path("other_open"))).isEqualByComparingTo("10");
      assertThat(line.path("flags").toString()).contains("OVERLAP");
      assertThat(Desk.number(line.at("/roll_up/idle"))).isEqualByComparingTo("10");
    }
  }

  private JsonNode line(JsonNode given) {
    return desk.manager
        .get("api/instructions/" + given.path("id").asLong() + "/positions/")
        .expect(200)
        .json()
        .at("/results/0");
  }

  /** Its day is over, its deadline is not: a second one to ten is still ten lots, and says so. */
  @Test
  void whatGoesOnPastItsDayCountsOn() {
    String later = Instant.now().plus(Duration.ofDays(7)).toString();
    JsonNode first = desk.give(contract, 10, Map.of("deadline", later));
    desk.running
        .application("strategy")
        .update(
            "update instruction set trading_day = trading_day - interval 1 week where id = ?",
            first.path("id").asLong());
    JsonNode line = line(first);
    assertThat(Desk.number(line.path("gap"))).isEqualByComparingTo("10");
    JsonNode second = line(desk.give(contract, 10));
    assertThat(Desk.number(second.path("gap"))).isEqualByComparingTo("10");
    assertThat(Desk.number(second.path("other_open"))).isEqualByComparingTo("10");
    assertThat(second.path("flags").toString()).contains("OVERLAP");
  }

  @Test
  void aRowOfZerosAppearsWithTheInstructionAndFollowsIt() {
    String key = "P002|" + desk.account() + "|" + contract;
    try (LiveSocket socket = trader.socket("pos")) {
      socket.subscribe(Map.of("product_codes", List.of("P002")));
      socket.awaitSnapshot();
      JsonNode given = desk.give(contract, 10);
      JsonNode row = socket.awaitRow(each -> is(each, key, "10", "0"));
      assertThat(Desk.number(row.path("target"))).isEqualByComparingTo("10");
      assertThat(Desk.number(row.path("net"))).isZero();
      assertThat(Desk.number(row.path("other_open"))).isZero();

      desk.order(
          contract, desk.account(), "BUY", 4, "W" + UUID.randomUUID().toString().substring(0, 20));
      socket.awaitRow(each -> is(each, key, "6", "4"));
      for (String path : List.of("api/positions/", "data/strategy_position/")) {
        JsonNode rows =
            trader
                .post(
                    path,
                    Map.of("product_codes", List.of("P002"), "c_instrument_ids", List.of(contract)))
                .expect(200)
                .json()
                .path("rows");
        assertThat(rows).hasSize(1);
        assertThat(is(rows.get(0), key, "6", "4")).as("%s", rows).isTrue();
      }
      JsonNode read = desk.instruction(given);
      assertThat(Desk.number(read.at("/roll_up/working"))).isEqualByComparingTo("4");
      assertThat(Desk.number(read.at("/roll_up/idle"))).isEqualByComparingTo("6");

      JsonNode now = desk.instruction(given);
      desk.manager
          .put(
              "api/instructions/" + given.path("id").asLong() + "/status/",
              Map.of(
                  "status", "CANCELLED", "reason", "over", "version", now.path("version").asLong()))
          .expect(200);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  socket.frames("delta").stream()
                      .anyMatch(frame -> frame.path("removed").toString().contains(key)));
    }
  }

  private static boolean is(JsonNode row, String key, String gap, String working) {
    return key.equals(row.path("key").asText())
        && row.path("gap").isTextual()
        && new BigDecimal(row.path("gap").asText()).compareTo(new BigDecimal(gap)) == 0
        && new BigDecimal(row.path("working").asText()).compareTo(new BigDecimal(working)) == 0;
  }
}
