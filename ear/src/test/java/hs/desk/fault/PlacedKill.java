package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/**
 * Kills a node at one place of one creation. The way between the node and its database is slowed
 * down, so that the place can be seen from outside; the caller then tries again with his key.
 */
final class PlacedKill {

  /** Where in the creation. */
  enum Place {
    /** Rows are written, and nothing is committed. */
    BETWEEN_STATEMENTS,
    /** All is committed, and the node has not heard it. */
    BEFORE_ANSWER
  }

  private static final String SLOW = "delay?millis=80";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(3);

  private final RunningDesk desk;
  private final Map<String, Object> body;
  private final String token;

  /**
   * @param body of another product than the one that others write: they would wait for its lock
   */
  PlacedKill(RunningDesk desk, Map<String, Object> body) {
    this.desk = desk;
    this.body = body;
    this.token = desk.as("manager1").token();
  }

  /**
   * What became of it.
   *
   * @param id of the instruction that the retry answered
   * @param placed whether the node died at that place; else it was too fast
   */
  record Struck(long id, boolean placed) {}

  /**
   * @param line how many lines are to be there, counted from 1
   */
  Struck strike(int node, Place place, int line, String key) {
    Map<String, Object> own = new HashMap<>(body);
    own.put("note", key);
    DeskClient direct = caller(desk.node(node), key);
    Optional<ProcessHandle> victim = ProcessHandle.of(desk.nodePid(node));
    desk.controls().link(node, "mariadb", SLOW);
    CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> status(direct, own));
    try {
      awaitPlace(place, line, key, first);
      victim.ifPresent(ProcessHandle::destroyForcibly);
    } finally {
      desk.controls().link(node, "mariadb", "mend");
    }
    int status = first.join();
    boolean committed = isCommitted(key);
    assertThat(committed || status != 201).as("answered 201, so it is there").isTrue();
    boolean placed = status == 0 && committed == (place == Place.BEFORE_ANSWER);
    System.out.printf("%s at line %d: %d, %s%n", place, line, status, placed ? "met" : "missed");
    return new Struck(again(key, own, committed), placed);
  }

  private DeskClient caller(DeskClient at, String key) {
    return at.withToken(token).with("Idempotency-Key", key).patient(PATIENCE);
  }

  /** 0: it broke. */
  private static int status(DeskClient caller, Map<String, Object> own) {
    try {
      return caller.post("api/instructions/adjustment/", own).status();
    } catch (UncheckedIOException killed) {
      return 0;
    }
  }

  private void awaitPlace(Place place, int line, String key, CompletableFuture<?> first) {
    Database strategy = desk.inspect("strategy");
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (Peek peek =
        place == Place.BEFORE_ANSWER ? Peek.atCommitted(strategy) : Peek.atWritten(strategy)) {
      while (peek.lines(key) < line && !first.isDone()) {
        assertThat(System.nanoTime()).as("%s is never seen", key).isLessThan(end);
        LockSupport.parkNanos(LOOK.toNanos());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isCommitted(String key) {
    String sql = "SELECT COUNT(*) FROM instruction WHERE note = ?";
    return desk.inspect("strategy").number(sql, key) > 0;
  }

  /** The same key until there is an answer; what was committed is answered from memory. */
  private long again(String key, Map<String, Object> own, boolean committed) {
    DeskClient caller = caller(desk.anonymous(), key);
    Answer answer =
        Awaitility.await(key)
            .atMost(PATIENCE)
            .ignoreException(UncheckedIOException.class)
            .until(
                () -> caller.post("api/instructions/adjustment/", own), it -> it.status() == 201);
    if (committed) {
      assertThat(answer.header("Idempotent-Replayed")).hasValue("true");
    }
    return answer.json().path("id").asLong();
  }
}
