package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an act reads of the monitor is of one moment, whatever the feed commits meanwhile. */
class OneMomentIT {

  private static final String CONTRACT = "zz9912";
  private static final int LOOKS = 150;
  private static final int STEPS = 1_000;

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final String account =
      (String)
          desk.inspect("strategy")
              .rows("select default_account_id from product where code = 'P001'")
              .get(0)
              .get("default_account_id");

  @BeforeEach
  void list() {
    unlist();
    desk.feed()
        .update(
            "insert into contract_list (c_instrument_id, c_instrument_name, c_exchange_id,"
                + " c_type_name, c_stype_name, multiplier, price_tick, min_volume,"
                + " max_limit_volume, expire_date)"
                + " values (?, '时刻', 'DCE', '期货', '时刻', 10, 1, 1, 500, '2099-12-15')",
            CONTRACT);
    desk.feed()
        .update(
            "insert into quote (c_instrument_id, trading_day, last_price) values (?, curdate(), 1)",
            CONTRACT);
    desk.feed()
        .update(
            "insert into strategy_position (product_code, account_id, c_instrument_id, direction,"
                + " yd_position, td_position, frozen, open_cost, position_cost)"
                + " values ('P001', ?, ?, 'L', 1, 0, 0, 10, 10)",
            account,
            CONTRACT);
  }

  @AfterEach
  void unlist() {
    for (String table : new String[] {"strategy_position", "quote", "contract_list"}) {
      desk.feed().update("delete from " + table + " where c_instrument_id = ?", CONTRACT);
    }
  }

  /** The feed keeps price and lots equal in every commit; so must be what is shown of them. */
  @Test
  void priceAndPositionBelongTogether() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Integer> steps = CompletableFuture.supplyAsync(() -> step(enough));
    try {
      for (int i = 0; i < LOOKS; i++) {
        JsonNode line = look();
        assertThat(new BigDecimal(line.get("current_position").asText()))
            .isEqualByComparingTo(new BigDecimal(line.get("price").asText()));
      }
    } finally {
      enough.set(true);
    }
    assertThat(steps.get()).as("commits of the feed meanwhile").isGreaterThan(LOOKS);
  }

  private JsonNode look() {
    Asked asked = new Asked("P001").line(CONTRACT, 1);
    return manager
        .post("api/instructions/adjustment/preview/", asked.body())
        .expect(200)
        .json()
        .at("/adjustments/0");
  }

  private int step(AtomicBoolean enough) {
    JsonNode feed = desk.run().at("/databases/pms_monitor");
    int done = 0;
    try (Connection connection =
            DriverManager.getConnection(
                feed.get("url").asText(),
                feed.at("/feed/user").asText(),
                feed.at("/feed/password").asText());
        PreparedStatement quote =
            connection.prepareStatement(
                "update quote set last_price = ? where c_instrument_id = '" + CONTRACT + "'");
        PreparedStatement position =
            connection.prepareStatement(
                "update strategy_position set yd_position = ? where c_instrument_id = '"
                    + CONTRACT
                    + "'")) {
      connection.setAutoCommit(false);
      while (!enough.get()) {
        int value = 1 + ++done % STEPS;
        quote.setInt(1, value);
        quote.executeUpdate();
        position.setInt(1, value);
        position.executeUpdate();
        connection.commit();
      }
      return done;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
