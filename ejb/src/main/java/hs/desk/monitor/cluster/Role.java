package hs.desk.monitor.cluster;

import java.sql.SQLException;

/** What the node does for the live rows now. Used by the writer's thread alone. */
interface Role {

  /**
   * What to do next.
   *
   * @param millis to wait before it
   */
  record Next(Role role, long millis) {

    static Next now(Role role) {
      return new Next(role, 0);
    }
  }

  /**
   * Does what is due.
   *
   * @throws SQLException when a database does not answer; the role goes on
   */
  Next turn() throws SQLException;

  /** For log lines and health: leads, follows, alone. */
  String word();
}
