package hs.desk.bench;

import java.util.List;

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
      return List.of(
          bench
              .load()
              .closed("2,000 positions", bench.time(), () -> bench.requests().rows(contracts))
              .named("%d positions over data/strategy_position/".formatted(shown)));
    }
  }
}
