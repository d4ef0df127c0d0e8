package hs.desk.rig;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * One open socket; keeps every frame in the order of its arrival. Once a frame came that is not as
 * the desk describes it, whatever is asked of the socket fails the test.
 */
public final class LiveSocket implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final String path;
  private final FrameStream stream;

  private LiveSocket(HttpClient http, URI uri, Map<String, String> headers) {
    path = uri.getRawPath();
    stream = FrameStream.open(http, uri, headers, this::take);
  }

  private void take(JsonNode frame) {
    Description.committed()
        .frameFaults(path, frame)
        .forEach(fault -> faults.add(fault + " in " + frame.path("type").asText()));
    frames.add(frame);
  }

  private void check() {
    if (!faults.isEmpty()) {
      throw new AssertionError(path + " is not as described: " + faults.get(0));
    }
  }

  static LiveSocket open(HttpClient http, URI uri, Map<String, String> headers) {
    return new LiveSocket(http, uri, headers);
  }

  /** Sends a value as JSON, a String as it is. */
  public LiveSocket send(Object message) {
    stream.send(message);
    return this;
  }

  public LiveSocket subscribe(Map<String, ?> options) {
    stream.subscribe(options);
    return this;
  }

  /** All frames so far. */
  public List<JsonNode> frames() {
    check();
    return List.copyOf(frames);
  }

  /** Frames of one type so far: snapshot, delta, heartbeat, error. */
  public List<JsonNode> frames(String type) {
    return frames().stream().filter(frame -> type.equals(frame.path("type").asText())).toList();
  }

  /** Rows of all snapshots and deltas so far, in order. */
  public List<JsonNode> rows() {
    List<JsonNode> rows = new java.util.ArrayList<>();
    frames().forEach(frame -> frame.path("rows").forEach(rows::add));
    return rows.stream().filter(JsonNode::isObject).toList();
  }

  /** Waits for a frame, one that came already counts. */
  public JsonNode awaitFrame(Predicate<JsonNode> wanted) {
    return await("frame on " + frames.size() + " frames")
        .atMost(PATIENCE)
        .until(() -> frames().stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** Waits for the last part of the snapshot that answers a subscription. */
  public JsonNode awaitSnapshot() {
    return awaitFrame(
        frame -> "snapshot".equals(frame.path("type").asText()) && frame.path("last").asBoolean());
  }

  /** Waits for a row of a snapshot or delta. */
  public JsonNode awaitRow(Predicate<JsonNode> wanted) {
    return awaitRow(wanted, PATIENCE);
  }

  public JsonNode awaitRow(Predicate<JsonNode> wanted, Duration limit) {
    return await("row among " + frames.size() + " frames")
        .atMost(limit)
        .until(() -> rows().stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  /** Waits until the desk has closed this socket and gives its code. */
  public int awaitClose() {
    await("close").atMost(PATIENCE).until(this::closed);
    return stream.closeCode();
  }

  /** Whether the desk has closed it, or the connection broke. */
  public boolean closed() {
    return stream.closeCode() >= 0;
  }

  @Override
  public void close() {
    stream.close();
    check();
  }
}
