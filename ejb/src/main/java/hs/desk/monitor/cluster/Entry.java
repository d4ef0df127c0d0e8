package hs.desk.monitor.cluster;

import hs.desk.monitor.Batch;
import hs.desk.monitor.FeedTime;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the holder tells the other nodes at once: a batch, or only that it is there and how fresh
 * the feed is.
 *
 * @param prev number of the entry before, equal to {@code seq} when no row changed
 * @param asOf of the rows, null when none changed
 * @param feed null until the feed was read
 * @param dayRolled removals told before this entry may be forgotten
 */
record Entry(
    long epoch,
    long prev,
    long seq,
    Instant asOf,
    FeedTime feed,
    boolean dayRolled,
    Map<Topic, List<Row>> rows) {

  /** Empty when no row changed. */
  Optional<Batch> batch() {
    return seq == prev ? Optional.empty() : Optional.of(new Batch(epoch, prev, seq, asOf, rows));
  }
}
