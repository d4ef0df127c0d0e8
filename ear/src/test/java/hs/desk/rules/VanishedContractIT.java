package hs.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order is open on a contract of which the feed tells no more, while rules are in force. */
class VanishedContractIT {

  private static final String PATH = "api/instructions/adjustment/";
  private static final String PRODUCT = "P002";

  /** Five lots of ten at that price are worth far more than all else of the product. */
  private static final BigDecimal DEAR = new BigDecimal("100000000");

  /** Of the contracts that nobody holds {@code CheckIT} takes the first nine. */
  private static final int TAKEN = 9;

  private static final BigDecimal MOST_OF_IT = new BigDecimal("4000000000");

  private final RunningDesk desk = Suite.desk();
  private final Database feed = desk.feed();
  private final DeskClient manager = desk.as("manager1");
  private final Limits limits = new Limits(desk);
  private final QuietContract vanishing = new QuietContract(desk, "vc9901", "消失");
  private final String other =
      Limits.strangers(desk, PRODUCT).stream()
          .filter(id -> !id.equals(vanishing.id()))
          .skip(TAKEN)
          .findFirst()
          .orElseThrow();

  @AfterEach
  void takeAway() {
    limits.close();
    vanishing.close();
  }

  private JsonNode instruct(String contract, long target) {
    return limits.cancelled(
        manager.post(PATH, Limits.ask(PRODUCT, contract, target)).expect(201).json());
  }

  @Test
  void otherContractsAreTradedOnUnderTheirRules() {
    Stream.of("NET_DELTA", "GROSS_NOTIONAL", "MARGIN_RATIO", "RISK_DEGREE", "FUNDS")
        .forEach(kind -> limits.add(kind, "RECORD", PRODUCT, other, "1000"));
    limits.add("POSITION_LIMIT", "BLOCK", PRODUCT, other, "3");
    instruct(vanishing.id(), 5);
    feed.update("delete from contract_list where c_instrument_id = ?", vanishing.id());
    assertThat(kinds(instruct(other, 1)))
        .contains("NET_DELTA", "GROSS_NOTIONAL", "MARGIN_RATIO", "RISK_DEGREE", "FUNDS");
    feed.update("delete from quote where c_instrument_id = ?", vanishing.id());
    instruct(other, 2);
    manager.post(PATH, Limits.ask(PRODUCT, other, 4)).expectProblem(422, "rule-broken");
    manager.post(PATH, Limits.ask(PRODUCT, vanishing.id(), 6)).expect(422);
  }

  private static List<String> kinds(JsonNode instruction) {
    List<String> kinds = new ArrayList<>();
    instruction.path("checks").forEach(check -> kinds.add(check.path("kind").asText()));
    return kinds;
  }

  @Test
  void itCountsAsItWasLastKnown() {
    price(DEAR);
    instruct(vanishing.id(), 5);
    assertThat(deltaStillOpen()).isGreaterThan(MOST_OF_IT);
    vanishing.close();
    assertThat(deltaStillOpen()).isGreaterThan(MOST_OF_IT);
  }

  /** Ids come in blocks, a block a node: they tell no order. */
  @Test
  void itWasLastKnownAtTheNewestTime() {
    price(DEAR);
    instruct(vanishing.id(), 5);
    price(BigDecimal.ONE);
    long later = instruct(vanishing.id(), 6).path("id").asLong();
    desk.superuser("strategy")
        .update(
            "update position_snapshot set taken_at = taken_at - interval 1 day"
                + " where instruction_id = ?",
            later);
    vanishing.close();
    assertThat(deltaStillOpen()).isGreaterThan(MOST_OF_IT);
  }

  @Test
  void whatWorksOnItCounts() {
    price(DEAR);
    instruct(vanishing.id(), 5);
    work(5);
    assertThat(deltaOfWorking()).isGreaterThan(MOST_OF_IT);
    feed.update("delete from contract_list where c_instrument_id = ?", vanishing.id());
    feed.update("delete from quote where c_instrument_id = ?", vanishing.id());
    assertThat(deltaOfWorking()).isGreaterThan(MOST_OF_IT);
  }

  private void price(BigDecimal last) {
    feed.update("update quote set last_price = ? where c_instrument_id = ?", last, vanishing.id());
  }

  private void work(int lots) {
    feed.update(
        "insert into order_record (trading_day, c_exchange_id, order_sys_id, product_code,"
            + " account_id, c_instrument_id, buy_sell, open_close, price, total_volume,"
            + " traded_volume, status, submit_status, insert_time)"
            + " select q.trading_day, c.c_exchange_id, ?, ?, 'NOBODY', c.c_instrument_id,"
            + " 'BUY', 'OPEN', q.last_price, ?, 0, '3', '3', utc_timestamp(3)"
            + " from contract_list c join quote q using (c_instrument_id)"
            + " where c.c_instrument_id = ?",
        "W" + UUID.randomUUID().toString().substring(0, 20),
        PRODUCT,
        lots,
        vanishing.id());
  }

  private BigDecimal deltaStillOpen() {
    return deltaBetween(2, 3);
  }

  private BigDecimal deltaOfWorking() {
    return deltaBetween(0, 1);
  }

  /** What the way from one rung to another adds. */
  private BigDecimal deltaBetween(int rung, int next) {
    JsonNode ladder =
        manager
            .post(PATH + "preview/", Limits.ask(PRODUCT, other, 1))
            .expect(200)
            .json()
            .path("ladder");
    return delta(ladder.get(next)).subtract(delta(ladder.get(rung)));
  }

  private static BigDecimal delta(JsonNode rung) {
    return new BigDecimal(rung.path("net_delta_value").asText());
  }
}
