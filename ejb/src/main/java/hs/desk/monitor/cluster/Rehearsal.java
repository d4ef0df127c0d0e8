package hs.desk.monitor.cluster;

import hs.desk.monitor.Batch;
import hs.desk.monitor.Engines;
import hs.desk.monitor.FeedTime;
import hs.desk.monitor.RowSink;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One turn of an engine whose rows nobody sees, while another node publishes: the one that takes
 * over must not be the first of its process, which needs seconds to load its classes.
 */
final class Rehearsal implements RowSink {

  private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

  private boolean done;

  /** Once; when the feed cannot be read, again later. */
  void run(Engines engines) {
    if (done) {
      return;
    }
    try {
      engines.begin(0, this).step();
      done = true;
    } catch (SQLException e) {
      LOG.log(Level.FINE, "the engine was not tried", e);
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
