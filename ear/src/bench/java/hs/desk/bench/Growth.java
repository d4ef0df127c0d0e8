package hs.desk.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What operations cost over a million instructions beside what they cost over ten thousand, each
 * against the one row of its own time.
 */
final class Growth {

  private static final String HEADER =
      "\n| operation | instructions | server µs | ratio | times | database µs | times | p99 ms |\n"
          + "| --- | --: | --: | --: | --: | --: | --: | --: |";

  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  private record Row(long instructions, Measurement measured, Measurement base) {}

  void add(String operation, long instructions, Measurement measured, Measurement base) {
    rows.computeIfAbsent(operation, k -> new ArrayList<>())
        .add(new Row(instructions, measured, base));
  }

  String table() {
    StringBuilder table = new StringBuilder(HEADER);
    rows.forEach(
        (operation, sizes) ->
            sizes.forEach(row -> table.append('\n').append(line(operation, sizes.get(0), row))));
    return table.toString();
  }

  private static String line(String operation, Row first, Row row) {
    double ratio = row.measured().ratio(row.base());
    double database = row.measured().databaseMicros() / row.base().databaseMicros();
    double before = first.measured().databaseMicros() / first.base().databaseMicros();
    return "| %s | %,d | %s | %s | %s | %s | %s | %s |"
        .formatted(
            operation,
            row.instructions(),
            Measurement.figure(0, row.measured().serverMicros()),
            Measurement.figure(2, ratio),
            Measurement.figure(2, ratio / first.measured().ratio(first.base())),
            Measurement.figure(0, row.measured().databaseMicros()),
            Measurement.figure(2, database / before),
            Measurement.figure(1, row.measured().percentileMillis(0.99)));
  }
}
