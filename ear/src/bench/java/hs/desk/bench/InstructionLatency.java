package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long an instruction takes from the 201 of one node to the frame of its creation on a socket
 * of another; a frame that was there before the 201 counts as nothing.
 */
final class InstructionLatency {

  private final RunningDesk given;
  private final RunningDesk shown;
  private final Map<Long, Long> frames = new ConcurrentHashMap<>();

  /**
   * @param given the node that takes instructions
   * @param shown the node whose socket is read
   */
  InstructionLatency(RunningDesk given, RunningDesk shown) {
    this.given = given;
    this.shown = shown;
  }

  Measurement measure(String name, int perSecond, Duration time) throws Exception {
    Requests requests = new Requests(given);
    Map<Long, Long> answers = new ConcurrentHashMap<>();
    try (Frames socket = Frames.of(shown, "instruction", "trader1", this::row)) {
      long start = System.nanoTime();
      int wanted = (int) time.toSeconds() * perSecond;
      for (int i = 0; i < wanted; i++) {
        JsonNode answer = given.json(requests.adjustment(1));
        answers.put(answer.get("id").asLong(), System.nanoTime());
        long next = start + (i + 1) * 1_000_000_000L / perSecond - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(Math.max(next, 0));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      TimeUnit.SECONDS.sleep(3); // what no frame shows by then counts as not shown
      long[] latencies =
          answers.entrySet().stream()
              .filter(one -> frames.containsKey(one.getKey()))
              .mapToLong(one -> Math.max(frames.get(one.getKey()) - one.getValue(), 0))
              .toArray();
      return Measurement.ofLatencies(name, answers.size() - latencies.length, latencies, seconds);
    }
  }

  private void row(JsonNode row, long now) {
    if ("instruction.created".equals(row.path("kind").asText())) {
      frames.putIfAbsent(row.get("instruction_id").asLong(), now);
    }
  }
}
