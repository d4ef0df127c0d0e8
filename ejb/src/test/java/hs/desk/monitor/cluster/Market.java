package hs.desk.monitor.cluster;

import hs.desk.monitor.Batch;
import hs.desk.monitor.Engine;
import hs.desk.monitor.Engines;
import hs.desk.monitor.FeedTime;
import hs.desk.monitor.Row;
import hs.desk.monitor.RowSink;
import hs.desk.monitor.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** A feed of one topic, and engines that number what changed in it. */
final class Market implements Engines {

  private final LongSupplier clock;
  private final Map<String, Integer> prices = new TreeMap<>();
  private int day;
  private long clockBack;
  boolean away;

  /**
   * @param clock nanoseconds, also of the time the feed tells
   */
  Market(LongSupplier clock) {
    this.clock = clock;
  }

  void price(String key, int price) {
    prices.put(key, price);
  }

  void remove(String key) {
    prices.remove(key);
  }

  void nextDay() {
    day++;
  }

  void setClockBack(long nanos) {
    clockBack = nanos;
  }

  Map<String, Integer> prices() {
    return prices;
  }

  @Override
  public Engine begin(long epoch, RowSink sink) {
    return new Reader(epoch, sink);
  }

  @Override
  public boolean canRead() {
    return !away;
  }

  private final class Reader implements Engine {
    private final long epoch;
    private final RowSink sink;
    private final Map<String, Integer> known = new HashMap<>();
    private long seq;
    private int ofDay = day;

    Reader(long epoch, RowSink sink) {
      this.epoch = epoch;
      this.sink = sink;
    }

    @Override
    public void step() throws SQLException {
      if (away) {
        throw new SQLException("away");
      }
      long nanos = clock.getAsLong() - clockBack;
      Instant now = Instant.EPOCH.plusNanos(nanos);
      sink.read(new FeedTime(now, now, nanos, true));
      if (ofDay != day) {
        ofDay = day;
        sink.dayRolled();
      }
      List<Row> changed = changed();
      if (seq == 0) {
        sink.begin(epoch);
      }
      if (seq == 0 || !changed.isEmpty()) {
        seq++;
        sink.publish(new Batch(epoch, seq - 1, seq, Instant.EPOCH, Map.of(Topic.POS, changed)));
      }
    }

    private List<Row> changed() {
      List<Row> rows = new ArrayList<>();
      TreeSet<String> keys = new TreeSet<>(known.keySet());
      keys.addAll(prices.keySet());
      for (String key : keys) {
        Integer now = prices.get(key);
        if (now == null) {
          known.remove(key);
          rows.add(new Row(key, seq + 1, "P001", key, null, 0));
        } else if (!now.equals(known.put(key, now))) {
          byte[] json = ("{\"v\":" + now + "}").getBytes(StandardCharsets.UTF_8);
          rows.add(new Row(key, seq + 1, "P001", key, json, Row.crc(key, seq + 1)));
        }
      }
      return rows;
    }
  }
}
