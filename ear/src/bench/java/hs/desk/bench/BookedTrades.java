package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;

/** Which trades of the feed were written when, and when each was seen to be a fill. */
final class BookedTrades {

  private static final int POLL_MILLIS = 50;
  private static final int SHOWN_POLL_MILLIS = 20;

  /** A trade later than so many others is looked for when the writing is over. */
  private static final int WINDOW = 5_000;

  private static final String FILLS =
      "SELECT f.trade_id, f.id, d.instruction_id"
          + " FROM fill f JOIN instruction_detail d ON d.id = f.detail_id"
          + " WHERE f.trading_day = ? AND f.c_exchange_id = ? AND f.trade_id BETWEEN ? AND ?"
          + " ORDER BY f.trade_id";

  private final RunningDesk desk;
  private final String prefix;
  private final Future future;
  private final AtomicLongArray written;
  private final long[] seen;
  private final LongStream.Builder shown = LongStream.builder();
  private final AtomicBoolean showing = new AtomicBoolean();
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final String manager;
  private volatile int end;
  private volatile int count;
  private volatile boolean over;

  /**
   * @param future any of the contracts: all have its exchange and trading day
   */
  BookedTrades(RunningDesk desk, String prefix, Future future, int trades) throws Exception {
    this.desk = desk;
    this.prefix = prefix;
    this.future = future;
    this.written = new AtomicLongArray(trades);
    this.seen = new long[trades];
    this.manager = desk.token("manager1");
  }

  static String id(String prefix, int number) {
    return "%s%07d".formatted(prefix, number);
  }

  /** These are committed. */
  void written(int from, int to) {
    long now = System.nanoTime();
    for (int i = from; i < to; i++) {
      written.set(i, now);
    }
    end = to;
  }

  int count() {
    return count;
  }

  void awaitAll(Duration patience) throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (count < end && System.nanoTime() < until) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  void end() {
    over = true;
  }

  /** Looks for fills until the end is said. */
  Void watch() throws Exception {
    try (Connection inspect = desk.connect("strategy", "inspect");
        PreparedStatement query = inspect.prepareStatement(FILLS)) {
      int lowest = 0;
      while (!over) {
        int to = end;
        boolean writing = to < seen.length;
        while (lowest < to && seen[lowest] > 0) {
          lowest++;
        }
        look(query, writing ? Math.max(lowest, to - WINDOW) : lowest, to);
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } finally {
      reader.shutdown();
      reader.awaitTermination(10, TimeUnit.SECONDS);
    }
    return null;
  }

  private void look(PreparedStatement query, int from, int to) throws Exception {
    query.setObject(1, future.tradingDay());
    query.setString(2, Future.EXCHANGE);
    query.setString(3, id(prefix, from));
    query.setString(4, id(prefix, to));
    try (ResultSet row = query.executeQuery()) {
      long now = System.nanoTime();
      while (row.next()) {
        int number = Integer.parseInt(row.getString(1).substring(prefix.length()));
        if (seen[number] == 0 && written.get(number) > 0) {
          seen[number] = now;
          count++;
          follow(number, row.getLong(2), row.getLong(3));
        }
      }
    }
  }

  /** Reads the instruction until it shows the fill, unless another is read so just now. */
  private void follow(int number, long fill, long instruction) {
    if (showing.compareAndSet(false, true)) {
      reader.submit(
          () -> {
            try {
              awaitShown(fill, instruction);
              shown.add(System.nanoTime() - written.get(number));
            } finally {
              showing.set(false);
            }
            return null;
          });
    }
  }

  private void awaitShown(long fill, long instruction) throws Exception {
    String path = "api/instructions/" + instruction + "/";
    while (!shows(desk.json(desk.get(manager, path)), fill)) {
      if (over) {
        throw new IllegalStateException("instruction " + instruction + " never showed its fill");
      }
      TimeUnit.MILLISECONDS.sleep(SHOWN_POLL_MILLIS);
    }
  }

  private static boolean shows(JsonNode instruction, long fill) {
    for (JsonNode fills : instruction.get("adjustments").findValues("fills")) {
      for (JsonNode each : fills) {
        if (each.get("id").asLong() == fill) {
          return true;
        }
      }
    }
    return false;
  }

  long[] untilBooked() {
    LongStream.Builder lags = LongStream.builder();
    for (int i = 0; i < seen.length; i++) {
      if (seen[i] > 0) {
        lags.add(seen[i] - written.get(i));
      }
    }
    return lags.build().toArray();
  }

  long[] untilShown() {
    return shown.build().toArray();
  }
}
