package hs.desk.monitor.cluster;

import java.sql.SQLException;

/**
 * The rows of {@code lease}: who may publish, and the counter that every epoch is drawn from. Time
 * is the database's. Each change is one statement, so that a process that stands still between two
 * holds no lock.
 */
interface LeaseTable {

  /**
   * How the lease stands.
   *
   * @param epoch it was taken with last
   * @param mine whether the asker holds it
   * @param free whether nobody does, or that is not known
   */
  record Standing(long epoch, boolean mine, boolean free) {

    static Standing held(long epoch) {
      return new Standing(epoch, true, false);
    }

    static Standing foreign(long epoch, boolean free) {
      return new Standing(epoch, false, free);
    }
  }

  /**
   * A number no engine had before.
   *
   * @param above it is also higher than this
   */
  long draw(String owner, long above) throws SQLException;

  /**
   * Renews what the owner holds, else takes what nobody holds any more, under a new epoch.
   *
   * @param held the epoch it holds it with, 0 for none
   */
  Standing keep(String owner, long held) throws SQLException;

  /**
   * Goes on under a new epoch, if the owner still holds the lease.
   *
   * @param above the new epoch is also higher than this
   */
  Standing renumber(String owner, long held, long above) throws SQLException;

  /** Lets another take it at once. */
  void release(String owner, long held) throws SQLException;

  /** Looks, and changes nothing. */
  Standing look() throws SQLException;
}
