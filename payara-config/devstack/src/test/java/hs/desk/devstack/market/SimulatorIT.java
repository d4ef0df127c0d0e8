package hs.desk.devstack.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hs.desk.devstack.world.LoadedWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast the market moves on the real server, what stops it, and what it replays. */
class SimulatorIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir static Path home;
  private static LoadedWorld world;

  @BeforeAll
  static void bringUp() throws SQLException {
    world = new LoadedWorld(home);
    world.bringUp(Instant.now());
  }

  @AfterAll
  static void shutDown() {
    world.close();
  }

  /** The rate is asked for on average; a busy machine gets half of it at least. */
  @Test
  void holdsItsRate() {
    try (Simulator simulator = simulator(300, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(simulator::isRunning);
      long begin = System.nanoTime();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() >= 1_500);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }
  }

  /** The most a machine can do is up to it; a storm is felt all the same, and it passes. */
  @Test
  void storms() {
    try (Simulator simulator = simulator(100, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(simulator::isRunning);
      simulator.storm(SimulatorOptions.MAX_RATE, Duration.ofSeconds(3));
      long begin = System.nanoTime();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() >= 3_000);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      System.out.println("SimulatorIT: 3000 rows of a storm in " + took.toMillis() + " ms");
      assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void writesRowsThatAreSeenLate() {
    try (Simulator simulator = simulator(500, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > 100);
      await().atMost(PATIENCE).until(() -> seenLate(simulator));
    }
  }

  /** Rows of this moment come to light two seconds later, until the market writes them anew. */
  private static boolean seenLate(Simulator simulator) throws SQLException {
    String moment = world.text("SELECT NOW(3)");
    assertThat(simulator.late(7, Duration.ofSeconds(2))).isEqualTo(7);
    String late =
        "SELECT COUNT(*) FROM quote WHERE update_time < NOW(3) - INTERVAL 1900000 MICROSECOND"
            + " AND update_time BETWEEN '%1$s' AND '%1$s' + INTERVAL 1 SECOND";
    long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
    boolean seen = false;
    while (!seen && System.nanoTime() < end) {
      seen = world.number(late.formatted(moment)) >= 7;
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return seen;
  }

  @Test
  void goesOnWhenTheDatabaseComesBack() {
    try (Simulator simulator = simulator(100, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > 100);
      world.server.stop();
      await().atMost(PATIENCE).until(() -> !simulator.isRunning());
      long before = simulator.rowsWritten();
      world.server.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > before + 100);
    }
  }

  @Test
  void standsStillWhilePaused() {
    try (Simulator simulator = simulator(500, Optional.empty())) {
      simulator.start();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > 100);
      simulator.pause();
      await()
          .during(Duration.ofMillis(600))
          .atMost(PATIENCE)
          .until(simulator::rowsWritten, new Unchanged()::again);
      long paused = simulator.rowsWritten();
      simulator.resume();
      await().atMost(PATIENCE).until(() -> simulator.rowsWritten() > paused);
    }
  }

  @Test
  void replaysBarsIntoTheQuote() throws Exception {
    String contract =
        world.text("SELECT MAX(c_instrument_id) FROM quote WHERE c_instrument_id LIKE 'IH%'");
    Path bars =
        Files.writeString(
            home.resolve("bars.csv"),
            """
            date,time,open,high,low,close,volume,turnover,settlement,open_interest
            2026/01/05,0,3000,3050,2990,3040.2,100,90000000,3036.4,500
            2026/01/06,0,3050,3060,3010,3020.6,120,108000000,3024.8,510
            """);
    var following = new SimulatorOptions.Replaying(bars, contract, Duration.ofMillis(500));
    try (Simulator simulator = simulator(100, Optional.of(following))) {
      simulator.start();
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  world.number(
                          "SELECT COUNT(*) FROM quote WHERE last_price = 3020.6 AND settlement ="
                              + " 3024.8 AND pre_settlement = 3036.4 AND c_instrument_id = '"
                              + contract
                              + "'")
                      == 1);
    }
  }

  @Test
  void refusesToReplayWhatIsNotListed() throws Exception {
    Path bars =
        Files.writeString(
            home.resolve("one.csv"),
            "date,time,open,high,low,close,volume,turnover,settlement,open_interest\n"
                + "2026/01/05,0,1,1,1,1,1,1,1,1\n");
    var following = new SimulatorOptions.Replaying(bars, "XX9999", Duration.ofSeconds(1));
    try (Simulator simulator = simulator(100, Optional.of(following))) {
      assertThatThrownBy(simulator::start).hasMessage("no contract XX9999 is listed");
    }
  }

  private static Simulator simulator(int rate, Optional<SimulatorOptions.Replaying> replay) {
    SimulatorOptions options = new SimulatorOptions(rate, 1, replay);
    return new Simulator(world.feed(), options, sentence -> {}, Clock.systemUTC());
  }

  /** Whether a figure is the same as when it was asked before. */
  private static final class Unchanged {
    private Long before;

    boolean again(Long now) {
      boolean same = before == null || before.equals(now);
      before = now;
      return same;
    }
  }
}
