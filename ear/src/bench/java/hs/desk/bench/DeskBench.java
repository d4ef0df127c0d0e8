package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what the desk costs. Start a desk without simulator first, then: {@code mvn verify -Pbench
 * -Dbench.run=.desk/run.json}. With {@code -Dbench.million=true} its past is made longer
 * afterwards, as far as what is wanted needs it: a hundred thousand instructions for the exports, a
 * million for what is measured again.
 */
public final class DeskBench {

  private static final int CLIENTS = 4;
  private static final int GIVEN = 1_000;
  private static final int LISTED = 10_000;
  private static final long MILLION = 1_000_000;

  private static final String ONE_ROW = "one row by its key";

  private final Bench bench;
  private final Duration warmUp = Duration.ofSeconds(Long.getLong("bench.warmup", 60));
  private final DayEnd dayEnd;
  private final List<Long> ids;
  private final List<String> hundred;
  private final Growth growth = new Growth();

  private DeskBench(Bench bench) throws Exception {
    this.bench = bench;
    dayEnd = new DayEnd(bench.desk());
    fill();
    ids = fiftyOfFiveLines();
    hundred = contractsOfHundredRows();
  }

  public static void main(String[] arguments) throws Exception {
    RunningDesk desk = new RunningDesk(Path.of(System.getProperty("bench.run", ".desk/run.json")));
    Duration time = Duration.ofSeconds(Long.getLong("bench.seconds", 15));
    Requests requests = new Requests(desk);
    requests.all(requests.writeOneRow());
    new DeskBench(new Bench(desk, new Load(desk, CLIENTS), requests, time)).run();
  }

  private void run() throws Exception {
    List<Operation> operations = operations();
    measure(operations);
    if (Boolean.getBoolean("bench.million")) {
      overMore(operations);
    }
  }

  private List<Operation> operations() throws Exception {
    List<Operation> all = new ArrayList<>();
    all.addAll(new Instructing(bench, ids, hundred).operations());
    all.addAll(new Trading(bench).operations());
    all.addAll(new Checking(bench).operations());
    all.addAll(new Clustering(bench, ids, hundred).operations());
    all.addAll(new Watching(bench, hundred).operations());
    all.addAll(new Positions(bench).operations());
    all.addAll(new Reloading(bench).operations());
    return all.stream().filter(Operation::wanted).toList();
  }

  /** Each operation is set against what one row costs before and after it: machines change pace. */
  private void measure(List<Operation> operations) throws Exception {
    bench.awaitQuiet();
    warmUp();
    dayEnd.come();
    System.out.println(Measurement.header());
    Measurement before = bench.warm(ONE_ROW, bench.requests()::oneRow, bench.requests()::oneRow);
    System.out.println(before.row(before));
    for (Operation operation : operations) {
      List<Measurement> measured = operation.act().measured();
      dayEnd.come();
      Measurement after = oneRow();
      Measurement base = before.and(after);
      measured.forEach(each -> System.out.println(each.row(base)));
      if (operation.grows()) {
        growth.add(operation.name(), bench.instructions(), measured.get(0), base);
      }
      before = after;
    }
  }

  private Measurement oneRow() throws Exception {
    return bench.load().closed(ONE_ROW, bench.time(), bench.requests()::oneRow);
  }

  private void overMore(List<Operation> operations) throws Exception {
    List<Operation> exports =
        new Exporting(bench).operations().stream().filter(Operation::wanted).toList();
    List<Operation> again = operations.stream().filter(Operation::grows).toList();
    try (Copies copies = new Copies(bench.desk())) {
      if (!exports.isEmpty()) {
        copies.fillTo(Exporting.ROWS + LISTED);
        measure(exports);
      }
      if (!again.isEmpty()) {
        copies.fillTo(MILLION);
        measure(again);
        System.out.println(growth.table());
      }
    }
  }

  /** A thousand or more given through the front door, and their like of earlier days. */
  private void fill() throws Exception {
    Requests requests = bench.requests();
    while (requests.all(requests.list()).get("count").asInt() < GIVEN) {
      bench.load().closed("fill", Duration.ofSeconds(10), () -> requests.adjustment(1));
    }
    try (Copies copies = new Copies(bench.desk())) {
      copies.fillTo(LISTED);
    }
    dayEnd.come();
  }

  private List<Long> fiftyOfFiveLines() throws Exception {
    List<Long> given = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      HttpRequest kept = bench.requests().adjustment(5, "bench, kept");
      given.add(bench.requests().all(kept).get("id").asLong());
    }
    return given;
  }

  private List<String> contractsOfHundredRows() throws Exception {
    Requests requests = bench.requests();
    List<String> contracts = new ArrayList<>();
    int rows = 0;
    for (JsonNode row : requests.all(requests.positions(List.of())).get("rows")) {
      if (!held(row)) {
        continue;
      }
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

  /** A row that is only wanted leaves when its instruction ends. */
  private static boolean held(JsonNode row) {
    return Stream.of("long_yesterday", "long_today", "short_yesterday", "short_today")
        .anyMatch(side -> row.get(side).asDouble() != 0);
  }

  /** Giving instructions runs through the most code: it gets the most time. */
  private void warmUp() throws Exception {
    Requests requests = bench.requests();
    Duration share = warmUp.dividedBy(7);
    bench.load().closed("warm-up", share, requests::oneRow);
    bench.load().closed("warm-up", share, () -> requests.detail(ids.get(0)));
    bench.load().closed("warm-up", share, requests::list);
    bench.load().closed("warm-up", share, () -> requests.positions(hundred));
    bench.load().closed("warm-up", share.multipliedBy(3), () -> requests.adjustment(5));
  }
}
