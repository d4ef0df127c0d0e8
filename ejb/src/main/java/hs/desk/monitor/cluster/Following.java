package hs.desk.monitor.cluster;

import hs.desk.monitor.Board;
import hs.desk.monitor.FeedTime;
import java.time.Duration;
import java.util.Optional;

/**
 * Another node publishes, or nobody yet: shows what is published, and takes the lease when it is
 * free. Loads everything once, then applies entry by entry; an entry that does not follow the one
 * before makes it load again. After rows of its own it shows nothing older: it first waits for an
 * entry of a reading that began after the one it shows, and reads by itself again when none comes.
 */
final class Following implements Role {

  /** Without Redis for so long a node goes on by itself. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** A holder speaks twice a second; after this silence it is asked whether an entry was lost. */
  private static final Duration SILENCE = Duration.ofMillis(1_500);

  /** After rows of its own it shows them for so long without a newer reading of the holder. */
  private static final Duration OWN_ROWS = Leading.FEED_PATIENCE;

  /**
   * What a reading of that much later cannot have missed: what was committed late is looked for
   * once a second.
   */
  private static final Duration SURELY_NEWER = Duration.ofMillis(1_500);

  private static final long NOTHING_YET_MILLIS = 100;

  private final Station station;
  private final Board board;
  private final Reach redis;
  private final Reach holder;
  private final Reach ownRows;
  private boolean feedKnown;
  private boolean heard;
  private String place;
  private long epoch;
  private long seq;

  /**
   * @param feedKnown false when this node could not read the feed: it must, before it may lead
   * @param heard false when what is published may be older than what is shown, until an entry of a
   *     newer reading is heard
   */
  Following(Station station, boolean feedKnown, boolean heard) {
    this.station = station;
    this.board = station.board();
    this.redis = new Reach(station.clock(), PATIENCE);
    this.holder = new Reach(station.clock(), SILENCE);
    this.ownRows = new Reach(station.clock(), OWN_ROWS);
    this.feedKnown = feedKnown;
    this.heard = heard;
  }

  @Override
  public Next turn() {
    long held = station.lease().held();
    if (held > 0) {
      return Next.now(new Leading(station, held));
    }
    try {
      long pause = follow();
      redis.answered();
      wish();
      return heard || !ownRows.lost() ? new Next(this, pause) : Next.now(new Alone(station));
    } catch (RowStore.Away e) {
      if (redis.lost()) {
        station.lease().giveUp();
        return Next.now(new Alone(station));
      }
      return new Next(this, Station.RETRY_MILLIS);
    }
  }

  private void wish() {
    feedKnown = feedKnown || station.engines().canRead();
    if (feedKnown) {
      station.lease().wish();
    }
  }

  private long follow() throws RowStore.Away {
    if (heard && place != null && !station.trusted()) {
      makeSure();
    }
    if (place == null && !load()) {
      return NOTHING_YET_MILLIS;
    }
    for (Told told : station.store().after(place)) {
      take(told);
    }
    if (holder.lost()) {
      lookForLoss();
    }
    return 0;
  }

  /** The process stood still: another epoch may have begun. */
  private void makeSure() throws RowStore.Away {
    long asked = station.nanos();
    Head head = station.store().head();
    if (head.epoch() == epoch && lowest(head.fence()) <= epoch) {
      board.trust().vouch(asked);
    } else {
      place = null;
    }
  }

  private long lowest(long fence) {
    return Math.max(Math.max(fence, epoch), station.lease().highest());
  }

  /** False when there is nothing that may be shown. */
  private boolean load() throws RowStore.Away {
    long asked = station.nanos();
    Optional<Published> published = station.store().load();
    if (published.isEmpty() || isOver(published.get())) {
      return false;
    }
    if (heard) {
      board.load(published.get().state());
      board.trust().vouch(asked);
    }
    place = published.get().end();
    epoch = published.get().state().epoch();
    seq = published.get().state().seq();
    holder.answered();
    return true;
  }

  /** Of an epoch that ended, or, after a failover of Redis, older than what is shown. */
  private boolean isOver(Published published) {
    long its = published.state().epoch();
    return its < lowest(published.fence()) || its == epoch && published.state().seq() < seq;
  }

  private void take(Told told) {
    Entry entry = told.entry();
    if (place == null) {
      return;
    }
    place = told.place();
    if (entry.epoch() < lowest(0)) {
      return;
    }
    holder.answered();
    if (!heard) {
      heard = isNewer(entry.feed());
      place = heard ? null : place;
      return;
    }
    boolean follows = entry.prev() == seq || entry.seq() <= seq;
    if (told.begins() || entry.epoch() > epoch || !follows) {
      place = null;
    } else if (entry.seq() >= seq) {
      apply(entry);
    }
  }

  /**
   * Than the reading that is shown, by the clock of the database both were made of.
   *
   * @param read null where the feed had no rows
   */
  private boolean isNewer(FeedTime read) {
    FeedTime shown = board.feedTime().orElse(null);
    if (shown == null || read == null) {
      return shown == null || shown.newest() == null;
    }
    return read.asOf().isAfter(shown.asOf().plus(SURELY_NEWER));
  }

  private void apply(Entry entry) {
    if (entry.dayRolled()) {
      board.dayRolled();
    }
    if (entry.seq() > seq) {
      entry.batch().ifPresent(board::publish);
      seq = entry.seq();
    }
    if (entry.feed() != null) {
      board.read(entry.feed());
    }
  }

  private void lookForLoss() throws RowStore.Away {
    Head head = station.store().head();
    if (head.epoch() != epoch || head.seq() != seq) {
      place = null;
    }
    holder.answered();
  }

  @Override
  public String word() {
    return "follows";
  }
}
