package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
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

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 50;
  private final RunningDesk desk;
  private final Map<String, Map<Long, Long>> written = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();

  QuoteLatency(RunningDesk desk) {
    this.desk = desk;
  }

  /** Nanoseconds from commit to frame, ascending. */
  long[] measure(List<String> contracts, int perSecond, Duration time) throws Exception {
    WebSocket socket =
        desk.http()
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + desk.token("risk1"))
            .buildAsync(desk.socket("pos"), new Frames())
            .get(10, TimeUnit.SECONDS);
    socket.sendText("{\"op\":\"subscribe\"}", true).get(5, TimeUnit.SECONDS);
    write(contracts, perSecond, time);
    TimeUnit.SECONDS.sleep(3);
    socket.abort();
    return Measurement.ascending(seen.stream().flatMapToLong(LongStream::of).toArray());
  }

  private void write(List<String> contracts, int perSecond, Duration time) throws Exception {
    try (Connection feed = desk.connect("pms_monitor", "feed");
        PreparedStatement update =
            feed.prepareStatement("UPDATE quote SET last_price = ? WHERE c_instrument_id = ?")) {
      feed.setAutoCommit(false);
      long start = System.nanoTime();
      long batches = time.toMillis() * perSecond / 1000 / BATCH;
      for (long batch = 0; batch < batches; batch++) {
        long price = 1_000 + batch;
        for (int i = 0; i < BATCH; i++) {
          String contract = contracts.get((int) ((batch * BATCH + i) % contracts.size()));
          update.setLong(1, price);
          update.setString(2, contract);
          update.addBatch();
        }
        update.executeBatch();
        feed.commit();
        long now = System.nanoTime();
        for (int i = 0; i < BATCH; i++) {
          String contract = contracts.get((int) ((batch * BATCH + i) % contracts.size()));
          written.computeIfAbsent(contract, k -> new ConcurrentHashMap<>()).put(price, now);
        }
        long next = start + (batch + 1) * BATCH * 1_000_000_000L / perSecond - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(next, 0));
      }
    }
  }

  private void row(JsonNode row, long now) {
    Map<Long, Long> prices = written.get(row.path("c_instrument_id").asText());
    if (prices == null || !row.path("price").asText("").matches("\\d+")) {
      return;
    }
    long price = row.get("price").asLong();
    prices.entrySet().removeIf(
        one -> {
          boolean shown = one.getKey() <= price;
          if (shown) {
            seen.add(Math.max(now - one.getValue(), 0));
          }
          return shown;
        });
  }

  private final class Frames implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        long now = System.nanoTime();
        try {
          JSON.readTree(text.toString()).path("rows").forEach(row -> row(row, now));
        } catch (java.io.IOException e) {
          throw new IllegalStateException(e);
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
