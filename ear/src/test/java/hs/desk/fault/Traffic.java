package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writers and readers side by side to whom every call has to succeed: nothing is tried again. */
final class Traffic implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration REST = Duration.ofMillis(120);

  private final List<DeskClient> managers;
  private final Map<String, Object> body;
  private final String mark;
  private final List<String> reads = new ArrayList<>(List.of("api/instructions/?page_size=10"));
  private final AtomicInteger number = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
  private Duration rest = REST;
  private long begun;
  private volatile boolean over;

  /**
   * @param mark begins the note of each instruction
   */
  Traffic(DeskClient manager, Map<String, Object> body, String mark) {
    this(List.of(manager), body, mark);
  }

  /**
   * @param managers dealt out to the clients in turn
   */
  Traffic(List<DeskClient> managers, Map<String, Object> body, String mark) {
    this.managers = managers.stream().map(one -> one.patient(PATIENCE)).toList();
    this.body = body;
    this.mark = mark;
  }

  /** Lets each client read more after each creation; before {@link #start}. */
  Traffic reading(String... paths) {
    reads.addAll(List.of(paths));
    return this;
  }

  /** Lets each client rest so long after his reading; before {@link #start}. */
  Traffic resting(Duration time) {
    rest = time;
    return this;
  }

  Traffic start(int clients) {
    begun = System.nanoTime();
    for (int i = 0; i < clients; i++) {
      DeskClient manager = managers.get(i % managers.size());
      Thread client = new Thread(() -> run(manager), "traffic-" + i);
      client.setDaemon(true);
      client.start();
      threads.add(client);
    }
    return this;
  }

  private void run(DeskClient manager) {
    while (!over) {
      int mine = number.incrementAndGet();
      timed(() -> create(manager, mark + "-" + mine), 201);
      reads.forEach(path -> timed(() -> manager.get(path), 200));
      LockSupport.parkNanos(rest.toNanos());
    }
  }

  private Answer create(DeskClient manager, String key) {
    Map<String, Object> own = new HashMap<>(body);
    own.put("note", key);
    return manager.with("Idempotency-Key", key).post("api/instructions/adjustment/", own);
  }

  private void timed(Supplier<Answer> call, int expected) {
    long begin = System.nanoTime();
    try {
      Answer answer = call.get();
      if (answer.status() != expected) {
        failures.add(answer.toString());
      }
    } catch (UncheckedIOException e) {
      failures.add(e.getMessage() + ": " + e.getCause());
    }
    nanos.add(System.nanoTime() - begin);
  }

  int calls() {
    return nanos.size();
  }

  /** Calls that did not succeed, and why. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  /** The time that so many of a hundred calls stayed below. */
  Duration percentile(int percent) {
    return percentile(percent, took(0));
  }

  /** The same of some calls. */
  static Duration percentile(int percent, List<Duration> calls) {
    List<Duration> sorted = calls.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  /**
   * How long calls took, in the order in which they ended.
   *
   * @param from as {@link #calls()} said then
   * @return the caller's own
   */
  List<Duration> took(int from) {
    synchronized (nanos) {
      return nanos.subList(from, nanos.size()).stream()
          .map(Duration::ofNanos)
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  /** Ends all calls and demands that each succeeded. */
  void assertNoneFailed() {
    close();
    long seconds = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    System.out.printf(
        "%s: %d calls, %d a second, %d failed, p50 %d ms, p99 %d ms%n",
        mark,
        calls(),
        calls() / seconds,
        failures.size(),
        percentile(50).toMillis(),
        percentile(99).toMillis());
    assertThat(calls()).isPositive();
    assertThat(failures).isEmpty();
  }

  @Override
  public void close() {
    over = true;
    Threads.join(threads);
  }
}
