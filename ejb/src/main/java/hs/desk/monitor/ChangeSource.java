package hs.desk.monitor;

import java.sql.SQLException;

/** Where changes of the feed's tables come from. Used by the writer's thread alone. */
interface ChangeSource {

  /**
   * What changed since the last call that succeeded; everything at the first.
   *
   * @throws SQLException when the database does not answer in time; nothing is lost, the next call
   *     tells it
   */
  FeedChanges read() throws SQLException;
}
