package hs.desk.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.devstack.feed.Feed;
import hs.desk.devstack.market.Simulator;
import hs.desk.devstack.market.SimulatorOptions;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forty real trading days of the IF, an adjustment on each close. */
class ReplayIT {

  private static final Path FILE = Path.of("../../shared/data/CFFEX.IF.daily.2010.csv");
  private static final String PRODUCT = "P001";
  private static final BigDecimal MULTIPLIER = new BigDecimal("300");
  private static final Duration BAR = Duration.ofSeconds(1);
  private static final int SEED = 7;
  private static final int RATE = 100;

  private RunningDesk desk;
  private Database monitor;

  @BeforeEach
  void needsTheFile() {
    Assumptions.assumeTrue(
        Files.isReadable(FILE), "skipped: no real bars at " + FILE + " (see the README, tests)");
    desk = Suite.desk();
    monitor = desk.inspect("pms_monitor");
    desk.controls().stop("simulator");
  }

  @AfterEach
  void marketGoesOn() {
    if (desk != null) {
      desk.controls().start("simulator");
    }
  }

  @Test
  void deltaValuesAreThoseOfTheFile() throws IOException {
    String contract = contract();
    List<Day> days = Day.read(FILE);
    DeskClient manager = desk.as("manager1");
    DayClock clock = new DayClock();
    try (Simulator market = market(contract, clock)) {
      market.start();
      clock.advance(BAR.multipliedBy(4).dividedBy(5)); // to the last part of the first bar
      for (Day day : days) {
        awaitClose(contract, day);
        assertValued(adjust(manager, contract, day), day);
        clock.advance(BAR);
      }
    }
    assertThat(days).hasSizeGreaterThanOrEqualTo(40);
  }

  private Simulator market(String contract, DayClock clock) {
    JsonNode database = desk.run().path("databases").path("pms_monitor");
    DataSource feed =
        Feed.dataSource(
            database.path("url").asText(),
            database.path("feed").path("user").asText(),
            database.path("feed").path("password").asText());
    var bars = new SimulatorOptions.Replaying(FILE, contract, BAR);
    return new Simulator(
        feed, new SimulatorOptions(RATE, SEED, Optional.of(bars)), System.out::println, clock);
  }

  /** The listed index future that expires last. */
  private String contract() {
    return (String)
        monitor
            .rows(
                "SELECT c.c_instrument_id AS id FROM contract_list c JOIN quote q"
                    + " USING (c_instrument_id) WHERE c.c_type_name = '期货'"
                    + " AND c.c_instrument_id LIKE 'IF%' ORDER BY c.expire_date DESC LIMIT 1")
            .get(0)
            .get("id");
  }

  private void awaitClose(String contract, Day day) {
    Awaitility.await(contract + " at the close of " + day.date())
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                monitor.number(
                        "SELECT COUNT(*) FROM quote WHERE c_instrument_id = ?"
                            + " AND last_price = ? AND settlement = ?",
                        contract,
                        day.close(),
                        day.settlement())
                    == 1);
  }

  private static JsonNode adjust(DeskClient manager, String contract, Day day) {
    Map<String, String> line = Map.of("c_instrument_id", contract, "adjusted_position", "3");
    Map<String, Object> body =
        Map.of(
            "product_code",
            PRODUCT,
            "note",
            "replay of " + day.date(),
            "urgency",
            "NORMAL",
            "adjustments",
            List.of(line));
    return manager.post("api/instructions/adjustment/", body).expect(201).json();
  }

  private static void assertValued(JsonNode instruction, Day day) {
    JsonNode line = instruction.path("adjustments").path(0);
    assertThat(decimal(line, "price")).as(day.date()).isEqualByComparingTo(day.close());
    assertThat(decimal(line, "delta")).isEqualByComparingTo("1");
    assertThat(decimal(line, "multiplier")).isEqualByComparingTo(MULTIPLIER);
    BigDecimal adjusted = value(decimal(line, "adjusted_position"), day);
    BigDecimal current = value(decimal(line, "current_position"), day);
    assertThat(decimal(line, "adjusted_delta_value")).isEqualByComparingTo(adjusted);
    assertThat(decimal(line, "current_delta_value")).isEqualByComparingTo(current);
    assertThat(decimal(instruction, "total_adjusted_delta_value")).isEqualByComparingTo(adjusted);
    assertThat(decimal(instruction, "total_current_delta_value")).isEqualByComparingTo(current);
  }

  /** Delta 1 times lots times multiplier times close, CNY to four decimals. */
  private static BigDecimal value(BigDecimal lots, Day day) {
    return lots.multiply(MULTIPLIER).multiply(day.close()).setScale(4, RoundingMode.HALF_UP);
  }

  private static BigDecimal decimal(JsonNode of, String field) {
    return new BigDecimal(of.path(field).asText());
  }
}
