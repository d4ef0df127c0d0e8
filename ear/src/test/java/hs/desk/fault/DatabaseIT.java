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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 6. */
class DatabaseIT {

  private static final String PRODUCT = "P003";
  private static final Duration REFUSAL = Duration.ofSeconds(2);
  private static final Duration RETURN = Duration.ofSeconds(3);
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

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
