package hs.desk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The feed writes trades of one lot at a fixed rate; measured is the time from the commit of each
 * to its fill, looked for every 50 ms, and for one at a time to the answer that shows the fill in
 * its instruction, roll-up and all.
 */
final class FeedTrades {

  private static final int BATCH = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String INSERT =
      "INSERT INTO trade_record (trading_day, c_exchange_id, trade_id, buy_sell, product_code,"
          + " account_id, c_instrument_id, open_close, price, volume, order_sys_id, trade_time)"
          + " VALUES (?, ?, ?, 'BUY', ?, ?, ?, 'OPEN', ?, 1, ?, UTC_TIMESTAMP(3))";

  private final RunningDesk desk;
  private final List<Claimed> routes;
  private final String prefix = "B" + Long.toString(System.currentTimeMillis(), 36) + "-";

  /**
   * @param routes one detail of each product and contract that trades are to be written for
   */
  FeedTrades(RunningDesk desk, List<Claimed> routes) {
    this.desk = desk;
    this.routes = routes;
  }

  /** The fills, with what a trade costs, and the answers that show them. */
  List<Measurement> measure(int perSecond, Duration time) throws Exception {
    int trades = (int) (time.toSeconds() * perSecond);
    BookedTrades booked = new BookedTrades(desk, prefix, routes.get(0).future(), trades);
    ExecutorService watch = Executors.newSingleThreadExecutor();
    long server = desk.serverMicros();
    long database = desk.databaseMicros();
    long start = System.nanoTime();
    try {
      var watching = watch.submit(booked::watch);
      write(booked, trades, perSecond);
      double wrote = seconds(start);
      booked.awaitAll(PATIENCE);
      double took = seconds(start);
      new Backlog(desk).awaitGone();
      double cost = Math.max(booked.count(), 1);
      Measurement fills =
          new Measurement(
              "feed trades, %d/s asked, %.0f/s written".formatted(perSecond, trades / wrote),
              booked.count(),
              trades - booked.count(),
              (desk.serverMicros() - server) / cost,
              (desk.databaseMicros() - database) / cost,
              Measurement.ascending(booked.untilBooked()),
              took);
      booked.end();
      watching.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return List.of(
          fills,
          Measurement.ofLatencies(
              "feed trade until its instruction shows it", 0, booked.untilShown(), wrote));
    } finally {
      booked.end();
      watch.shutdown();
      forget();
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private void write(BookedTrades booked, int trades, int perSecond) throws Exception {
    try (Connection feed = desk.connect("pms_monitor", "feed");
        PreparedStatement insert = feed.prepareStatement(INSERT)) {
      feed.setAutoCommit(false);
      long start = System.nanoTime();
      for (int first = 0; first < trades; first += BATCH) {
        int end = Math.min(first + BATCH, trades);
        for (int i = first; i < end; i++) {
          add(insert, i);
        }
        insert.executeBatch();
        feed.commit();
        booked.written(first, end);
        long next = start + end * 1_000_000_000L / perSecond - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(next, 0));
      }
    }
  }

  private void add(PreparedStatement insert, int number) throws SQLException {
    Claimed route = routes.get(number % routes.size());
    String id = BookedTrades.id(prefix, number);
    insert.setObject(1, route.future().tradingDay());
    insert.setString(2, Future.EXCHANGE);
    insert.setString(3, id);
    insert.setString(4, route.productCode());
    insert.setString(5, route.accountId());
    insert.setString(6, route.future().id());
    insert.setBigDecimal(7, route.future().price());
    insert.setString(8, "O" + id);
    insert.addBatch();
  }

  private void forget() throws SQLException {
    try (Connection feed = desk.connect("pms_monitor", "feed");
        Statement delete = feed.createStatement()) {
      delete.executeUpdate("DELETE FROM trade_record WHERE trade_id LIKE '" + prefix + "%'");
    }
  }
}
