package hs.desk.devstack.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What loading the world does to a server that has it already. */
class DemoWorldIT {
  private static final Instant NOW = Instant.now();
  @TempDir static Path home;
  private static LoadedWorld world;

  @BeforeAll
  static void bringUp() throws SQLException {
    world = new LoadedWorld(home);
    world.bringUp(NOW);
  }

  @AfterAll
  static void shutDown() {
    world.close();
  }

  @Test
  void loadingAgainChangesNothing() throws SQLException {
    Map<String, String> before = contents();
    DemoWorld.Loaded again = world.load(NOW);
    assertThat(again.fresh()).isFalse();
    assertThat(again.rolled()).isFalse();
    assertThat(contents()).isEqualTo(before);
    assertThat(before.values()).doesNotContain("0");
  }

  @Test
  void rollsToALaterTradingDayOnce() throws SQLException {
    Instant later = NOW.plus(Duration.ofDays(20));
    assertThat(world.load(later).rolled()).isTrue();
    Map<String, String> rolled = contents();
    assertThat(world.load(later).rolled()).isFalse();
    assertThat(contents()).isEqualTo(rolled);
    assertThat(world.number("SELECT COUNT(*) FROM strategy_position WHERE td_position <> 0"))
        .isZero();
  }

  /** Checksums of all tables that the world is in. */
  private static Map<String, String> contents() throws SQLException {
    Map<String, String> contents = new TreeMap<>();
    String tables =
        "pms_monitor.contract_list, pms_monitor.contract_rate, pms_monitor.quote,"
            + " pms_monitor.strategy_position, pms_monitor.strategy_account,"
            + " pms_monitor.trade_record, pms_monitor.order_record, strategy.product,"
            + " strategy.user_role_product, strategy.exchange_calendar, dataweb_read.user";
    try (Connection connection = world.server.adminSource("").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + tables)) {
      while (rows.next()) {
        contents.put(rows.getString(1).replaceFirst(".*\\.", ""), rows.getString(2));
      }
    }
    return contents;
  }
}
