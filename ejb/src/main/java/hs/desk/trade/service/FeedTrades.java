package hs.desk.trade.service;

import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import hs.desk.trade.service.TradeReader.Read;
import hs.desk.trade.service.TradeReader.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one node remembers of the trades it has read: from where to read on, and what of the overlap
 * is done. It reads on from the newest trade, and looks back over the overlap twice a second, for
 * what was committed late: a feed that writes a thousand trades a second has five thousand in it,
 * so it asks for their keys and times alone and reads them when it misses one. For one thread.
 */
final class FeedTrades {

  static final Duration LOOK_BACK = Duration.ofMillis(500);

  /** Five seconds, and what passes until the next look. */
  static final Duration OVERLAP = Duration.ofSeconds(5).plus(LOOK_BACK);

  /** What is younger is read whole: it may have been read between two changes of one moment. */
  static final Duration YOUNG = Duration.ofSeconds(1);

  private static final Comparator<FeedTrade> AS_TRADED =
      Comparator.comparing(FeedTrade::tradedAt)
          .thenComparing(trade -> trade.key().tradingDay())
          .thenComparing(trade -> trade.key().exchangeId())
          .thenComparing(trade -> trade.key().tradeId())
          .thenComparing(trade -> trade.key().buySell());

  private final Map<TradeKey, Read> done = new HashMap<>();
  private Instant newest;
  private OptionalLong lookedBackAt = OptionalLong.empty();

  /**
   * @param readTo everything written until then is done
   */
  FeedTrades(Instant readTo) {
    newest = readTo;
  }

  /**
   * Begins to look back over the overlap where it is time for that, as it is at first; then it is
   * not for a while.
   *
   * @param nanos of {@link System#nanoTime}
   * @return whether it looks back now
   */
  boolean lookBack(long nanos) {
    boolean early =
        lookedBackAt.isPresent() && nanos - lookedBackAt.getAsLong() < LOOK_BACK.toNanos();
    if (!early) {
      lookedBackAt = OptionalLong.of(nanos);
    }
    return !early;
  }

  Instant overlap() {
    return newest.minus(OVERLAP);
  }

  /** What was written since then is read again whenever it looks back, known or not. */
  Instant young() {
    return newest.minus(YOUNG);
  }

  /** Whether all of these are done as they were written. */
  boolean holds(List<Written> rows) {
    return rows.stream()
        .allMatch(
            row -> {
              Read read = done.get(row.trade());
              return read != null && read.writtenAt().equals(row.at());
            });
  }

  /** How many a reading may bring that are known: its limit has to be beyond, or nothing is new. */
  int known() {
    return done.size();
  }

  Instant newest() {
    return newest;
  }

  /** What of a reading is new or has changed, by product, in the order it was traded. */
  Map<String, List<FeedTrade>> fresh(List<Read> reading) {
    Map<TradeKey, FeedTrade> fresh = new LinkedHashMap<>();
    for (Read read : reading) {
      Read known = done.get(read.trade().key());
      if (known == null || !known.trade().equals(read.trade())) {
        fresh.put(read.trade().key(), read.trade());
      }
    }
    return fresh.values().stream()
        .sorted(AS_TRADED)
        .collect(Collectors.groupingBy(FeedTrade::productCode, TreeMap::new, Collectors.toList()));
  }

  /**
   * The reading is done, except for what failed: while something does, each reading looks back from
   * where it is. Forgets what lies before the overlap.
   */
  void done(Collection<Read> reading, Set<TradeKey> failed) {
    for (Read read : reading) {
      if (!failed.contains(read.trade().key())) {
        done.put(read.trade().key(), read);
      }
      if (failed.isEmpty() && read.writtenAt().isAfter(newest)) {
        newest = read.writtenAt();
      }
    }
    if (!failed.isEmpty()) {
      lookedBackAt = OptionalLong.empty();
    }
    done.values().removeIf(read -> read.writtenAt().isBefore(overlap()));
  }
}
