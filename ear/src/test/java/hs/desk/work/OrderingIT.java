package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists are asked for by {@code ordering=-created_at}, whatever their rows call that time. */
class OrderingIT {

  private final Desk desk = new Desk("P003");
  private final DeskClient trader = desk.running.as("trader1");

  private final String contract = desk.contract();

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  private List<JsonNode> rows(String path) {
    JsonNode rows = trader.get(path).expect(200).json().path("results");
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  @Test
  void detailsByTheCreationOfTheirInstruction() {
    long first = desk.give(contract, 5).path("id").asLong();
    long second = desk.give(contract, 6).path("id").asLong();
    String path = "api/trade-details/?product_code=P003&c_instrument_id=" + contract + "&ordering=";
    assertThat(rows(path + "created_at"))
        .extracting(row -> row.path("instruction_id").asLong())
        .containsSubsequence(first, second);
    assertThat(rows(path + "-created_at"))
        .extracting(row -> row.path("instruction_id").asLong())
        .containsSubsequence(second, first);
  }

  @Test
  void unmatchedTradesByWhenTheyWereNoted() {
    String path = "api/trades/unmatched/?c_instrument_id=" + contract + "&ordering=";
    for (String mark : List.of("OA", "OB")) {
      String id = mark + UUID.randomUUID().toString().substring(0, 18);
      desk.trade(contract, "NOBODY", "BUY", 1, "1", Instant.now(), id);
      await().until(() -> rows(path + "created_at").toString().contains(id));
    }
    assertThat(noted(path + "created_at")).isSorted();
    assertThat(noted(path + "-created_at")).isSortedAccordingTo(Comparator.reverseOrder());
  }

  private List<OffsetDateTime> noted(String path) {
    List<JsonNode> rows = rows(path);
    assertThat(rows).hasSizeGreaterThan(1);
    return rows.stream().map(row -> OffsetDateTime.parse(row.path("noted_at").asText())).toList();
  }

  @Test
  void rolesByWhenTheyWereGranted() {
    JsonNode page =
        desk.running
            .as("admin1")
            .get("api/user/roles/?ordering=-created_at")
            .expect(200)
            .json()
            .path("results");
    assertThat(page)
        .extracting(row -> row.path("granted_at").asText())
        .isSortedAccordingTo(Comparator.reverseOrder())
        .hasSizeGreaterThan(1);
  }
}
