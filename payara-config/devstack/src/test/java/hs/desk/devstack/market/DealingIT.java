package hs.desk.devstack.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.world.LoadedWorld;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the market trades on the real server: orders and positions follow from it. */
class DealingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String FROZEN_UNEXPLAINED =
      """
      SELECT COUNT(*) FROM strategy_position p LEFT JOIN (
        SELECT product_code, account_id, c_instrument_id,
               IF((buy_sell = 'BUY') = (open_close = 'OPEN'), 'L', 'S') direction,
               SUM(total_volume - traded_volume) lots
        FROM order_record WHERE status IN ('1', '3', 'a', 'c') AND open_close <> 'OPEN'
        GROUP BY 1, 2, 3, 4) o
      USING (product_code, account_id, c_instrument_id, direction)
      WHERE p.frozen <> COALESCE(o.lots, 0)""";

  private static final String ORDERS_UNLIKE_TRADES =
      """
      SELECT COUNT(*) FROM order_record o LEFT JOIN (
        SELECT trading_day, c_exchange_id, order_sys_id, SUM(volume) lots
        FROM trade_record GROUP BY 1, 2, 3) t
      USING (trading_day, c_exchange_id, order_sys_id)
      WHERE o.traded_volume <> COALESCE(t.lots, 0)
         OR (o.status = '0') <> (o.traded_volume = o.total_volume)""";

  private static final String MARGIN_MISSING =
      """
      SELECT COUNT(*) FROM strategy_position JOIN contract_list USING (c_instrument_id)
      WHERE (margin <= 0) <> (yd_position + td_position = 0 OR c_type_name = '期权' AND direction = 'L')""";

  @TempDir static Path home;
  private static LoadedWorld world;

  @BeforeAll
  static void bringUp() throws SQLException {
    world = new LoadedWorld(home);
    world.bringUp(Instant.now());
  }

  @AfterAll
  static void shutDown() {
    world.close();
  }

  @Test
  void positionsAccountsAndOrdersFollowFromTheTrades() throws SQLException {
    Map<String, BigDecimal> expected = lots();
    String last = world.text("SELECT MAX(trade_id) FROM trade_record");
    runUntilTraded(last, 12);
    trades(last).forEach((key, lots) -> expected.merge(key, lots, BigDecimal::add));
    expected.replaceAll((key, lots) -> lots.setScale(4));
    assertThat(lots()).isEqualTo(expected);
    assertThat(world.number(FROZEN_UNEXPLAINED)).isZero();
    assertThat(world.number(ORDERS_UNLIKE_TRADES)).isZero();
    assertThat(world.number(MARGIN_MISSING)).isZero();
  }

  @Test
  void tradesWhatIsAskedForInPartsAndInThePast() throws Exception {
    String held =
        world.text(
            "SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id)"
                + " FROM strategy_position JOIN contract_list USING (c_instrument_id)"
                + " WHERE c_exchange_id = 'DCE' AND c_type_name = '期货' AND direction = 'L'"
                + " AND yd_position > 6 ORDER BY 1 LIMIT 1");
    String[] key = held.split("\\|");
    Wanted wanted =
        new Wanted(
            null,
            new Account.Key(key[0], key[1]),
            key[2],
            BuySell.BUY,
            OpenClose.OPEN,
            new BigDecimal(5),
            null);
    try (Simulator simulator = simulator(100)) {
      simulator.start();
      await().atMost(PATIENCE).until(simulator::isRunning);
      String before = world.text("SELECT MAX(trade_id) FROM trade_record");
      simulator.fill(List.of(wanted), 3, Duration.ofSeconds(600));
      assertThat(
              world.text(
                  "SELECT GROUP_CONCAT(CAST(volume AS INT) ORDER BY trade_id) FROM trade_record"
                      + " WHERE trade_time < NOW(6) - INTERVAL 590 SECOND AND trade_id > '"
                      + before
                      + "' AND c_instrument_id = '"
                      + key[2]
                      + "'"))
          .isEqualTo("1,2,2");
      assertThat(world.number(ORDERS_UNLIKE_TRADES)).isZero();
    }
  }

  private static void runUntilTraded(String last, int trades) {
    try (Simulator simulator = simulator(1_000)) {
      simulator.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  world.number("SELECT COUNT(*) FROM trade_record WHERE trade_id > '" + last + "'")
                      >= trades);
    }
  }

  private static Map<String, BigDecimal> lots() throws SQLException {
    return world.sums(
        "SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id, direction),"
            + " yd_position + td_position FROM strategy_position");
  }

  private static Map<String, BigDecimal> trades(String after) throws SQLException {
    return world.sums(
        "SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id,"
            + " IF((buy_sell = 'BUY') = (open_close = 'OPEN'), 'L', 'S')),"
            + " SUM(IF(open_close = 'OPEN', volume, -volume)) FROM trade_record"
            + " WHERE trade_id > '"
            + after
            + "' GROUP BY 1");
  }

  private static Simulator simulator(int rate) {
    SimulatorOptions options = new SimulatorOptions(rate, 1, Optional.empty());
    return new Simulator(world.feed(), options, sentence -> {}, Clock.systemUTC());
  }
}
