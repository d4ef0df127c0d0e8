package hs.desk.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One open socket that hands every frame on, in the order of arrival, and keeps none. */
public final class FrameStream implements AutoCloseable {

  /** How it ends without a close frame. */
  private static final int BROKEN = 1006;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Consumer<JsonNode> frames;
  private final StringBuilder part = new StringBuilder();
  private final CompletableFuture<Integer> end = new CompletableFuture<>();
  private WebSocket socket;

  private FrameStream(Consumer<JsonNode> frames) {
    this.frames = frames;
  }

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

  static FrameStream open(
      HttpClient http, URI uri, Map<String, String> headers, Consumer<JsonNode> frames) {
    FrameStream stream = new FrameStream(frames);
    WebSocket.Builder builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
    headers.forEach(builder::header);
    try {
      stream.socket = builder.buildAsync(uri, stream.new Receiver()).join();
      return stream;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        throw new Rejected(refused.getResponse().statusCode(), refused);
      }
      throw e;
    }
  }

  /** Sends a value as JSON, a String as it is; how it ends tells what the desk took of it. */
  public FrameStream send(Object message) {
    takes(message);
    return this;
  }

  /**
   * Sends it. What is under way when the connection breaks may never be said to be sent, and the
   * break itself never be told.
   *
   * @return whether the connection took it
   */
  public boolean takes(Object message) {
    String text = message instanceof String raw ? raw : Json.text(message);
    CompletableFuture<Boolean> sent =
        socket.sendText(text, true).thenApply(done -> true).exceptionally(closed -> false);
    CompletableFuture<Boolean> ended = end.thenApply(code -> false);
    return sent.applyToEither(ended, taken -> taken)
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  public FrameStream subscribe(Map<String, ?> options) {
    Map<String, Object> message = new HashMap<>(options);
    message.put("op", "subscribe");
    return send(message);
  }

  /** The close code once the desk has closed it or the connection broke; below 0 until then. */
  public int closeCode() {
    return end.getNow(-1);
  }

  /** Whether it ended within that time. */
  public boolean endsWithin(Duration time) {
    CompletableFuture<Integer> copy = end.copy();
    return copy.completeOnTimeout(-1, time.toMillis(), TimeUnit.MILLISECONDS).join() >= 0;
  }

  @Override
  public void close() {
    socket.abort();
    end.complete(BROKEN);
  }

  private final class Receiver implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        JsonNode frame = Json.read(part.toString());
        part.setLength(0);
        frames.accept(frame);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      end.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end.complete(BROKEN);
    }
  }
}
