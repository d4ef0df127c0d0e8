package hs.desk.devstack.market;

import java.sql.SQLException;

/**
 * Something that is done to the market on demand, by the market's own thread, between two steps.
 */
@FunctionalInterface
public interface Deed {

  /** Notes what it changes in the session's book; the simulator writes and commits that. */
  Object on(Session session) throws SQLException;
}
