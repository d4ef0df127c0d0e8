package hs.desk.devstack.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.feed.Feed;
import hs.desk.devstack.mariadb.Account;
import hs.desk.devstack.mariadb.MariaDb;
import hs.desk.devstack.mariadb.Schema;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.service.Secrets;
import hs.desk.devstack.world.DemoWorld;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** World and market on the real server, with the accounts and grants that ship. */
class MarketIT {
  private static final Instant NOW = Instant.now();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir static Path home;
  private static MariaDb server;
  private static Secrets secrets;
  private static DataSource feed;

  @BeforeAll
  static void bringUp() throws SQLException {
    Path root = new DeskOptions().root();
    secrets = new Secrets(home.resolve("secrets.properties"));
    server = new MariaDb(home, root.resolve(".desk/software"), secrets, Ports.freeOr(0));
    server.start();
    new Schema(server, secrets, root.resolve("payara-config/sql")).bringUp();
    String account = Account.MONITOR_FEED.user();
    feed = Feed.dataSource(server.url("pms_monitor"), account, secrets.of(account));
    load(NOW);
  }

  @AfterAll
  static void shutDown() {
    server.stop();
  }

  @Test
  void loadingAgainChangesNothing() throws SQLException {
    Map<String, String> before = contents();
    DemoWorld.Loaded again = load(NOW);
    assertThat(again.fresh()).isFalse();
    assertThat(again.rolled()).isFalse();
    assertThat(contents()).isEqualTo(before);
    assertThat(before.values()).doesNotContain("0");
  }

  @Test
  void rollsToALaterTradingDayOnce() throws SQLException {
    Instant later = NOW.plus(Duration.ofDays(20));
    assertThat(load(later).rolled()).isTrue();
    Map<String, String> rolled = contents();
    assertThat(load(later).rolled()).isFalse();
    assertThat(contents()).isEqualTo(rolled);
    assertThat(number("SELECT COUNT(*) FROM strategy_position WHERE td_position <> 0")).isZero();
  }

  @Test
  void positionsAccountsAndOrdersFollowFromTheTrades() throws SQLException {
    Map<String, BigDecimal> expected = lots();
    String last = text("SELECT MAX(trade_id) FROM trade_record");
    runUntilTraded(last, 12);
    trades(last).forEach((key, lots) -> expected.merge(key, lots, BigDecimal::add));
    expected.replaceAll((key, lots) -> lots.setScale(4));
    assertThat(lots()).isEqualTo(expected);
    assertThat(number(FROZEN_UNEXPLAINED)).isZero();
    assertThat(number(ORDERS_UNLIKE_TRADES)).isZero();
    assertThat(number(MARGIN_MISSING)).isZero();
  }

