package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever breaks, in whatever order: the same number of the same epoch means the same rows on
 * every node at every time, no node ever shows an older price than it showed, and when all is well
 * again all nodes show the market.
 */
class ClusterPropertyTest {

  private static final Logger LOG = Logger.getLogger(Lease.class.getName());
  private static final int NODES = 3;
  private static final int STEP_MILLIS = 100;
  private static final int HEALING_STEPS = 200;

  enum What {
    RUN_ONE,
    RUN_ALL,
    STAND_STILL,
    KILL,
    BREAK_OFF,
    PRICE,
    REMOVE,
    NEXT_DAY,
    WIPE,
    CUT_STREAM,
    STORE_AWAY,
    STORE_BACK,
    ANSWERS_LOST,
    ANSWERS_BACK,
    LEASES_AWAY,
    LEASES_BACK,
    FEED_AWAY,
    FEED_BACK
  }

  record Act(What what, int node, int times) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<What> what =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(What.class)),
            Tuple.of(4, Arbitraries.of(What.RUN_ALL, What.RUN_ONE, What.PRICE)));
    Arbitrary<Integer> node = Arbitraries.integers().between(0, NODES - 1);
    Arbitrary<Integer> times = Arbitraries.integers().between(1, 40);
    return Combinators.combine(what, node, times).as(Act::new).list().ofMinSize(5).ofMaxSize(60);
  }

  private long now;
  private int price;
  private MemoryStore store;
  private MemoryLeases leases;
  private Market market;
  private List<TestNode> nodes;
  private Map<String, Map<String, Integer>> shown;
  private Map<TestNode, Map<String, Integer>> newest;

  /** What cannot be kept or read is meant here; thousands of times. */
  @BeforeContainer
  static void quiet() {
    LOG.setLevel(Level.OFF);
  }

  @AfterContainer
  static void loud() {
    LOG.setLevel(null);
  }

  private void start() {
    now = 1;
    store = new MemoryStore();
    leases = new MemoryLeases(() -> now);
    market = new Market(() -> now);
    nodes = new ArrayList<>();
    shown = new HashMap<>();
    newest = new HashMap<>();
    for (int i = 0; i < NODES; i++) {
      nodes.add(node(i));
    }
  }

  private TestNode node(int number) {
    return new TestNode("node-" + number + "." + now, store, leases, market, () -> now);
  }

  @Property(tries = 2_000)
  void numbersMeanTheSameEverywhereAndAllHeals(@ForAll("acts") List<Act> acts) {
    start();
    acts.forEach(this::act);
    store.away = false;
    store.answersGetLost = false;
    leases.away = false;
    market.away = false;
    for (int i = 0; i < HEALING_STEPS; i++) {
      runAll();
    }
    for (TestNode node : nodes) {
      assertThat(node.shows()).isTrue();
      assertThat(node.prices()).isEqualTo(market.prices());
      assertThat(node.all().epoch()).isEqualTo(nodes.get(0).all().epoch());
      assertThat(node.all().seq()).isEqualTo(nodes.get(0).all().seq());
    }
    assertThat(nodes).extracting(TestNode::role).containsOnlyOnce("leads");
  }

  private void act(Act act) {
    switch (act.what()) {
      case RUN_ONE -> repeat(act.times(), () -> run(nodes.get(act.node())));
      case RUN_ALL -> repeat(act.times(), this::runAll);
      case STAND_STILL -> repeat(act.times(), () -> runAllBut(act.node()));
      case KILL -> nodes.set(act.node(), node(act.node()));
      case BREAK_OFF -> nodes.get(act.node()).breaksOff();
      case PRICE -> market.price("k" + act.node(), ++price);
      case REMOVE -> market.remove("k" + act.node());
      case NEXT_DAY -> market.nextDay();
      case WIPE -> store.wipe();
      case CUT_STREAM -> store.cutStream();
      case STORE_AWAY -> store.away = true;
      case STORE_BACK -> store.away = false;
      case ANSWERS_LOST -> store.answersGetLost = true;
      case ANSWERS_BACK -> store.answersGetLost = false;
      case LEASES_AWAY -> leases.away = true;
      case LEASES_BACK -> leases.away = false;
      case FEED_AWAY -> market.away = true;
      case FEED_BACK -> market.away = false;
    }
  }

  private static void repeat(int times, Runnable act) {
    for (int i = 0; i < times; i++) {
      act.run();
    }
  }

  private void runAll() {
    runAllBut(-1);
  }

  private void runAllBut(int except) {
    now += TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS);
    for (int i = 0; i < NODES; i++) {
      if (i != except) {
        nodes.get(i).run();
        compare(nodes.get(i));
      }
    }
  }

  private void run(TestNode node) {
    now += TimeUnit.MILLISECONDS.toNanos(STEP_MILLIS);
    node.run();
    compare(node);
  }

  private void compare(TestNode node) {
    if (node.shows()) {
      Reading all = node.all();
      Map<String, Integer> prices = node.prices();
      Map<String, Integer> before = shown.putIfAbsent(all.epoch() + "/" + all.seq(), prices);
      assertThat(before == null ? prices : before).isEqualTo(prices);
      notOlder(prices, newest.computeIfAbsent(node, n -> new HashMap<>()));
    }
  }

  /** Prices only rise. */
  private static void notOlder(Map<String, Integer> prices, Map<String, Integer> before) {
    prices.forEach(
        (key, price) -> {
          Integer last = before.put(key, price);
          assertThat(price).as(key).isGreaterThanOrEqualTo(last == null ? 0 : last);
        });
  }
}
