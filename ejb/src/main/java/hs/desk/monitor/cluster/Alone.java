package hs.desk.monitor.cluster;

import hs.desk.monitor.Engine;
import java.sql.SQLException;
import java.time.Duration;

/**
 * No Redis, or none that answers: runs its own engine under its own epoch and shows that. Goes back
 * to the others when Redis has answered for a while.
 */
final class Alone implements Role {

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);
  private static final int ANSWERS_NEEDED = 2;

  private final Station station;
  private final Reach asked;
  private Engine engine;
  private int answers;

  Alone(Station station) {
    this.station = station;
    this.asked = new Reach(station.clock(), BETWEEN_QUESTIONS);
  }

  @Override
  public Next turn() throws SQLException {
    long now = station.nanos();
    if (isBack()) {
      return Next.now(new Following(station, true));
    }
    if (engine == null) {
      engine = station.engines().begin(station.lease().drawAlone(), station.board());
    }
    station.board().trust().vouch(now);
    engine.step();
    return new Next(this, station.pollMillis());
  }

  private boolean isBack() {
    if (station.store() == null || !asked.lost()) {
      return false;
    }
    answers = answered() ? answers + 1 : 0;
    asked.answered();
    return answers >= ANSWERS_NEEDED;
  }

  private boolean answered() {
    try {
      station.store().head();
      return true;
    } catch (RowStore.Away e) {
      return false;
    }
  }

  @Override
  public String word() {
    return "alone";
  }
}
