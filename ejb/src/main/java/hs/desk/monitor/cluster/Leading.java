package hs.desk.monitor.cluster;

import hs.desk.monitor.Board;
import hs.desk.monitor.BoardState;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * This node holds the lease: runs the engine, publishes what it makes, and shows it itself only
 * after it was taken. Speaks at least twice a second, also while the feed hangs. What was not taken
 * for lack of an answer is told again before the engine goes on.
 */
final class Leading implements Role {

  private static final Duration BEAT = Duration.ofMillis(500);

  /** A reading that takes longer does not keep the holder from speaking. */
  private static final long LONGEST_WAIT_MILLIS = 200;

  /** Without the feed for so long another node may try; the first reading may take longer. */
  static final Duration FEED_PATIENCE = Duration.ofSeconds(10);

  private final Station station;
  private final Board board;
  private final long epoch;
  private final EngineDrive engine;
  private final Outbox outbox;
  private final Removals removals = new Removals();
  private final Reach redis;
  private final Reach feed;
  private final Reach spoke;
  private boolean reading;
  private boolean fenced;
  private boolean begun;

  Leading(Station station, long epoch) {
    this.station = station;
    this.board = station.board();
    this.epoch = epoch;
    this.outbox = new Outbox(epoch);
    this.engine = new EngineDrive(station.engines().begin(epoch, outbox), station.engineThread());
    this.redis = new Reach(station.clock(), Following.PATIENCE);
    this.feed = new Reach(station.clock(), FEED_PATIENCE);
    this.spoke = new Reach(station.clock(), BEAT);
  }

  @Override
  public Next turn() throws SQLException {
    if (station.lease().held() != epoch) {
      return Next.now(new Following(station, true, true));
    }
    try {
      Verdict verdict = fence();
      SQLException noFeed = verdict.ok() ? step() : null;
      verdict = verdict.ok() ? tell() : verdict;
      redis.answered();
      return verdict.ok() ? goOn(noFeed) : renumbered(verdict);
    } catch (RowStore.Away e) {
      if (redis.lost()) {
        station.lease().giveUp();
        return Next.now(new Alone(station));
      }
      return new Next(this, Station.RETRY_MILLIS);
    }
  }

  /** Before anything else: from here on the holder before can write nothing. */
  private Verdict fence() throws RowStore.Away {
    if (fenced) {
      return Verdict.DONE;
    }
    Verdict verdict = station.store().fence(epoch);
    fenced = verdict.ok();
    return verdict;
  }

  /** Null unless the feed cannot be read. */
  private SQLException step() {
    if (outbox.waits()) {
      return null;
    }
    try {
      reading = !engine.ends(LONGEST_WAIT_MILLIS);
      if (!reading) {
        outbox.takeUp();
        feed.answered();
      }
      return null;
    } catch (SQLException e) {
      reading = false;
      return e;
    }
  }

  private Verdict tell() throws RowStore.Away {
    long asked = station.nanos();
    if (!begun && !outbox.waits() || begun && !isDue()) {
      return Verdict.DONE;
    }
    Entry entry = outbox.entry();
    Verdict verdict = begun ? append(entry) : station.store().begin(entry);
    if (verdict.ok()) {
      show(entry);
      board.trust().vouch(asked);
    }
    return verdict;
  }

  private boolean isDue() {
    return outbox.waits() || spoke.lost() || !station.trusted();
  }

  private Verdict append(Entry entry) throws RowStore.Away {
    return entry.dayRolled()
        ? station.store().append(entry, removals.drops(), removals.exactSince())
        : station.store().append(entry, List.of(), Map.of());
  }

  private void show(Entry entry) {
    if (entry.dayRolled()) {
      board.dayRolled();
    }
    if (begun) {
      entry.batch().ifPresent(board::publish);
    } else {
      entry.batch().map(BoardState::first).ifPresent(board::load);
    }
    outbox.feed().ifPresent(board::read);
    removals.told(entry);
    outbox.told(entry);
    spoke.answered();
    begun = true;
  }

  private Next goOn(SQLException noFeed) throws SQLException {
    if (feed.lost() && (begun || !reading)) {
      station.lease().giveUp();
      return Next.now(new Following(station, false, true));
    }
    if (noFeed != null) {
      throw noFeed;
    }
    return new Next(this, reading ? 0 : station.pollMillis());
  }

  /**
   * Fenced off, or what was published is lost: follows, until it has a new epoch, if the lease is
   * still held.
   */
  private Next renumbered(Verdict verdict) {
    station.lease().pass(verdict.fence());
    return Next.now(new Following(station, true, true));
  }

  @Override
  public String word() {
    return "leads";
  }
}
