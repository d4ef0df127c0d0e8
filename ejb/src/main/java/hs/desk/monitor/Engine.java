package hs.desk.monitor;

import java.sql.SQLException;

/** Makes numbered rows of the feed. Used by the writer's thread alone. */
public interface Engine {

  /**
   * Reads what changed and hands on what that changes in rows.
   *
   * @throws SQLException when the feed cannot be read; the next call makes up for it
   */
  void step() throws SQLException;
}
