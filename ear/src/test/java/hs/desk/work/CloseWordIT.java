package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.QuietContract;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A close that the feed tells in another word than the detail's is the same close (平仓 = 平昨). */
class CloseWordIT {

  private static final String P = "P002";

  private static final String LISTED =
      " from contract_list c join quote q using (c_instrument_id) where c.c_instrument_id = ?";

  private final Desk desk = new Desk(P);
  private final Database feed = desk.running.feed();

  @ParameterizedTest
  @CsvSource({
    "SHFE, CLOSEYESTERDAY, CLOSE",
    "INE, CLOSEYESTERDAY, CLOSE",
    "DCE, CLOSE, CLOSETODAY",
    "CFFEX, CLOSE, CLOSEYESTERDAY",
  })
  void ordersAndTradesMeetTheDetailTheyCameFrom(String exchange, String ours, String theirs) {
    try (QuietContract contract = new QuietContract(desk.running, "zzword", "字")) {
      feed.update(
          "update contract_list set c_exchange_id = ? where c_instrument_id = ?",
          exchange,
          contract.id());
      hold(contract.id(), 5);
      contract.quote();
      JsonNode given = desk.instruction(desk.give(contract.id(), 2));
      assertThat(Desk.onlyDetail(given).path("open_close").asText()).isEqualTo(ours);
      order(contract.id(), theirs, 2);
      await()
          .untilAsserted(
              () ->
                  assertThat(desk.instruction(given).at("/adjustments/0/roll_up/working").asText())
                      .isEqualTo("2"));
      trade(contract.id(), theirs, 3);
      await()
          .untilAsserted(
              () ->
                  assertThat(desk.instruction(given).path("status").asText())
                      .isEqualTo("COMPLETED"));
    }
  }

  private void hold(String contract, int lots) {
    feed.update(
        "insert into strategy_position (product_code, account_id, c_instrument_id, direction,"
            + " yd_position, td_position, open_cost, position_cost) values (?, ?, ?, 'L', ?, 0, ?, ?)",
        P,
        desk.account(),
        contract,
        lots,
        lots * 1000,
        lots * 1000);
  }

  private void order(String contract, String word, int lots) {
    feed.update(
        "insert into order_record (trading_day, c_exchange_id, order_sys_id, product_code,"
            + " account_id, c_instrument_id, buy_sell, open_close, price, total_volume,"
            + " traded_volume, status, submit_status, insert_time)"
            + " select q.trading_day, c.c_exchange_id, ?, ?, ?, c.c_instrument_id, 'SELL', ?, 100,"
            + " ?, 0, '3', '3', utc_timestamp(3)"
            + LISTED,
        "O" + UUID.randomUUID().toString().substring(0, 20),
        P,
        desk.account(),
        word,
        lots,
        contract);
  }

  private void trade(String contract, String word, int lots) {
    feed.update(
        "insert into trade_record (trading_day, c_exchange_id, trade_id, buy_sell, product_code,"
            + " account_id, c_instrument_id, open_close, price, volume, order_sys_id, trade_time)"
            + " select q.trading_day, c.c_exchange_id, ?, 'SELL', ?, ?, c.c_instrument_id, ?, 100,"
            + " ?, 'O1', utc_timestamp(3)"
            + LISTED,
        "T" + UUID.randomUUID().toString().substring(0, 20),
        P,
        desk.account(),
        word,
        lots,
        contract);
  }
}
