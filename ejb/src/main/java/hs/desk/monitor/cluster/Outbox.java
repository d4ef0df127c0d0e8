package hs.desk.monitor.cluster;

import hs.desk.monitor.Batch;
import hs.desk.monitor.FeedTime;
import hs.desk.monitor.RowSink;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what one step of the engine made until it is published. The engine's thread puts it in, the
 * writer's takes it up when the step has ended.
 */
final class Outbox implements RowSink {

  private final long epoch;
  private FeedTime madeFeed;
  private boolean madeRolled;
  private Batch madeBatch;
  private FeedTime feed;
  private boolean rolled;
  private Batch batch;
  private long seq;

  Outbox(long epoch) {
    this.epoch = epoch;
  }

  @Override
  public void begin(long ofEpoch) {
    if (ofEpoch != epoch) {
      throw new IllegalStateException("epoch " + ofEpoch + " in the outbox of " + epoch);
    }
  }

  @Override
  public void publish(Batch next) {
    madeBatch = next;
  }

  @Override
  public void dayRolled() {
    madeRolled = true;
  }

  @Override
  public void read(FeedTime time) {
    madeFeed = time;
  }

  /** Takes up what the step made that has just ended; while one is under way all stays as it is. */
  void takeUp() {
    feed = madeFeed == null ? feed : madeFeed;
    rolled |= madeRolled;
    batch = madeBatch;
    madeFeed = null;
    madeRolled = false;
    madeBatch = null;
  }

  /** Whether rows wait. */
  boolean waits() {
    return batch != null;
  }

  /** What is to be told next: the batch that waits, else that nothing changed. */
  Entry entry() {
    return batch == null
        ? new Entry(epoch, seq, seq, null, feed, rolled, Map.of())
        : new Entry(epoch, seq, batch.seq(), batch.asOf(), feed, rolled, batch.rows());
  }

  /** The entry was told. */
  void told(Entry entry) {
    seq = entry.seq();
    rolled = false;
    batch = null;
  }

  /** Empty until the feed was read. */
  Optional<FeedTime> feed() {
    return Optional.ofNullable(feed);
  }
}
