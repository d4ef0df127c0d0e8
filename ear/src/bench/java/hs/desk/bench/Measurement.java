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

  /** What an operation costs on the average of two measurements of it. */
  Measurement and(Measurement other) {
    return new Measurement(
        name,
        operations + other.operations,
        failures + other.failures,
        (serverMicros + other.serverMicros) / 2,
        (databaseMicros + other.databaseMicros) / 2,
        latencies,
        seconds + other.seconds);
  }

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
        "| %s | %d | %d | %s | %s | %s | %s | %s | %s |",
        name,
        operations,
        failures,
        figure(0, operations / seconds),
        figure(0, serverMicros),
        figure(2, ratio(base)),
        figure(0, databaseMicros),
        figure(1, percentileMillis(0.5)),
        figure(1, percentileMillis(0.99)));
  }

  double ratio(Measurement base) {
    return serverMicros / base.serverMicros;
  }

  Measurement named(String other) {
    return new Measurement(
        other, operations, failures, serverMicros, databaseMicros, latencies, seconds);
  }

  /** Without what it cost, where others were served in the same time. */
  Measurement alone() {
    return new Measurement(name, operations, failures, Double.NaN, Double.NaN, latencies, seconds);
  }

  /** Latencies alone: what they cost is in another figure. */
  static Measurement ofLatencies(String name, int failures, long[] latencies, double seconds) {
    return new Measurement(
        name, latencies.length, failures, Double.NaN, Double.NaN, ascending(latencies), seconds);
  }

  /** Empty where there is none. */
  static String figure(int decimals, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  static long[] ascending(long[] latencies) {
    long[] sorted = latencies.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
