package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.fault.History.End;
import hs.desk.fault.History.Operation;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 10: risk changes one product's state on two nodes, while the way to its rows is cut. */
@Tag("fleet")
class OneStatusIT {

  private static final String PRODUCT = "api/products/P004/";
  private static final List<String> STATES = List.of("ACTIVE", "REDUCE_ONLY", "HALTED");
  private static final int CLIENTS_PER_NODE = 3;
  private static final int CUTS = Scale.of(4);
  private static final Duration BETWEEN_CUTS = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RunningDesk desk = Suite.fleet(2);
  private final Random random = Scale.random("OneStatusIT");
  private final History history = new History();
  private final Map<Integer, DeskClient> clients = new ConcurrentHashMap<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  @AfterEach
  void active() {
    await().atMost(PATIENCE).ignoreExceptions().until(() -> write("end", 1, "ACTIVE") == End.OK);
  }

  @Test
  void theStateIsOneWhicheverNodeIsAsked() {
    List<Thread> threads = new ArrayList<>();
    for (int node = 1; node <= 2; node++) {
      for (int i = 0; i < CLIENTS_PER_NODE; i++) {
        threads.add(client(node, "client-" + node + "-" + i));
      }
    }
    for (int cut = 0; cut < CUTS; cut++) {
      LockSupport.parkNanos(BETWEEN_CUTS.toNanos() / 2 + random.nextLong(BETWEEN_CUTS.toNanos()));
      desk.controls().link(1 + random.nextInt(2), "mariadb", "cut");
    }
    LockSupport.parkNanos(BETWEEN_CUTS.toNanos());
    over = true;
    Threads.join(threads);
    List<Operation> operations = history.operations();
    System.out.printf("OneStatusIT: %s%n%s%n", history.write("one-status"), counts(operations));
    assertThat(operations.stream().filter(it -> it.wrote() && it.end() == End.OK))
        .hasSizeGreaterThan(CUTS);
    assertThat(failures).isEmpty();
    assertThat(Linear.faults(operations)).isEmpty();
  }

  private static String counts(List<Operation> operations) {
    StringBuilder text = new StringBuilder();
    for (End end : End.values()) {
      long count = operations.stream().filter(it -> it.wrote() && it.end() == end).count();
      text.append(count).append(" writes ").append(end).append(", ");
    }
    return text.append(operations.size()).append(" operations").toString();
  }

  private Thread client(int node, String name) {
    long seed = random.nextLong();
    Thread thread =
        new Thread(
            () -> {
              Random own = new Random(seed);
              while (!over) {
                write(name, node, STATES.get(own.nextInt(STATES.size())));
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Reads, and writes under the version that was read. */
  private End write(String client, int node, String state) {
    DeskClient risk = clients.computeIfAbsent(node, n -> desk.node(n).login("risk1"));
    Operation seen = operation(client, false, "", 0, () -> risk.get(PRODUCT));
    if (seen.end() != End.OK || seen.status().equals(state)) {
      return seen.end();
    }
    Map<String, Object> settings = Map.of("state", state, "version", seen.version());
    return operation(client, true, state, seen.version(), () -> risk.put(PRODUCT, settings)).end();
  }

  private Operation operation(
      String client, boolean wrote, String state, long expected, Supplier<Answer> call) {
    long invoked = System.nanoTime();
    Answer answer = null;
    try {
      answer = call.get();
    } catch (UncheckedIOException broken) {
      // whether it was done is not known
    }
    long ended = System.nanoTime();
    End end = end(answer);
    JsonNode left = end == End.OK ? answer.json() : null;
    Operation operation =
        new Operation(
            client,
            wrote,
            left == null ? state : left.path("state").asText(),
            expected,
            left == null ? 0 : left.path("version").asLong(),
            end,
            invoked,
            ended);
    history.add(operation);
    return operation;
  }

  /** 409 and 412 are said before anything is done; 503 may hide a commit. */
  private End end(Answer answer) {
    int status = answer == null ? 503 : answer.status();
    return switch (status) {
      case 200 -> End.OK;
      case 409, 412 -> End.FAIL;
      case 503 -> End.INFO;
      default -> {
        failures.add(answer.toString());
        yield End.INFO;
      }
    };
  }
}