  /** The rate is asked for on average; a busy machine gets half of it at least. */
  @Test
  void holdsItsRate() {
    try (Simulator simulator = simulator(300, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(simulator::isRunning);
      long begin = System.nanoTime();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() >= 1_500);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
  }

  /** The most a machine can do is up to it; a storm is felt all the same, and it passes. */
  @Test
  void storms() {
    try (Simulator simulator = simulator(100, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(simulator::isRunning);
      simulator.storm(SimulatorOptions.MAX_RATE, Duration.ofSeconds(3));
      long begin = System.nanoTime();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() >= 3_000);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      System.out.println("MarketIT: 3000 rows of a storm in " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void writesRowsThatAreSeenLate() {
    try (Simulator simulator = simulator(500, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > 100);
      await().atMost(PATIENCE).until(() -> seenLate(simulator));
    }
  }

  /** Rows of this moment come to light two seconds later, until the market writes them anew. */
  private static boolean seenLate(Simulator simulator) throws SQLException {
    String moment = text("SELECT NOW(3)");
    assertThat(simulator.late(7, Duration.ofSeconds(2))).isEqualTo(7);
    String late =
        "SELECT COUNT(*) FROM quote WHERE update_time < NOW(3) - INTERVAL 1900000 MICROSECOND"
            + " AND update_time BETWEEN '%1$s' AND '%1$s' + INTERVAL 1 SECOND";
    long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    boolean seen = false;
    while (!seen && System.nanoTime() < end) {
      seen = number(late.formatted(moment)) >= 7;
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return seen;
  }

  @Test
  void tradesWhatIsAskedForInPartsAndInThePast() throws Exception {
    String held =
        text(
            "SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id)"
                + " FROM strategy_position JOIN contract_list USING (c_instrument_id)"
                + " WHERE c_exchange_id = 'DCE' AND c_type_name = '期货' AND direction = 'L'"
                + " AND yd_position > 6 ORDER BY 1 LIMIT 1");
    String[] key = held.split("\\|");
    Wanted wanted =
        new Wanted(
            null,
            new hs.desk.devstack.feed.Account.Key(key[0], key[1]),
            key[2],
            BuySell.BUY,
            OpenClose.OPEN,
            new BigDecimal(5),
            null);
    try (Simulator simulator = simulator(100, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(simulator::isRunning);
      String before = text("SELECT MAX(trade_id) FROM trade_record");
      simulator.fill(List.of(wanted), 3, Duration.ofSeconds(600));
      assertThat(
              text(
                  "SELECT GROUP_CONCAT(CAST(volume AS INT) ORDER BY trade_id) FROM trade_record"
                      + " WHERE trade_time < NOW(6) - INTERVAL 590 SECOND AND trade_id > '"
                      + before
                      + "' AND c_instrument_id = '"
                      + key[2]
                      + "'"))
          .isEqualTo("1,2,2");
      assertThat(number(ORDERS_UNLIKE_TRADES)).isZero();
    }
  }

  @Test
  void goesOnWhenTheDatabaseComesBack() {
    try (Simulator simulator = simulator(100, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > 100);
      server.stop();
      await().atMost(PATIENCE).until(() -> !simulator.isRunning());
      long before = simulator.rowsWritten();
      server.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > before + 100);
    }
  }

  @Test
  void standsStillWhilePaused() {
    try (Simulator simulator = simulator(500, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > 100);
      simulator.pause();
      await()
          .during(Duration.ofMillis(600))
          .atMost(PATIENCE)
          .until(simulator::rowsWritten, new Unchanged()::again);
      long paused = simulator.rowsWritten();
      simulator.resume();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > paused);
    }
  }

  @Test
  void replaysBarsIntoTheQuote() throws Exception {
    String contract =
        text("SELECT MAX(c_instrument_id) FROM quote WHERE c_instrument_id LIKE 'IH%'");
    Path bars =
        Files.writeString(
            home.resolve("bars.csv"),
            """
            date,time,open,high,low,close,volume,turnover,settlement,open_interest
            2026/01/05,0,3000,3050,2990,3040.2,100,90000000,3036.4,500
            2026/01/06,0,3050,3060,3010,3020.6,120,108000000,3024.8,510
            """);
    var following = new SimulatorOptions.Replaying(bars, contract, Duration.ofMillis(500));
    try (Simulator simulator = simulator(100, Optional.of(following))) {
      simulator.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  number(
                          "SELECT COUNT(*) FROM quote WHERE last_price = 3020.6 AND settlement ="
                              + " 3024.8 AND pre_settlement = 3036.4 AND c_instrument_id = '"
                              + contract
                              + "'")
                      == 1);
    }
  }

  @Test
  void refusesToReplayWhatIsNotListed() throws Exception {
    Path bars =
        Files.writeString(
            home.resolve("one.csv"),
            "date,time,open,high,low,close,volume,turnover,settlement,open_interest\n"
                + "2026/01/05,0,1,1,1,1,1,1,1,1\n");
    var following = new SimulatorOptions.Replaying(bars, "XX9999", Duration.ofSeconds(1));
    try (Simulator simulator = simulator(100, Optional.of(following))) {
      assertThatThrownBy(simulator::start).hasMessage("no contract XX9999 is listed");
    }
  }

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

  private static void runUntilTraded(String last, int trades) {
    try (Simulator simulator = simulator(1_000, Optional.empty())) {
      simulator.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  number("SELECT COUNT(*) FROM trade_record WHERE trade_id > '" + last + "'")
                      >= trades);
    }
  }

  private static Map<String, BigDecimal> lots() throws SQLException {
    return sums(
        "SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id, direction),"
            + " yd_position + td_position FROM strategy_position");
  }

  private static Map<String, BigDecimal> trades(String after) throws SQLException {
    return sums(
        "SELECT CONCAT_WS('|', product_code, account_id, c_instrument_id,"
            + " IF((buy_sell = 'BUY') = (open_close = 'OPEN'), 'L', 'S')),"
            + " SUM(IF(open_close = 'OPEN', volume, -volume)) FROM trade_record"
            + " WHERE trade_id > '"
            + after
            + "' GROUP BY 1");
  }

  private static Map<String, BigDecimal> sums(String sql) throws SQLException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    try (Connection connection = feed.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sums.put(rows.getString(1), rows.getBigDecimal(2).setScale(4));
      }
    }
    return sums;
  }

  /** Checksums of all tables that the world is in. */
  private static Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    String tables =
        "pms_monitor.contract_list, pms_monitor.contract_rate, pms_monitor.quote,"
            + " pms_monitor.strategy_position, pms_monitor.strategy_account,"
            + " pms_monitor.trade_record, pms_monitor.order_record, strategy.product,"
            + " strategy.user_role_product, strategy.exchange_calendar, dataweb_read.user";
    try (Connection connection = server.adminSource("").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + tables)) {
      while (rows.next()) {
        contents.put(rows.getString(1).replaceFirst(".*\\.", ""), rows.getString(2));
      }
    }
    return contents;
  }

  private static long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private static String text(String sql) throws SQLException {
    try (Connection connection = feed.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static DemoWorld.Loaded load(Instant when) throws SQLException {
    return DemoWorld.load(
        feed,
        server.dataSource(Account.STRATEGY_MIGRATE, "strategy"),
        server.adminSource("dataweb_read"),
        1,
        when);
  }

  private static Simulator simulator(int rate, Optional<SimulatorOptions.Replaying> replay) {
    SimulatorOptions options = new SimulatorOptions(rate, 1, replay);
    return new Simulator(feed, options, sentence -> {}, Clock.systemUTC());
  }

  /** Whether a figure is the same as when it was asked before. */
  private static final class Unchanged {
    private Long before;

    boolean again(Long now) {
      boolean same = before == null || before.equals(now);
      before = now;
      return same;
    }
  }
}
