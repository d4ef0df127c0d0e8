package hs.desk.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What several nodes cost and how far apart they are; callers go to the nodes themselves. With one
 * node the figures of the nodes are the ones to compare with.
 */
final class Clustering {

  private final Bench bench;
  private final List<Long> ids;
  private final List<String> contracts;
  private final List<Requests> nodes = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param ids of instructions to be read
   * @param contracts whose rows change
   */
  Clustering(Bench bench, List<Long> ids, List<String> contracts) throws Exception {
    this.bench = bench;
    this.ids = ids;
    this.contracts = contracts;
    for (int node = 1; node <= bench.desk().nodes(); node++) {
      nodes.add(new Requests(bench.desk().at(node)));
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation("nodes at rest", this::rest));
    operations.add(overNodes("one row over the nodes", Requests::oneRow));
    operations.add(
        overNodes(
            "instruction detail over the nodes",
            node -> node.detail(ids.get(turn.get() % ids.size()))));
    operations.add(overNodes("five-line adjustment over the nodes", node -> node.adjustment(5)));
    operations.add(new Operation("frames", () -> frames("frame", publisher(), 1_000)));
    if (bench.desk().nodes() > 1) {
      operations.add(
          new Operation(
              "frames on another node", () -> frames("frame on another node", other(), 2_000)));
      operations.add(new Operation("instruction to frame on another node", this::instructions));
    }
    return operations;
  }

  /** In turn; processor time is that of all nodes together. */
  private Operation overNodes(String name, Function<Requests, HttpRequest> request) {
    String label = "%s (%d)".formatted(name, nodes.size());
    Supplier<HttpRequest> next =
        () -> request.apply(nodes.get(turn.getAndIncrement() % nodes.size()));
    return new Operation(name, () -> List.of(bench.warm(label, next, next)));
  }

  /** What they use while nobody asks: per second, where others are per request. */
  private List<Measurement> rest() throws Exception {
    bench.awaitQuiet();
    int seconds = (int) bench.time().toSeconds();
    long server = bench.desk().serverMicros();
    long database = bench.desk().databaseMicros();
    TimeUnit.SECONDS.sleep(seconds);
    return List.of(
        new Measurement(
            "%d nodes at rest, each second".formatted(nodes.size()),
            seconds,
            0,
            (bench.desk().serverMicros() - server) / (double) seconds,
            (bench.desk().databaseMicros() - database) / (double) seconds,
            new long[0],
            seconds));
  }

  private List<Measurement> frames(String what, int node, int perSecond) throws Exception {
    String name = "row change to %s, %,d/s".formatted(what, perSecond);
    return List.of(
        new QuoteLatency(bench.desk().at(node)).measure(name, contracts, perSecond, bench.time()));
  }

  private List<Measurement> instructions() throws Exception {
    return List.of(
        new InstructionLatency(bench.desk().at(publisher()), bench.desk().at(other()))
            .measure("instruction committed to frame on another node, 20/s", 20, bench.time()));
  }

  private int publisher() throws Exception {
    return bench.desk().publisher();
  }

  private int other() throws Exception {
    int publisher = publisher();
    return IntStream.rangeClosed(1, nodes.size())
        .filter(node -> node != publisher)
        .findFirst()
        .orElseThrow();
  }
}
