package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * How long a changed row takes from its commit in {@code pms_monitor} to a frame that shows it on a
 * socket of {@code pos}. Each write gives a contract a price it never had, so that the frame that
 * carries it is known; a price that a later one overtook before it was sent counts with the later.
 */
final class QuoteLatency {

  private static final int BATCH = 50;
  private final RunningDesk desk;
  private final Map<String, Map<Long, Long>> written = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();

  /**
   * @param desk or the node whose socket is read
   */
  QuoteLatency(RunningDesk desk) {
    this.desk = desk;
  }

  /** From commit to frame, and what a change costs; failed are those no frame showed. */
  Measurement measure(String name, List<String> contracts, int perSecond, Duration time)
      throws Exception {
    Map<String, BigDecimal> before = prices(contracts);
    try (Frames frames = Frames.of(desk, "pos", "risk1", this::row)) {
      long server = desk.serverMicros();
      long database = desk.databaseMicros();
      long start = System.nanoTime();
      int changes = write(contracts, perSecond, time);
      double seconds = (System.nanoTime() - start) / 1e9;
      double each = Math.max(changes, 1);
      double serverMicros = (desk.serverMicros() - server) / each;
      double databaseMicros = (desk.databaseMicros() - database) / each;
      TimeUnit.SECONDS.sleep(3); // what no frame shows by then counts as not shown
      long[] latencies =
          Measurement.ascending(seen.stream().flatMapToLong(LongStream::of).toArray());
      int unseen = written.values().stream().mapToInt(Map::size).sum();
      return new Measurement(
          name, latencies.length, unseen, serverMicros, databaseMicros, latencies, seconds);
    } finally {
      restore(before);
    }
  }

  private int write(List<String> contracts, int perSecond, Duration time) throws Exception {
    try (Connection feed = desk.connect("pms_monitor", "feed");
        PreparedStatement update =
            feed.prepareStatement("UPDATE quote SET last_price = ? WHERE c_instrument_id = ?")) {
      feed.setAutoCommit(false);
      long start = System.nanoTime();
      int batches = (int) (time.toMillis() * perSecond / 1000 / BATCH);
      for (int batch = 0; batch < batches; batch++) {
        write(feed, update, contracts, batch);
        long next = start + (batch + 1) * BATCH * 1_000_000_000L / perSecond - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(next, 0));
      }
      return batches * BATCH;
    }
  }

  private void write(Connection feed, PreparedStatement update, List<String> contracts, int batch)
      throws SQLException {
    long price = 1_000L + batch;
    for (int i = 0; i < BATCH; i++) {
      update.setLong(1, price);
      update.setString(2, contract(contracts, batch, i));
      update.addBatch();
    }
    update.executeBatch();
    feed.commit();
    long now = System.nanoTime();
    for (int i = 0; i < BATCH; i++) {
      written
          .computeIfAbsent(contract(contracts, batch, i), k -> new ConcurrentHashMap<>())
          .put(price, now);
    }
  }

  private static String contract(List<String> contracts, int batch, int i) {
    return contracts.get((int) (((long) batch * BATCH + i) % contracts.size()));
  }

  private Map<String, BigDecimal> prices(List<String> contracts) throws SQLException {
    Map<String, BigDecimal> prices = new HashMap<>();
    try (Connection inspect = desk.connect("pms_monitor", "inspect");
        Statement query = inspect.createStatement();
        ResultSet row = query.executeQuery("SELECT c_instrument_id, last_price FROM quote")) {
      while (row.next()) {
        prices.put(row.getString(1), row.getBigDecimal(2));
      }
    }
    prices.keySet().retainAll(contracts);
    return prices;
  }

  /** Fills by hand are refused off the market's price. */
  private void restore(Map<String, BigDecimal> prices) throws SQLException {
    try (Connection feed = desk.connect("pms_monitor", "feed");
        PreparedStatement update =
            feed.prepareStatement("UPDATE quote SET last_price = ? WHERE c_instrument_id = ?")) {
      for (Map.Entry<String, BigDecimal> price : prices.entrySet()) {
        update.setBigDecimal(1, price.getValue());
        update.setString(2, price.getKey());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  private void row(JsonNode row, long now) {
    Map<Long, Long> prices = written.get(row.path("c_instrument_id").asText());
    if (prices == null || !row.path("price").asText("").matches("\\d+")) {
      return;
    }
    long price = row.get("price").asLong();
    prices
        .entrySet()
        .removeIf(
            one -> {
              boolean shown = one.getKey() <= price;
              if (shown) {
                seen.add(Math.max(now - one.getValue(), 0));
              }
              return shown;
            });
  }
}
