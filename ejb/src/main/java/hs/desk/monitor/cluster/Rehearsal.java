package hs.desk.monitor.cluster;

import hs.desk.monitor.Batch;
import hs.desk.monitor.Engines;
import hs.desk.monitor.FeedTime;
import hs.desk.monitor.RowSink;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One turn of an engine whose rows nobody sees, while another node publishes: the one that takes
 * over must not be the first of its process, which needs seconds to load its classes and to compile
 * what so many rows need. Again when there are twice as many rows as the last time.
 */
final class Rehearsal implements RowSink {

  private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

  /** Fewer tell the compiler nothing. */
  private static final int FEW = 1_000;

  private final Engines engines;
  private final Executor thread;
  private int known = -1;
  private volatile boolean underWay;

  /**
   * @param thread has nothing else to do while another node publishes
   */
  Rehearsal(Engines engines, Executor thread) {
    this.engines = engines;
    this.thread = thread;
  }

  /**
   * Begins one where it is due, and does not wait for it; one that could not read the feed was
   * none.
   *
   * @param rows that are published now
   */
  void run(int rows) {
    if (underWay || known >= 0 && rows <= 2 * Math.max(known, FEW)) {
      return;
    }
    underWay = true;
    thread.execute(() -> rehearse(rows));
  }

  private void rehearse(int rows) {
    try {
      engines.begin(0, this).step();
      known = rows;
    } catch (SQLException e) {
      LOG.log(Level.FINE, "the engine was not tried", e);
    } catch (RuntimeException e) {
      known = rows;
      LOG.log(Level.WARNING, "the engine broke off when it was tried", e);
    } finally {
      underWay = false;
    }
  }

  @Override
  public void begin(long epoch) {}

  @Override
  public void publish(Batch batch) {}

  @Override
  public void dayRolled() {}

  @Override
  public void read(FeedTime time) {}
}
