package hs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.event.ChainRow;
import hs.desk.event.EventChain;
import hs.desk.rig.Database;
import hs.desk.rig.Suite;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long trail is proved and archived in time; {@code -Daudit.events} makes it longer. */
class TrailScaleIT {

  private static final int EVENTS = Integer.getInteger("audit.events", 30_000);
  private static final int BATCH = 5_000;

  /** A million events, a day of a large desk, in a minute; events a second. */
  private static final double GOAL = 1_000_000 / 60.0;

  private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00.000001Z");

  private static final String PAYLOAD =
      "{\"instruction_id\":%d,\"instruction_status\":\"EXECUTING\",\"position_adjustment_id\":%d,"
          + "\"line_status\":\"PARTIAL\",\"detail_id\":%d,\"product_code\":\"P001\","
          + "\"c_instrument_id\":\"IF2612\",\"account_id\":\"F10011\",\"open_close\":\"OPEN\","
          + "\"buy_sell\":\"BUY\",\"detail_quantity\":\"20\",\"filled_quantity\":\"7\",\"left\":\"13\","
          + "\"avg_price\":\"3950.2\",\"status\":\"PARTIAL\",\"claimed_by\":\"trader1\",\"version\":9,"
          + "\"fill_id\":%d,\"quantity\":\"1\",\"price\":\"3950.4\",\"trade_id\":\"T%d\","
          + "\"source\":\"FEED\",\"reverses_fill_id\":null,\"reason\":null}";

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final TrailCopy trail = new TrailCopy(Suite.desk(), "audit_scale");

  @TempDir private Path folder;

  @AfterEach
  void dropIt() {
    trail.drop();
  }

  @Test
  void aLongTrailIsProvedAndArchivedInTime() throws SQLException {
    fill();
    trail.bind();
    String whole = "0 OK: " + EVENTS + " events, up to seq " + EVENTS;
    assertThat(trail.verify()).as("once, for a warm virtual machine").startsWith(whole);
    assertThat(rate("verified in the database", whole)).isGreaterThan(GOAL);
    int slice = Math.max(1, Math.min(100_000, EVENTS / 3));
    rate(
        "verified and archived, %d a slice".formatted(slice),
        whole,
        "--archive",
        folder,
        "--archive-before",
        "2026-02-01",
        "--slice",
        slice);
    assertThat(trail.database().number("SELECT COUNT(*) FROM event")).isEqualTo(1);
    assertThat(trail.database().number("SELECT COUNT(*) FROM event_archive")).isGreaterThan(2);
    assertThat(rate("verified in the archive", whole, "--archive", folder)).isGreaterThan(GOAL);
  }

  /**
   * Prints what it took.
   *
   * @return events a second of the verifier's processor time, which a busy machine does not stretch
   */
  private double rate(String what, String expected, Object... arguments) {
    long begin = System.nanoTime();
    long worked = CLOCK.getCurrentThreadCpuTime();
    assertThat(trail.verify(arguments)).startsWith(expected);
    long cpu = CLOCK.getCurrentThreadCpuTime() - worked;
    long took = System.nanoTime() - begin;
    System.out.printf(
        "audit: %d events %s in %d ms, %d ms of them the verifier's processor time%n",
        EVENTS, what, took / 1_000_000, cpu / 1_000_000);
    return EVENTS * 1e9 / cpu;
  }

  private void fill() throws SQLException {
    Database copy = trail.database();
    String hash = EventChain.START;
    try (Connection connection =
            DriverManager.getConnection(copy.url(), copy.user(), copy.password());
        PreparedStatement events =
            connection.prepareStatement(
                "INSERT INTO event (id, topic, product_code, kind, entity, entity_id,"
                    + " instruction_id, actor, request_id, payload, created_at)"
                    + " VALUES (?, 'instruction', 'P001', 'fill.booked', 'fill', ?, ?, 'feed', ?, ?, ?)");
        PreparedStatement numbers =
            connection.prepareStatement(
                "INSERT INTO event_seq (seq, event_id, prev_hash, hash) VALUES (?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      for (int seq = 1; seq <= EVENTS; seq++) {
        ChainRow row = row(seq, hash);
        add(events, row);
        hash = EventChain.hash(row);
        add(numbers, row, hash);
        if (seq % BATCH == 0 || seq == EVENTS) {
          events.executeBatch();
          numbers.executeBatch();
          connection.commit();
        }
      }
    }
    copy.update("INSERT INTO event_head VALUES (1, 1, ?, ?)", EVENTS, hash);
  }

  private static ChainRow row(int seq, String prevHash) {
    long instruction = seq / 50 + 1;
    return new ChainRow(
        seq,
        prevHash,
        null,
        (long) seq + seq / 1_000,
        "instruction",
        "P001",
        "fill.booked",
        "fill",
        (long) seq,
        instruction,
        "feed",
        "3f1d2a7c-%08d".formatted(seq),
        PAYLOAD.formatted(instruction, seq / 10, seq / 5, seq, seq),
        BEGIN.plusMillis(seq));
  }

  private static void add(PreparedStatement events, ChainRow row) throws SQLException {
    events.setLong(1, row.eventId());
    events.setLong(2, row.entityId());
    events.setLong(3, row.instructionId());
    events.setString(4, row.requestId());
    events.setString(5, row.payload());
    events.setObject(6, LocalDateTime.ofInstant(row.createdAt(), ZoneOffset.UTC));
    events.addBatch();
  }

  private static void add(PreparedStatement numbers, ChainRow row, String hash)
      throws SQLException {
    numbers.setLong(1, row.seq());
    numbers.setLong(2, row.eventId());
    numbers.setString(3, row.prevHash());
    numbers.setString(4, hash);
    numbers.addBatch();
  }
}
