package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is still to be done: details, the most urgent first, and contracts with sums of them. */
class OpenWorkIT {

  private final Desk desk = new Desk("P001");
  private final DeskClient trader = desk.running.as("trader1");
  private final String contract = desk.contract();

  @AfterEach
  void forget() {
    desk.forget(contract);
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
