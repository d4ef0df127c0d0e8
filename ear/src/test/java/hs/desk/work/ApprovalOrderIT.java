package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** P005 needs approval: what was approved first is served first, whenever it was submitted. */
class ApprovalOrderIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Desk desk = new Desk("P005");
  private final String contract = desk.contract();
  private JsonNode submittedFirst;
  private JsonNode approvedFirst;

  @BeforeEach
  void approveTheOtherWayRound() {
    submittedFirst = desk.give(contract, 4);
    approvedFirst = desk.give(contract, 3);
    approve(approvedFirst);
    approve(submittedFirst);
  }

  @AfterEach
  void forget() {
    desk.forget(contract);
  }

  private void approve(JsonNode given) {
    Map<String, Object> approval = new LinkedHashMap<>();
    approval.put("status", "APPROVED");
    approval.put("version", given.path("version").asLong());
    approval.put("confirm_drift", true);
    desk.running
        .as("risk1")
        .put("api/instructions/" + given.path("id").asLong() + "/status/", approval)
        .expect(200);
  }

  @Test
  void workingOrdersAreCountedThereFirst() {
    desk.order(
        contract, desk.account(), "BUY", 5, "W" + UUID.randomUUID().toString().substring(0, 20));
    assertThat(working(approvedFirst)).isEqualByComparingTo("3");
    assertThat(working(submittedFirst)).isEqualByComparingTo("2");
  }

  private BigDecimal working(JsonNode given) {
    return Desk.number(
        desk.running
            .as("trader2")
            .get("api/trade-details/?instruction_id=" + given.path("id").asLong())
            .expect(200)
            .json()
            .at("/results/0/working"));
  }

  @Test
  void tradesOfTheFeedAreBookedThereFirst() {
    JsonNode detail = Desk.onlyDetail(desk.instruction(approvedFirst));
    desk.trade(detail, "BUY", 5, desk.price(contract));
    await().atMost(PATIENCE).until(() -> desk.kinds(submittedFirst).contains("fill.booked"));
    assertThat(filled(approvedFirst)).isEqualByComparingTo("3");
    assertThat(filled(submittedFirst)).isEqualByComparingTo("2");
  }

  private BigDecimal filled(JsonNode given) {
    return Desk.number(Desk.onlyDetail(desk.instruction(given)).path("filled_quantity"));
  }
}
