package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.devstack.chaos.ChaosProxy;
import hs.desk.rig.Book;
import hs.desk.rig.Controls;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 7 to 9: nodes under load, and what is taken from under them. */
@Tag("fleet")
class LoadIT {

  private static final String PRODUCT = "P003";
  private static final List<String> WATCHED = List.of("P001", "P002", "P003");
  private static final String[] READ = {
    "api/user/", "api/products/", "api/instructions/?page_size=50", "api/contract-list/?search=IF"
  };
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration LIVE_AGAIN = Duration.ofSeconds(10);
  private static final Duration MAILED = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofSeconds(2);

  /** All that the feed told while nodes were away. */
  private static final Duration BOOKED = Duration.ofMinutes(2);

  /** What a round takes at most, with the start of a node. */
  private static final int ROUND_SECONDS = 90;

  private static final Duration OUTAGE = Duration.ofSeconds(5);

  private final RunningDesk desk = Suite.fleet(Scale.nodes());
  private final Controls controls = desk.controls();
  private Map<String, Object> body;

  @AfterEach
  void allServe() {
    await("all nodes")
        .atMost(START)
        .until(() -> IntStream.rangeClosed(1, Scale.nodes()).allMatch(this::ready));
  }

  /** The first calls of a young node pay for loading classes: no promise is about them. */
  @BeforeEach
  void warmUp() {
    allServe();
    body = new Book(desk.inspect("pms_monitor"), PRODUCT).reduction("load", 2);
    for (int node = 1; node <= Scale.nodes(); node++) {
      DeskClient manager = desk.node(node).login("manager1");
      manager.post("api/instructions/adjustment/", body).expect(201);
      manager.get("api/instructions/").expect(200);
    }
  }

  private boolean ready(int node) {
    try {
      return desk.node(node).get("/health/ready").status() == 200;
    } catch (UncheckedIOException down) {
      return false;
    }
  }

  @Test
  void everyEventComesOnceThroughKillsAndResets() {
    Random random = Scale.random("LoadIT");
    TradingFeed prepared =
        new TradingFeed(desk, PRODUCT, Scale.tradesPerSecond())
            .instruct(desk.as("manager1"), Scale.of(ROUND_SECONDS));
    try (ChaosProxy line = new ChaosProxy(0, desk.app().getPort(), random.nextLong());
        TradingFeed trades = prepared;
        Watchers watchers =
            new Watchers(through(line), List.of(WATCHED), Scale.onEvents(12), Scale.onStates(4))) {
      Creators creators = giveAndTrade(trades, () -> killOneAndTroubleTheOther(line, random));
      assertThat(creators.failures()).isEmpty();
      trades.assertEachIsOneFill(desk.inspect("strategy"), BOOKED);
      watchers.awaitConnected(LIVE_AGAIN);
      controls.market("storm?rate=100&seconds=0");
      controls.market("stop");
      watchers.assertRowsEqual(desk.inspect("pms_monitor"), QUIET);
      watchers.assertEveryEventOnce(desk.inspect("strategy"));
      watchers.assertNoFaults();
      System.out.printf(
          "LoadIT: %d instructions, %d trades, %d connections%n",
          creators.answered().size(), trades.written(), watchers.connections());
      assertThat(watchers.connections()).isGreaterThan(Scale.onEvents(12) + Scale.onStates(4));
    } finally {
      controls.market("start");
    }
  }

  /** Instructions, trades and prices, until the trouble is over. */
  private Creators giveAndTrade(TradingFeed trades, Runnable trouble) {
    controls.market("storm?rate=1000&seconds=600");
    String mark = "load-" + System.nanoTime();
    Creators creators = new Creators(desk, body, mark, Scale.of(100_000), Duration.ofMillis(100));
    creators.start(3);
    trades.start();
    for (int round = 0; round < Scale.of(1); round++) {
      trouble.run();
    }
    creators.finish();
    trades.stop();
    return creators;
  }

