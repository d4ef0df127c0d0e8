package hs.desk.monitor.cluster;

import hs.desk.health.Trouble;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * This node's part in the lease. One thread calls {@link #look}, which may wait for the database;
 * the writer's thread reads and sets fields and never waits, except to draw an epoch of its own.
 */
final class Lease {

  private static final Logger LOG = Logger.getLogger(Lease.class.getName());

  private final LeaseTable table;
  private final String owner;
  private final Trouble trouble =
      new Trouble(Lease.class, "the lease cannot be kept, trying again", "the lease is kept again");
  private long owned;
  private volatile boolean candidate;
  private volatile long spent;
  private volatile long held;
  private volatile long highest;
  private volatile long live;
  private volatile long above;
  private volatile long passed;

  /**
   * @param owner unlike that of any process before or beside this one
   */
  Lease(LeaseTable table, String owner) {
    this.table = table;
    this.owner = owner;
  }

  /** The epoch this node may publish under, 0 when it may not. */
  long held() {
    long now = held;
    return candidate && now > spent ? now : 0;
  }

  /** No lower epoch may be shown, as far as this node has seen. */
  long highest() {
    return Math.max(highest, passed + 1);
  }

  /**
   * The epoch somebody held it with when the database was asked last; 0 when nobody did, or the
   * database did not answer.
   */
  long live() {
    return live;
  }

  /** From now on takes the lease when nobody has it. */
  void wish() {
    candidate = true;
  }

  /**
   * Holds it no more, and takes it no more; others may as soon as the database knows. Should the
   * database not hear of it before it is wished again, it goes on under another epoch.
   */
  void giveUp() {
    candidate = false;
    spent = Math.max(spent, held);
    held = 0;
  }

  /**
   * Holds it no more under this epoch, whose rows are void; goes on under a new one as soon as the
   * database has given it, if it still holds the lease.
   *
   * @param fence an epoch that stood against the present one, or 0: the new one is higher
   */
  void pass(long fence) {
    above = Math.max(above, fence);
    spent = Math.max(spent, held);
    passed = spent;
    held = 0;
  }

  /** Renews, takes or releases. A database that does not answer changes nothing. */
  synchronized void look() {
    try {
      if (candidate) {
        boolean worn = owned > 0 && owned <= spent;
        stand(worn ? table.renumber(owner, owned, above) : table.keep(owner, owned));
      } else {
        release();
        stand(table.look());
      }
      trouble.over();
    } catch (SQLException e) {
      live = 0;
      trouble.met(e);
    }
  }

  private void stand(LeaseTable.Standing standing) {
    owned = standing.mine() ? standing.epoch() : 0;
    highest = Math.max(highest, standing.epoch());
    live = standing.free() ? 0 : standing.epoch();
    held = candidate && owned > spent ? owned : 0;
  }

  private void release() throws SQLException {
    if (owned > 0) {
      table.release(owner, owned);
      owned = 0;
    }
  }

  /** An epoch for this node alone. */
  long drawAlone() throws SQLException {
    return table.draw(owner, 0);
  }

  /** Hands the lease over when the node stops. */
  synchronized void close() {
    giveUp();
    try {
      release();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "the lease runs out by itself", e);
    }
  }
}
