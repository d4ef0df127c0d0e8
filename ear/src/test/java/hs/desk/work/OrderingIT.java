package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Lists are asked for by {@code ordering=-created_at}, whatever their rows call that time. */
class OrderingIT {

  private final Desk desk = new Desk("P003");
  private final DeskClient trader = desk.running.as("trader1");

  private List<JsonNode> rows(String path) {
    JsonNode rows = trader.get(path).expect(200).json().path("results");
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  @Test
  void detailsByTheCreationOfTheirInstruction() {
    String contract = desk.contract();
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
    String path = "api/trades/unmatched/?ordering=";
    assertThat(rows(path + "created_at"))
        .extracting(row -> OffsetDateTime.parse(row.path("noted_at").asText()))
        .isSorted();
    assertThat(rows(path + "-created_at"))
        .extracting(row -> OffsetDateTime.parse(row.path("noted_at").asText()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }
}
