package hs.desk.monitor.cluster;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * This node's part in the lease. One thread calls {@link #look}, which may wait for the database;
 * the writer's thread reads the fields and never waits, except to draw an epoch.
 */
final class Lease {

  private static final Logger LOG = Logger.getLogger(Lease.class.getName());

  private final LeaseTable table;
  private final String owner;
  private long owned;
  private boolean failing;
  private volatile boolean candidate;
  private volatile long spent;
  private volatile long held;
  private volatile long highest;

  /**
   * @param owner unlike that of any process before or beside this one
   */
  Lease(LeaseTable table, String owner) {
    this.table = table;
    this.owner = owner;
  }

  /** The epoch this node may publish under, 0 when it may not. */
  long held() {
    return held;
  }

  /** No lower epoch may be shown, as far as this node has seen. */
  long highest() {
    return highest;
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

  /** Renews, takes or releases. A database that does not answer changes nothing. */
  synchronized void look() {
    try {
      if (candidate) {
        boolean worn = owned > 0 && owned <= spent;
        stand(worn ? table.renumber(owner, owned, 0) : table.keep(owner, owned));
      } else {
        release();
        stand(table.look());
      }
      report(false, null);
    } catch (SQLException e) {
      report(true, e);
    }
  }

  private void stand(LeaseTable.Standing standing) {
    owned = standing.mine() ? standing.epoch() : 0;
    highest = Math.max(highest, standing.epoch());
    held = candidate && owned > spent ? owned : 0;
  }

  private void release() throws SQLException {
    if (owned > 0) {
      table.release(owner, owned);
      owned = 0;
    }
  }

  /**
   * Goes on under a new epoch.
   *
   * @param above an epoch that stood against the present one, or 0
   * @return 0 when another holds the lease
   */
  synchronized long renumber(long above) throws SQLException {
    stand(owned > 0 ? table.renumber(owner, owned, above) : table.look());
    return held;
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

  /** Says when things turn bad or good again, not at each attempt. */
  private void report(boolean fails, SQLException cause) {
    if (fails != failing) {
      LOG.log(
          fails ? Level.WARNING : Level.INFO,
          fails ? "the lease cannot be kept, trying again" : "the lease is kept again",
          cause);
    }
    failing = fails;
  }
}