  /** Several people: one alone may not open so many sockets on the node that is left. */
  private List<DeskClient> through(ChaosProxy line) {
    URI app = URI.create("http://127.0.0.1:" + line.port() + desk.app().getPath());
    return Stream.of("trader1", "manager1", "risk1")
        .map(user -> new DeskClient(app).withToken(desk.as(user).token()))
        .toList();
  }

  /** Until the killed node serves again, and a little longer. */
  private void killOneAndTroubleTheOther(ChaosProxy line, Random random) {
    int victim = 1 + random.nextInt(Scale.nodes());
    int other = 1 + victim % Scale.nodes();
    reset(line, random, Duration.ofSeconds(5));
    long before = desk.nodePid(victim);
    controls.node(victim, "kill");
    reset(line, random, Duration.ofSeconds(3));
    controls.link(other, "mariadb", "cut");
    reset(line, random, Duration.ofSeconds(2));
    controls.link(other, "redis", "cut");
    while (desk.nodePid(victim) == before || !ready(victim)) {
      reset(line, random, Duration.ofSeconds(2));
    }
    reset(line, random, Duration.ofSeconds(5));
  }

  /** Lets some connections be reset at random moments. */
  private static void reset(ChaosProxy line, Random random, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(800)).toNanos());
      line.cutOneIn(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stopped", "frozen", "swallowed", "wiped"})
  void noWriteFailsWhateverBecomesOfRedis(String fault) {
    new RedisTrouble(desk, WATCHED, body, "redis-" + fault)
        .assertUnfelt(() -> make(fault), () -> mend(fault));
  }

  private void make(String fault) {
    switch (fault) {
      case "stopped" -> controls.stop("redis");
      case "frozen" -> controls.freeze("redis");
      case "swallowed" -> allLinks("hole");
      default -> desk.redis("FLUSHALL");
    }
  }

  private void mend(String fault) {
    switch (fault) {
      case "stopped" -> controls.start("redis");
      case "frozen" -> controls.thaw("redis");
      case "swallowed" -> allLinks("mend");
      default -> desk.redis("PING");
    }
  }

  private void allLinks(String act) {
    for (int node = 1; node <= Scale.nodes(); node++) {
      controls.link(node, "redis", act);
    }
  }

  @Test
  void nodesRestartInTurnWithoutAFailedCall() {
    DeskClient manager = desk.as("manager1");
    try (Watchers watchers =
            new Watchers(desk.as("trader1"), WATCHED, Scale.onEvents(4), Scale.onStates(2));
        Traffic traffic =
            new Traffic(manager, body, "rolling").reading(READ).start(Scale.clients(2))) {
      for (int round = 0; round < Scale.of(1); round++) {
        for (int node = 1; node <= Scale.nodes(); node++) {
          controls.node(node, "stop");
          controls.node(node, "start");
        }
      }
      traffic.assertNoneFailed();
      watchers.awaitConnected(LIVE_AGAIN);
      watchers.assertEveryEventOnce(desk.inspect("strategy"));
      watchers.assertNoFaults();
    }
  }

  @Test
  void aSilentDirectoryAndASilentMailServerHoldNobody() {
    try (Traffic traffic = new Traffic(desk.as("manager1"), body, "silent").start(2)) {
      controls.freeze("ldap");
      controls.freeze("smtp");
      LockSupport.parkNanos(Scale.of(OUTAGE).toNanos());
      traffic.assertNoneFailed();
      assertThat(traffic.percentile(90)).isLessThan(Duration.ofSeconds(2));
    } finally {
      controls.thaw("ldap");
      controls.thaw("smtp");
    }
    String waiting =
        "SELECT COUNT(*) FROM mail m JOIN event e ON e.id = m.event_id"
            + " JOIN instruction i ON i.id = e.instruction_id"
            + " WHERE i.note LIKE 'silent-%' AND m.status <> 'SENT'";
    await("mails").atMost(MAILED).until(() -> desk.inspect("strategy").number(waiting) == 0);
  }
}
