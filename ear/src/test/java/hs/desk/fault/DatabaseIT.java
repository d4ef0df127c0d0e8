package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.Answer;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 6. */
class DatabaseIT {

  private static final String PRODUCT = "P003";
  private static final Duration REFUSAL = Duration.ofSeconds(2);
  private static final Duration RETURN = Duration.ofSeconds(3);
  private static final Duration OUTAGE = Duration.ofSeconds(5);
  private static final Duration HEALED = Duration.ofSeconds(5);
  private static final Duration DRIVER = Duration.ofSeconds(11);
  private static final int CLIENTS = 4;
  private static final int BEFORE = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final Map<String, Object> body =
      new Book(desk.inspect("pms_monitor"), PRODUCT).reduction("database", 1);

  @AfterEach
  void ready() {
    await().atMost(PATIENCE).until(() -> ready(200));
  }

  private boolean ready(int status) {
    return desk.anonymous().get("/health/ready").status() == status;
  }

  private Answer create() {
    return manager.post("api/instructions/adjustment/", body);
  }

  @Test
  void withoutDatabaseCallsAreRefusedInTimeAndThenServedAgain() {
    create().expect(201);
    try (LiveSocket socket = manager.socket("pos").subscribe(Map.of())) {
      socket.awaitSnapshot();
      desk.controls().stop("mariadb");
      try {
        for (int i = 0; i < 5; i++) {
          assertRefusedInTime();
        }
        await().atMost(PATIENCE).until(() -> ready(503));
        assertThat(socket.closed()).isFalse();
      } finally {
        desk.controls().start("mariadb");
      }
      long back = System.nanoTime();
      await().atMost(PATIENCE).until(() -> create().status() == 201);
      assertThat(since(back)).as("first success").isLessThan(RETURN);
      for (int i = 0; i < 40; i++) {
        manager.get("api/instructions/").expect(200);
        create().expect(201);
      }
      int seen = socket.frames("delta").size();
      await().atMost(PATIENCE).until(() -> socket.frames("delta").size() > seen);
    }
  }

  private void assertRefusedInTime() {
    long start = System.nanoTime();
    Answer answer = create();
    Duration took = since(start);
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isPresent();
    assertThat(took).isLessThan(REFUSAL);
  }

  @Test
  void aDatabaseThatHangsHoldsCallsNoLongerThanItsTimeOut() {
    create().expect(201);
    desk.controls().freeze("mariadb");
    try {
      await().atMost(PATIENCE).until(() -> ready(503));
      assertRefusedInTime();
      assertRefusedInTime();
    } finally {
      desk.controls().thaw("mariadb");
    }
    long back = System.nanoTime();
    await().atMost(PATIENCE).until(() -> create().status() == 201);
    assertThat(since(back)).as("first success").isLessThan(RETURN);
  }

  @Test
  void aDatabaseThatIsKilledUnderLoadCostsNothingButRefusals() {
    String mark = "db-kill-" + System.nanoTime();
    Creators creators = new Creators(desk, body, mark, 1_000_000, Duration.ofMillis(50));
    creators.start(CLIENTS);
    creators.awaitDone(BEFORE);
    long killed;
    try {
      killed = kill();
      LockSupport.parkNanos(OUTAGE.toNanos());
    } finally {
      desk.controls().start("mariadb");
    }
    long back = System.nanoTime();
    LockSupport.parkNanos(HEALED.multipliedBy(2).toNanos());
    creators.finish();
    assertThat(creators.failures()).isEmpty();
    assertRefusals(creators.tries(), killed);
    assertHealed(creators.tries(), back);
    assertNoFalseAnswer(creators.answered(), mark);
  }

  /** Without warning; the launcher is told to let it lie. Returns when, by the JVM's clock. */
  private long kill() {
    long pid = desk.run().get("services").get("mariadb").get("pid").asLong();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    long killed = System.nanoTime();
    desk.controls().stop("mariadb");
    return killed;
  }

  /**
   * A call that was under way may wait as long as the driver does. Who lost a race, as with a copy
   * of his own call that died, is told when to come again, too.
   */
  private static void assertRefusals(List<Creators.Try> tries, long killed) {
    assertThat(tries).extracting(Creators.Try::status).contains(201, 503);
    assertThat(tries).extracting(Creators.Try::status).isSubsetOf(201, 503, 409);
    assertThat(tries).filteredOn(it -> it.status() != 201).allMatch(Creators.Try::saysWhen);
    assertThat(tries)
        .filteredOn(it -> it.status() != 201)
        .allMatch(it -> it.took().compareTo(it.began() < killed ? DRIVER : REFUSAL) < 0);
    System.out.printf(
        "DatabaseIT: %d calls, %d refused, the slowest refusal after %d ms%n",
        tries.size(),
        tries.stream().filter(it -> it.status() == 503).count(),
        tries.stream()
            .filter(it -> it.status() == 503)
            .mapToLong(it -> it.took().toMillis())
            .max()
            .orElse(0));
  }

  private static void assertHealed(List<Creators.Try> tries, long back) {
    long first =
        tries.stream()
            .filter(it -> it.status() == 201 && it.ended() > back)
            .mapToLong(Creators.Try::ended)
            .min()
            .orElseThrow();
    assertThat(Duration.ofNanos(first - back)).as("first success").isLessThan(RETURN);
    assertThat(tries)
        .filteredOn(it -> it.began() > back + HEALED.toNanos())
        .extracting(Creators.Try::status)
        .containsOnly(201);
  }

  private void assertNoFalseAnswer(Map<String, Long> answered, String mark) {
    List<Map<String, Object>> stored =
        desk.inspect("strategy")
            .rows("SELECT note, id FROM instruction WHERE note LIKE ?", mark + "%");
    assertThat(stored.stream().map(row -> row.get("note")).toList())
        .containsExactlyInAnyOrderElementsOf(answered.keySet());
    assertThat(stored).allMatch(row -> row.get("id").equals(answered.get(row.get("note"))));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
