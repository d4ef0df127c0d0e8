package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.Database;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 5: what is committed long after its time stamp is found by the overlap. */
class LateRowIT {

  /** More than every poll looks back, less than the overlap. */
  private static final Duration LATE = Duration.ofMillis(1_500);

  /** A comparison of all rows, once a minute, would seldom come in three such times. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RunningDesk desk = Suite.desk();
  private final Database feed = desk.feed();

  @Test
  void aRowThatIsCommittedLateIsShown() throws SQLException {
    try (QuietContract quiet = new QuietContract(desk, "lr9901", "迟到");
        LiveSocket stock =
            desk.as("trader1")
                .socket("stock")
                .subscribe(Map.of("c_instrument_ids", List.of(quiet.id())))) {
      for (int price : List.of(101, 102, 103)) {
        commitLate(quiet.id(), price);
        await("price " + price)
            .atMost(PATIENCE)
            .until(
                () ->
                    stock.rows().stream()
                        .anyMatch(row -> row.path("last_price").asDouble() == price));
      }
    }
  }

  private void commitLate(String contract, int price) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(feed.url(), feed.user(), feed.password());
        PreparedStatement update =
            connection.prepareStatement(
                "update quote set last_price = ? where c_instrument_id = ?")) {
      connection.setAutoCommit(false);
      update.setInt(1, price);
      update.setString(2, contract);
      assertThat(update.executeUpdate()).isEqualTo(1);
      long written = databaseMillis();
      await("late").atMost(PATIENCE).until(() -> databaseMillis() - written > LATE.toMillis());
      connection.commit();
    }
  }

  private long databaseMillis() {
    return feed.number("select cast(unix_timestamp(now(3)) * 1000 as signed)");
  }
}
