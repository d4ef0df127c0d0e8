package hs.desk.monitor.cluster;

import hs.desk.monitor.Engine;
import java.sql.SQLException;
import java.time.Duration;

/**
 * No Redis, or none that answers: runs its own engine under its own epoch and shows that. When
 * Redis has answered for a while it goes back to the others, if one of them publishes now; what is
 * in Redis may be from before the outage. While nobody does, it goes on and wishes to.
 */
final class Alone implements Role {

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final int ANSWERS_NEEDED = 2;

  private final Station station;
  private final Reach asked;
  private Engine engine;
  private boolean feedKnown;
  private int answers;
  private Head head;

  Alone(Station station) {
    this.station = station;
    this.asked = new Reach(station.clock(), BETWEEN_QUESTIONS);
  }

  @Override
  public Next turn() throws SQLException {
    long now = station.nanos();
    Role back = back();
    if (back != this) {
      return Next.now(back);
    }
    if (engine == null) {
      engine = station.engines().begin(station.lease().drawAlone(), station.board());
    }
    station.board().trust().vouch(now);
    feedKnown = false;
    engine.step();
    feedKnown = true;
    return new Next(this, station.pollMillis());
  }

  private Role back() {
    if (station.store() != null && asked.lost()) {
      ask();
      asked.answered();
    }
    if (answers < ANSWERS_NEEDED) {
      return this;
    }
    long held = station.lease().held();
    if (held > 0) {
      return new Leading(station, held);
    }
    return isPublishedNow() ? new Following(station, feedKnown, false) : this;
  }

  private void ask() {
    try {
      head = station.store().head();
      answers++;
      if (answers >= ANSWERS_NEEDED && feedKnown) {
        station.lease().wish();
      }
    } catch (RowStore.Away e) {
      answers = 0;
      station.lease().giveUp();
    }
  }

  /** By the holder of the lease, whose epoch also is the last that may write. */
  private boolean isPublishedNow() {
    long live = station.lease().live();
    return live > 0 && head.epoch() == live && head.fence() <= live;
  }

  @Override
  public String word() {
    return "alone";
  }
}
