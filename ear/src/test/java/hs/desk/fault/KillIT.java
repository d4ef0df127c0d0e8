package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Book;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 3: the node is killed while clients create, and started again by the launcher. */
class KillIT {

  private static final String PRODUCT = "P001";
  private static final int CREATIONS = 500;
  private static final int CLIENTS = 6;
  private static final int KILLS = 3;
  private static final int LINES = 2;
  private static final Duration MOMENT = Duration.ofMillis(50);

  /** A killed node's claim on a mail runs out after 30 s. */
  private static final Duration MAILS = Duration.ofMinutes(3);

  private final RunningDesk desk = Suite.desk();
  private final Database strategy = desk.inspect("strategy");
  private final long seed = Long.getLong("desk.seed", System.nanoTime());
  private final RandomGenerator random = new Random(seed);

  @AfterEach
  void nodeServesAgain() {
    Awaitility.await("node")
        .atMost(Duration.ofMinutes(3))
        .ignoreExceptions()
        .until(() -> desk.anonymous().get("/health/ready").status() == 200);
  }

  @Test
  void nothingIsLostHalfWrittenOrDoubled() {
    System.out.println("KillIT: -Ddesk.seed=" + seed);
    String mark = "kill-" + seed;
    Map<String, Object> body =
        new Book(desk.inspect("pms_monitor"), PRODUCT).reduction(mark, LINES);
    Creators creators = new Creators(desk, body, mark, CREATIONS);
    creators.start(CLIENTS);
    for (int at : moments()) {
      creators.awaitDone(at);
      LockSupport.parkNanos(random.nextLong(MOMENT.toNanos()));
      killNode();
    }
    creators.awaitDone(CREATIONS);
    assertThat(creators.failures()).isEmpty();
    assertNothingLostOrDoubled(creators, mark);
    assertNothingHalfWritten(mark);
    assertNumberedWithoutGap(mark);
    assertMailsLeave(mark);
  }

  /** Kills the node that runs now; while it is being started again, the next one that runs. */
  private void killNode() {
    Awaitility.await("a node to kill")
        .atMost(Duration.ofMinutes(3))
        .until(
            () -> ProcessHandle.of(desk.nodePid()).filter(ProcessHandle::isAlive),
            Optional::isPresent)
        .orElseThrow()
        .destroyForcibly();
  }

  /** After how many answers the node is killed. */
  private Set<Integer> moments() {
    Set<Integer> moments = new TreeSet<>();
    while (moments.size() < KILLS) {
      moments.add(random.nextInt(1, CREATIONS - 1));
    }
    return moments;
  }

  private void assertNothingLostOrDoubled(Creators creators, String mark) {
    assertThat(creators.answered()).hasSize(CREATIONS);
    assertThat(new TreeSet<>(creators.answered().values())).hasSize(CREATIONS);
    assertThat(count("SELECT COUNT(*) FROM instruction i WHERE i.note LIKE ?", mark))
        .isEqualTo(CREATIONS);
  }

  private void assertNothingHalfWritten(String mark) {
    String each = "SELECT COUNT(*) FROM instruction i WHERE i.note LIKE ? AND ";
    assertThat(count(each + lines("position_adjustment") + " <> " + LINES, mark)).isZero();
    assertThat(count(each + lines("position_snapshot") + " < " + LINES, mark)).isZero();
    assertThat(
            count(
                each
                    + "(SELECT COUNT(DISTINCT d.position_adjustment_id) FROM instruction_detail d"
                    + " JOIN position_adjustment a ON a.id = d.position_adjustment_id"
                    + " WHERE a.instruction_id = i.id) <> "
                    + LINES,
                mark))
        .isZero();
    assertThat(count(each + lines("event") + " <> 1", mark)).isZero();
    assertThat(
            count(
                each
                    + "(SELECT COUNT(*) FROM mail m JOIN event e ON e.id = m.event_id"
                    + " WHERE e.instruction_id = i.id) <>"
                    + " (SELECT COUNT(DISTINCT g.username) FROM user_role_product g"
                    + " WHERE g.role = 'TRADER' AND g.product_code IN (i.product_code, '*'))",
                mark))
        .isZero();
  }

  private static String lines(String table) {
    return "(SELECT COUNT(*) FROM " + table + " x WHERE x.instruction_id = i.id)";
  }

  private void assertNumberedWithoutGap(String mark) {
    String unnumbered =
        "SELECT COUNT(*) FROM instruction i JOIN event e ON e.instruction_id = i.id"
            + " LEFT JOIN event_seq s ON s.event_id = e.id WHERE i.note LIKE ? AND s.seq IS NULL";
    Awaitility.await("numbers")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(count(unnumbered, mark)).isZero());
    assertThat(strategy.number("SELECT MAX(seq) - MIN(seq) + 1 - COUNT(*) FROM event_seq"))
        .as("gaps")
        .isZero();
  }

  private void assertMailsLeave(String mark) {
    String waiting =
        "SELECT COUNT(*) FROM instruction i JOIN event e ON e.instruction_id = i.id"
            + " JOIN mail m ON m.event_id = e.id WHERE i.note LIKE ? AND m.status <> 'SENT'";
    Awaitility.await("mails")
        .atMost(MAILS)
        .untilAsserted(() -> assertThat(count(waiting, mark)).isZero());
  }

  private long count(String sql, String mark) {
    return strategy.number(sql, mark + "%");
  }
}
