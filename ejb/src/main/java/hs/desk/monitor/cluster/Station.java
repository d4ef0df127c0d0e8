package hs.desk.monitor.cluster;

import hs.desk.monitor.Board;
import hs.desk.monitor.Engines;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What every role works with.
 *
 * @param store null when the node has no Redis
 * @param pollMillis between two readings of the feed
 * @param engineThread where a holder's engine reads the feed
 * @param clock as {@link System#nanoTime}
 */
record Station(
    RowStore store,
    Lease lease,
    Engines engines,
    Board board,
    int pollMillis,
    Executor engineThread,
    LongSupplier clock) {

  /** Before it asks again something that did not answer. */
  static final long RETRY_MILLIS = 50;

  long nanos() {
    return clock.getAsLong();
  }

  boolean trusted() {
    return board.trusted(nanos());
  }

  /** At the start, and after a role broke off: what it showed may be newer than what is stored. */
  Role first() {
    return store == null ? new Alone(this) : new Following(this, true, board.feedTime().isEmpty());
  }
}
