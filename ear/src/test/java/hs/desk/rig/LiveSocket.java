package hs.desk.rig;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** One open socket; keeps every frame in the order of its arrival. */
public final class LiveSocket implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private WebSocket socket;
  private volatile int closeCode = -1;

  private LiveSocket() {}

  /** The desk did not take the socket: {@link #status()} is its HTTP answer. */
  public static final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Rejected(int status, Throwable cause) {
      super("handshake answered " + status, cause);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  static LiveSocket open(HttpClient http, URI uri, Map<String, String> headers) {
    LiveSocket live = new LiveSocket();
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
    headers.forEach(builder::header);
    try {
      live.socket = builder.buildAsync(uri, live.new Receiver()).join();
      return live;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        throw new Rejected(refused.getResponse().statusCode(), refused);
      }
      throw e;
    }
  }

  /** Sends a value as JSON, a String as it is. */
  public LiveSocket send(Object message) {
    socket.sendText(message instanceof String text ? text : Json.text(message), true).join();
    return this;
  }

  public LiveSocket subscribe(Map<String, ?> options) {
    Map<String, Object> message = new java.util.HashMap<>(options);
    message.put("op", "subscribe");
    return send(message);
  }

  /** All frames so far. */
  public List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** Frames of one type so far: snapshot, delta, heartbeat, error. */
  public List<JsonNode> frames(String type) {
    return frames.stream().filter(frame -> type.equals(frame.path("type").asText())).toList();
  }

  /** Rows of all snapshots and deltas so far, in order. */
  public List<JsonNode> rows() {
    List<JsonNode> rows = new java.util.ArrayList<>();
    frames.forEach(frame -> frame.path("rows").forEach(rows::add));
    return rows.stream().filter(JsonNode::isObject).toList();
  }

  /** Waits for a frame, one that came already counts. */
  public JsonNode awaitFrame(Predicate<JsonNode> wanted) {
    return await("frame on " + frames.size() + " frames")
        .atMost(PATIENCE)
        .until(() -> frames.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
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
    await("close").atMost(PATIENCE).until(() -> closeCode >= 0);
    return closeCode;
  }

  /** Whether the desk has closed it, or the connection broke. */
  public boolean closed() {
    return closeCode >= 0;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Receiver implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        frames.add(Json.read(part.toString()));
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closeCode = code;
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closeCode = 1006;
    }
  }
}
