package hs.desk.fault;

import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/**
 * Clients who create instructions side by side, each under an idempotency key of its own, and who
 * try again with the same key until they have a definite answer.
 */
final class Creators {

  /** In which at least one is answered, whatever was killed. */
  private static final Duration STANDSTILL = Duration.ofMinutes(3);

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final DeskClient manager;
  private final Map<String, Object> body;
  private final String mark;
  private final int wanted;
  private final Duration rest;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final Map<String, Long> answered = new ConcurrentHashMap<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final Queue<Try> tries = new ConcurrentLinkedQueue<>();

  /**
   * One call.
   *
   * @param began in the time of {@link System#nanoTime}, as {@code ended}
   * @param status 0: the connection broke, or nothing came in time
   */
  record Try(String key, long began, long ended, int status, boolean saysWhen) {

    Duration took() {
      return Duration.ofNanos(ended - began);
    }
  }

  Creators(RunningDesk desk, Map<String, Object> body, String mark, int wanted) {
    this(desk, body, mark, wanted, Duration.ZERO);
  }

  /**
   * @param rest of each client after each instruction
   */
  Creators(RunningDesk desk, Map<String, Object> body, String mark, int wanted, Duration rest) {
    this.manager = desk.as("manager1").patient(Duration.ofSeconds(20));
    this.body = body;
    this.mark = mark;
    this.wanted = wanted;
    this.rest = rest;
  }

  void start(int clients) {
    for (int i = 0; i < clients; i++) {
      Thread client = new Thread(this::run, "creator-" + i);
      client.setDaemon(true);
      client.start();
      threads.add(client);
    }
  }

  /** Begins no further one, and waits until each client has the answer to his last. */
  void finish() {
    next.set(wanted);
    Threads.join(threads);
  }

  /**
   * Waits until so many creations have been answered, or one has failed for good. How long all of
   * them take is the machine's; that they go on is the desk's.
   */
  void awaitDone(int count) {
    while (answered.size() < count && failures.isEmpty()) {
      int seen = answered.size();
      Awaitility.await("more than " + seen + " of " + wanted + " instructions")
          .atMost(STANDSTILL)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> answered.size() > seen || !failures.isEmpty());
    }
  }

  /** Instruction id by key. */
  Map<String, Long> answered() {
    return answered;
  }

  /** Every call and how it ended. */
  List<Try> tries() {
    return List.copyOf(tries);
  }

  /** Answers that no retry can mend. */
  List<String> failures() {
    return new ArrayList<>(failures);
  }

  private void run() {
    for (int i = next.getAndIncrement(); i < wanted; i = next.getAndIncrement()) {
      create(mark + "-" + i);
      LockSupport.parkNanos(rest.toNanos());
    }
  }

  private void create(String key) {
    Map<String, Object> own = new HashMap<>(body);
    own.put("note", key);
    DeskClient once = manager.with("Idempotency-Key", key);
    while (failures.isEmpty() && !answered.containsKey(key)) {
      long began = System.nanoTime();
      try {
        Answer answer = once.post("api/instructions/adjustment/", own);
        note(key, began, answer.status(), answer.header("Retry-After").isPresent());
        heed(key, answer);
      } catch (UncheckedIOException down) {
        // the node was killed under this request: only a retry tells what became of it
        note(key, began, 0, false);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void note(String key, long began, int status, boolean saysWhen) {
    tries.add(new Try(key, began, System.nanoTime(), status, saysWhen));
  }

  private void heed(String key, Answer answer) {
    if (answer.status() == 201) {
      answered.put(key, answer.json().path("id").asLong());
    } else if (isDefinite(answer)) {
      failures.add(answer.toString());
    } else {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** A refusal by the desk; while it starts, the server has a 404 of its own. */
  private static boolean isDefinite(Answer answer) {
    boolean ours = answer.header("Content-Type").orElse("").contains("problem+json");
    return ours && answer.status() < 500 && answer.status() != 409;
  }
}
