package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The feed trades for instructions without a pause, one lot at a time, whatever becomes of the
 * nodes: each trade is a fill, and each fill an event.
 */
final class TradingFeed implements AutoCloseable {

  /** What one line asks for. */
  private static final int LOTS = 100;

  private static final int LINES = 10;
  private static final int BATCH = 50;
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Nobody holds them, so that what is bought of them is opened. */
  private static final String FUTURES =
      """
      SELECT c.c_instrument_id AS id, q.trading_day, q.last_price
      FROM contract_list c JOIN quote q USING (c_instrument_id)
      WHERE c.c_exchange_id = 'DCE' AND c.c_type_name = '期货' AND c.min_volume = 1
        AND c.max_limit_volume >= 100 AND c.expire_date > UTC_DATE() + INTERVAL 20 DAY
        AND q.last_price BETWEEN q.lower_limit AND q.upper_limit
        AND NOT EXISTS (SELECT 1 FROM strategy_position p
                        WHERE p.c_instrument_id = c.c_instrument_id AND p.product_code = ?)
      ORDER BY 1 LIMIT 10
      """;

  private static final String INSERT =
      "INSERT INTO trade_record (trading_day, c_exchange_id, trade_id, buy_sell, product_code,"
          + " account_id, c_instrument_id, open_close, price, volume, order_sys_id, trade_time)"
          + " VALUES ";

  private static final String ROW =
      "(?, 'DCE', ?, 'BUY', ?, ?, ?, 'OPEN', ?, 1, ?, UTC_TIMESTAMP(3))";

  private static final String FILLS =
      "SELECT COUNT(*), COUNT(DISTINCT trade_id) FROM fill WHERE trade_id LIKE ?";

  private final Database feed;
  private final String product;
  private final int perSecond;
  private final List<Map<String, Object>> futures;
  private final String prefix = "S" + Long.toString(System.nanoTime(), 36) + "-";
  private final Thread thread = new Thread(this::run, "feed-trades");
  private String account;
  private int lots;
  private volatile int written;
  private volatile RuntimeException broken;
  private volatile boolean over;

  TradingFeed(RunningDesk desk, String product, int perSecond) {
    this.feed = desk.feed();
    this.product = product;
    this.perSecond = perSecond;
    this.futures = desk.inspect("pms_monitor").rows(FUTURES, product);
    assertThat(futures).hasSize(LINES);
  }

  /** Asks for as many lots as so many seconds will trade. */
  TradingFeed instruct(DeskClient manager, int seconds) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (Map<String, Object> future : futures) {
      lines.add(
          Map.of("c_instrument_id", (String) future.get("id"), "adjusted_position", "" + LOTS));
    }
    for (; lots < perSecond * seconds; lots += LINES * LOTS) {
      account =
          manager
              .post(
                  "api/instructions/adjustment/",
                  Map.of("product_code", product, "note", "fed", "adjustments", lines))
              .expect(201)
              .json()
              .at("/adjustments/0/details/0/account_id")
              .asText();
    }
    return this;
  }

  TradingFeed start() {
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  /** Until it is stopped, or all that was asked for is traded. */
  private void run() {
    long start = System.nanoTime();
    try {
      while (!over && written + BATCH <= lots) {
        feed.update(
            INSERT + String.join(", ", Collections.nCopies(BATCH, ROW)), arguments().toArray());
        written += BATCH;
        long next = start + written * 1_000_000_000L / perSecond - System.nanoTime();
        LockSupport.parkNanos(next);
      }
    } catch (RuntimeException e) {
      broken = e;
    }
  }

  private List<Object> arguments() {
    List<Object> arguments = new ArrayList<>();
    for (int i = written; i < written + BATCH; i++) {
      Map<String, Object> future = futures.get(i % futures.size());
      String id = prefix + i;
      arguments.addAll(List.of(future.get("trading_day"), id, product, account));
      arguments.addAll(List.of(future.get("id"), future.get("last_price"), "O" + id));
    }
    return arguments;
  }

  /** How many trades the feed has told by now. */
  int written() {
    return written;
  }

  void stop() {
    over = true;
    Threads.join(List.of(thread));
  }

  /** Whoever was killed meanwhile: nothing is lost, and nothing booked twice. */
  void assertEachIsOneFill(Database strategy, Duration limit) {
    assertThat(broken).isNull();
    assertThat(written).isPositive();
    await("fills")
        .atMost(limit)
        .pollInterval(LOOK)
        .untilAsserted(
            () ->
                assertThat(strategy.rows(FILLS, prefix + "%").get(0).values())
                    .containsExactly((long) written, (long) written));
  }

  /** Takes away what the feed has told. */
  @Override
  public void close() {
    stop();
    feed.update("DELETE FROM trade_record WHERE trade_id LIKE '" + prefix + "%'");
  }
}
