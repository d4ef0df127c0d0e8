package hs.desk.bench;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Supplier;

/** Two thousand position rows in one answer. */
final class Positions {

  private static final int ROWS = 2_000;

  private final Bench bench;

  Positions(Bench bench) {
    this.bench = bench;
  }

  List<Operation> operations() {
    return List.of(new Operation("2,000 positions", this::measure));
  }

  private List<Measurement> measure() throws Exception {
    try (MorePositions more = new MorePositions(bench, ROWS)) {
      int shown = more.awaitShown();
      List<String> contracts = more.contracts();
      Supplier<HttpRequest> next = () -> bench.requests().rows(contracts);
      return List.of(
          bench
              .warm("2,000 positions", next, next)
              .named("%d positions over data/strategy_position/".formatted(shown)));
    }
  }
}
