package hs.desk.fault;

import hs.desk.rig.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What clients did to one versioned thing and what they were told, as lines of JSON for whoever
 * looks for the reason of a failure. Thread-safe.
 */
final class History {

  /** How an operation ended. */
  enum End {
    /** It was done, and told the version and the status it left or saw. */
    OK,
    /** It was refused: nothing was done. */
    FAIL,
    /** Nobody knows whether it was done. */
    INFO
  }

  /**
   * One operation.
   *
   * @param invoked in the time of {@link System#nanoTime}, as {@code ended}
   * @param wrote whether it was to change the thing
   * @param status that was to be written, or was read
   * @param version that was left or read; 0 unless it ended well
   */
  record Operation(
      String client,
      boolean wrote,
      String status,
      long expected,
      long version,
      End end,
      long invoked,
      long ended) {}

  private final List<Operation> operations = Collections.synchronizedList(new ArrayList<>());

  void add(Operation operation) {
    operations.add(operation);
  }

  List<Operation> operations() {
    synchronized (operations) {
      return List.copyOf(operations);
    }
  }

  /** Two lines for each, in the order of time, as under {@code target/history}. */
  Path write(String name) {
    Path file = Path.of("target", "history", name + ".jsonl");
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Operation operation : operations()) {
      lines.add(line(operation, "invoke", operation.invoked()));
      lines.add(line(operation, operation.end().name().toLowerCase(), operation.ended()));
    }
    lines.sort((a, b) -> Long.compare((long) a.get("nanos"), (long) b.get("nanos")));
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, lines.stream().map(Json::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> line(Operation operation, String type, long nanos) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("nanos", nanos);
    line.put("type", type);
    line.put("client", operation.client());
    line.put("f", operation.wrote() ? "write" : "read");
    line.put("status", operation.status());
    line.put("expected", operation.expected());
    line.put("version", operation.version());
    return line;
  }
}
