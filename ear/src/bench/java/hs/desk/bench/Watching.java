package hs.desk.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Two hundred who watch while the feed trades for instructions and moves prices. */
final class Watching {

  private static final int SOCKETS = 200;
  private static final int EVENTS_PER_SECOND = 500;
  private static final int CHANGES_PER_SECOND = 1_000;
  private static final int PATIENCE_SECONDS = 30;

  private final Bench bench;
  private final List<String> contracts;

  /**
   * @param contracts whose prices move
   */
  Watching(Bench bench, List<String> contracts) {
    this.bench = bench;
    this.contracts = contracts;
  }

  List<Operation> operations() {
    return List.of(new Operation("500 events/s to 200 sockets", this::measure));
  }

  private List<Measurement> measure() throws Exception {
    FeedTrades feed = new Trading(bench).feed(EVENTS_PER_SECOND);
    ExecutorService market = Executors.newSingleThreadExecutor();
    try (Crowd crowd = new Crowd(bench.desk(), SOCKETS)) {
      var prices = market.submit(this::movePrices);
      long start = System.nanoTime();
      List<Measurement> trades = feed.measure(EVENTS_PER_SECOND, bench.time());
      long[] committed = committed(crowd.lowestBegin());
      crowd.awaitAll(committed[committed.length - 1], Instant.now().plusSeconds(PATIENCE_SECONDS));
      double seconds = (System.nanoTime() - start) / 1e9;
      return List.of(
          trades.get(0).alone(),
          prices.get().alone(),
          told(crowd, committed, seconds),
          ofRows(crowd, seconds));
    } finally {
      market.shutdown();
    }
  }

  private Measurement movePrices() throws Exception {
    return new QuoteLatency(bench.desk())
        .measure("row change to frame beside them", contracts, CHANGES_PER_SECOND, bench.time());
  }

  private static Measurement told(Crowd crowd, long[] committed, double seconds) {
    String name =
        "%d events at %.0f/s to %d sockets"
            .formatted(committed.length, committed.length / seconds, crowd.onEvents());
    return new Measurement(
        name,
        (int) crowd.events(),
        (int) (crowd.wrong(committed) + crowd.ended()),
        Double.NaN,
        Double.NaN,
        Measurement.ascending(crowd.lags()),
        seconds);
  }

  private static Measurement ofRows(Crowd crowd, double seconds) {
    String name = "rows of positions to %d sockets".formatted(crowd.onRows());
    return new Measurement(
        name, (int) crowd.rows(), 0, Double.NaN, Double.NaN, new long[0], seconds);
  }

  private long[] committed(long after) throws Exception {
    String sql =
        "SELECT s.seq FROM event_seq s JOIN event e ON e.id = s.event_id"
            + " WHERE e.topic = 'instruction' AND s.seq > "
            + after
            + " AND e.product_code IN ('"
            + String.join("', '", Bench.PRODUCTS)
            + "') ORDER BY s.seq";
    LongStream.Builder seqs = LongStream.builder();
    try (Connection inspect = bench.desk().connect("strategy", "inspect");
        Statement query = inspect.createStatement();
        ResultSet row = query.executeQuery(sql)) {
      while (row.next()) {
        seqs.add(row.getLong(1));
      }
    }
    return seqs.build().toArray();
  }
}
