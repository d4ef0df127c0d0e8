package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How long a node shows no rows of the present, when all of twenty thousand positions are read and
 * published anew: from the loss to the first answer that holds them all.
 */
final class Reloading {

  private static final int ROWS = 20_000;
  private static final int TIMES = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Bench bench;

  /** Takes away what the rows stand on. */
  @FunctionalInterface
  private interface Loss {
    void come() throws Exception;
  }

  /** Where the rows of a node stand: totals know how many rows there are. */
  private record Standing(String epoch, int rows) {

    static Standing of(Requests node) throws Exception {
      JsonNode totals = node.all(node.totals());
      int rows = 0;
      for (JsonNode total : totals.get("rows")) {
        rows += total.get("rows").asInt();
      }
      return new Standing(totals.get("epoch").asText(), rows);
    }

    /** Rows that instructions want may have left meanwhile; positions stay. */
    boolean isAnewAfter(Standing before) {
      return !epoch.isEmpty() && !epoch.equals(before.epoch) && rows >= ROWS;
    }
  }

  Reloading(Bench bench) {
    this.bench = bench;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    operations.add(new Operation("reload of 20,000 positions", this::wiped));
    if (bench.desk().nodes() > 1) {
      operations.add(new Operation("take-over of 20,000 positions", this::takenOver));
    }
    return operations;
  }

  private List<Measurement> wiped() throws Exception {
    Requests node = new Requests(bench.desk().at(bench.desk().nodes()));
    try (MorePositions more = new MorePositions(bench, ROWS)) {
      more.awaitShown();
      long[] nanos = new long[TIMES];
      for (int i = 0; i < TIMES; i++) {
        nanos[i] = anewAfter(bench.desk()::wipeRedis, node, more);
      }
      return List.of(measured("rows anew after Redis was wiped", node, nanos));
    }
  }

  /** The node that publishes is killed; another is asked. The launcher starts it again. */
  private List<Measurement> takenOver() throws Exception {
    int publisher = bench.desk().publisher();
    int other =
        IntStream.rangeClosed(1, bench.desk().nodes())
            .filter(number -> number != publisher)
            .findFirst()
            .orElseThrow();
    Requests node = new Requests(bench.desk().at(other));
    try (MorePositions more = new MorePositions(bench, ROWS)) {
      more.awaitShown();
      long nanos = anewAfter(() -> bench.desk().kill(publisher), node, more);
      Measurement measured = measured("rows anew after the publisher was killed", node, nanos);
      while (!bench.desk().ready(publisher)) {
        TimeUnit.SECONDS.sleep(1);
      }
      return List.of(measured);
    }
  }

  private long anewAfter(Loss loss, Requests node, MorePositions more) throws Exception {
    Standing before = Standing.of(node);
    long start = System.nanoTime();
    loss.come();
    while (!now(node).isAnewAfter(before)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("no rows anew after " + PATIENCE);
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    long nanos = System.nanoTime() - start;
    int shown = node.all(node.rows(more.contracts())).get("rows").size();
    if (shown < ROWS) {
      throw new IllegalStateException("but %d of the positions".formatted(shown));
    }
    return nanos;
  }

  /** A node that reads anew may say for a moment that it shows nothing. */
  private static Standing now(Requests node) throws Exception {
    try {
      return Standing.of(node);
    } catch (IOException unready) {
      return new Standing("", 0);
    }
  }

  private Measurement measured(String name, Requests node, long... nanos) throws Exception {
    double seconds = 0;
    for (long each : nanos) {
      seconds += each / 1e9;
    }
    String told = String.format(Locale.ROOT, "%s, %,d rows", name, Standing.of(node).rows());
    return Measurement.ofLatencies(told, 0, nanos, seconds);
  }
}
