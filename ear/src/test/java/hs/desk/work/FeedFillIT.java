package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Trades of the feed find the details they belong to. */
class FeedFillIT {

  private final Desk desk = new Desk("P001");
  private final Heard heard = new Heard(desk, desk.running.as("trader1"));
  private final String contract = desk.contract();

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  @Test
  void aTradeFillsWhatIsOpen() {
    JsonNode given = desk.give(contract, 10);
    JsonNode detail = Desk.onlyDetail(given);
    String id = desk.trade(detail, "BUY", 4, "3000");
    JsonNode read = heard.awaitFilled(given, "4");
    assertThat(read.path("status").asText()).isEqualTo("EXECUTING");
    JsonNode filled = Desk.onlyDetail(read);
    assertThat(filled.path("trade_id").asText()).isEqualTo(id);
    assertThat(filled.at("/fills/0/source").asText()).isEqualTo("FEED");
    assertThat(heard.unmatched(id)).isEmpty();
    desk.trade(detail, "BUY", 6, "3010");
    read = heard.awaitFilled(given, "10");
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
    JsonNode over = heard.awaitUnmatched(id, "2");
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
    JsonNode alone = heard.awaitUnmatched(id, "5");
    assertThat(alone.path("reason").asText()).isEqualTo("UNATTRIBUTED");
    JsonNode given = desk.give(contract, 5);
    desk.running.feed().update("update trade_record set commission = 1 where trade_id = ?", id);
    heard.awaitRead(contract);
    assertThat(Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity")))
        .isZero();
    heard.awaitUnmatched(id, "5");
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
    heard.awaitUnmatched(id, "5");
    assertThat(desk.instruction(given).path("status").asText()).isEqualTo("APPROVED");
  }
}
