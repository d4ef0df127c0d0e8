package hs.desk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.rig.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule 6, with the connections that a node opens. */
class StandstillIT {

  private static final String LOCK = "SELECT seq FROM event_head WHERE id = 1 FOR UPDATE";
  private static final Duration LONGEST = Duration.ofSeconds(8);

  @Test
  void aLockOfANodeThatStandsStillIsFreeSoon() throws SQLException {
    try (Connection frozen = open();
        Statement holds = frozen.createStatement()) {
      frozen.setAutoCommit(false);
      holds.executeQuery(LOCK);
      long start = System.nanoTime();
      awaitLock();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
      assertThatThrownBy(() -> holds.executeQuery(LOCK)).isInstanceOf(SQLException.class);
    }
  }

  /** As a relay does: it tries again when it waited in vain. */
  private static void awaitLock() throws SQLException {
    for (int tries = 0; tries < 3; tries++) {
      try (Connection other = open();
          Statement wants = other.createStatement()) {
        other.setAutoCommit(false);
        wants.executeQuery(LOCK);
        other.rollback();
        return;
      } catch (SQLException e) {
        if (e.getErrorCode() != 1205) {
          throw e;
        }
      }
    }
    throw new AssertionError("the lock is held for ever");
  }

  private static Connection open() throws SQLException {
    Map<String, String> node = Suite.services().environment();
    return DriverManager.getConnection(
        node.get("HS_STRATEGY_URL"),
        node.get("HS_STRATEGY_USER"),
        node.get("HS_STRATEGY_PASSWORD"));
  }
}
