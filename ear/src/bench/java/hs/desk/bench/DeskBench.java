package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Prints what the desk costs. Start a desk without simulator first, then: {@code mvn verify -Pbench
 * -DskipTests -Dbench.run=.desk/run.json}.
 */
public final class DeskBench {

  private static final int CLIENTS = 4;
  private static final int LISTED = 10_000;

  private DeskBench() {}

  public static void main(String[] arguments) throws Exception {
    RunningDesk desk = new RunningDesk(Path.of(System.getProperty("bench.run", ".desk/run.json")));
    Duration warmUp = Duration.ofSeconds(Long.getLong("bench.warmup", 60));
    Duration time = Duration.ofSeconds(Long.getLong("bench.seconds", 15));
    Requests requests = new Requests(desk);
    requests.all(requests.writeOneRow());
    Load load = new Load(desk, CLIENTS);
    fill(requests, load);
    List<Long> ids = listedIds(requests);
    List<String> hundred = contractsOfHundredRows(requests);
    warmUp(requests, load, warmUp, ids, hundred);

    Iterator<Long> turn = java.util.stream.Stream.generate(() -> ids).flatMap(List::stream).iterator();
    Measurement base = load.closed("one row by its key", time, requests::oneRow);
    System.out.println(Measurement.header());
    System.out.println(base.row(base));
    for (Operation operation : operations(desk, load, requests, time, turn, hundred)) {
      if (operation.name().matches(System.getProperty("bench.only", ".*"))) {
        System.out.println(operation.measured().call().row(base));
      }
    }
    if ("frames".matches(System.getProperty("bench.only", ".*"))) {
      frames(desk, time, hundred);
    }
  }

  /** What can be measured, by its name. */
  private record Operation(String name, Callable<Measurement> measured) {}

  private static List<Operation> operations(
      RunningDesk desk,
      Load load,
      Requests requests,
      Duration time,
      Iterator<Long> turn,
      List<String> hundred) {
    return List.of(
        closed("instruction detail", load, time, () -> requests.detail(next(turn))),
        closed("list page of 50", load, time, requests::list),
        closed("100 positions", load, time, () -> requests.positions(hundred)),
        new Operation(
            "five-line adjustment, 100/s",
            () -> load.paced("five-line adjustment, 100/s", time, 100, () -> requests.adjustment(5))),
        closed("five-line adjustment", load, time, () -> requests.adjustment(5)),
        closed("five-line preview", load, time, () -> requests.preview(5)),
        closed("200-line adjustment", new Load(desk, 1), time, () -> requests.adjustment(200)));
  }

  private static Operation closed(
      String name, Load load, Duration time, Supplier<HttpRequest> requests) {
    return new Operation(name, () -> load.closed(name, time, requests));
  }

  private static void frames(RunningDesk desk, Duration time, List<String> hundred)
      throws Exception {
    long[] latency = new QuoteLatency(desk).measure(hundred, 1_000, time);
    Measurement frames = new Measurement("", latency.length, 0, 0, 0, latency, time.toSeconds());
    System.out.printf(
        Locale.ROOT,
        "%nRow change to frame at 1,000 changes/s: %d changes seen, p50 %.0f ms, p99 %.0f ms%n",
        latency.length,
        frames.percentileMillis(0.5),
        frames.percentileMillis(0.99));
  }

  private static synchronized long next(Iterator<Long> ids) {
    return ids.next();
  }

  /** The list is measured over ten thousand instructions, created through the front door. */
  private static void fill(Requests requests, Load load) throws Exception {
    while (requests.all(requests.list()).get("count").asInt() < LISTED) {
      load.closed("fill", Duration.ofSeconds(10), () -> requests.adjustment(1));
    }
  }

  private static List<Long> listedIds(Requests requests) throws Exception {
    List<Long> ids = new ArrayList<>();
    requests.all(requests.list()).get("results").forEach(row -> ids.add(row.get("id").asLong()));
    return ids;
  }

  private static List<String> contractsOfHundredRows(Requests requests) throws Exception {
    List<String> contracts = new ArrayList<>();
    int rows = 0;
    for (JsonNode row : requests.all(requests.positions(List.of())).get("rows")) {
      rows++;
      String contract = row.get("c_instrument_id").asText();
      if (!contracts.contains(contract)) {
        contracts.add(contract);
      }
      if (rows == 100) {
        break;
      }
    }
    return contracts;
  }

  private static void warmUp(
      Requests requests, Load load, Duration time, List<Long> ids, List<String> contracts)
      throws Exception {
    Duration share = time.dividedBy(5);
    load.closed("warm-up", share, requests::oneRow);
    load.closed("warm-up", share, () -> requests.detail(ids.get(0)));
    load.closed("warm-up", share, requests::list);
    load.closed("warm-up", share, () -> requests.positions(contracts));
    load.closed("warm-up", share, () -> requests.adjustment(5));
  }
}
