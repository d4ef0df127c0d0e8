package hs.desk.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one operation cost.
 *
 * @param operations how many were answered with 2xx
 * @param failures how many were not
 * @param serverMicros processor time of the node per operation
 * @param databaseMicros processor time of the database per operation
 * @param latencies of the operations in nanoseconds, ascending
 * @param seconds how long the measurement took
 */
record Measurement(
    String name,
    int operations,
    int failures,
    double serverMicros,
    double databaseMicros,
    long[] latencies,
    double seconds) {

  double percentileMillis(double share) {
    if (latencies.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(share * latencies.length) - 1;
    return latencies[Math.max(index, 0)] / 1e6;
  }

  static String header() {
    return "| operation | count | failed | per second | server µs | ratio | database µs | p50 ms | p99 ms |\n"
        + "| --- | --: | --: | --: | --: | --: | --: | --: | --: |";
  }

  String row(Measurement base) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.0f | %.0f | %.2f | %.0f | %.1f | %.1f |",
        name,
        operations,
        failures,
        operations / seconds,
        serverMicros,
        serverMicros / base.serverMicros,
        databaseMicros,
        percentileMillis(0.5),
        percentileMillis(0.99));
  }

  static long[] ascending(long[] latencies) {
    long[] sorted = latencies.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
