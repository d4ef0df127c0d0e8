package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;

/** A subscribed socket; each row that comes after its snapshot is told with the time it came. */
final class Frames implements WebSocket.Listener, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjLongConsumer<JsonNode> rows;
  private final CountDownLatch subscribed = new CountDownLatch(1);
  private final StringBuilder text = new StringBuilder();
  private WebSocket socket;

  private Frames(ObjLongConsumer<JsonNode> rows) {
    this.rows = rows;
  }

  /** Returns when the whole snapshot has come. */
  static Frames of(RunningDesk desk, String topic, String user, ObjLongConsumer<JsonNode> rows)
      throws Exception {
    Frames frames = new Frames(rows);
    frames.socket =
        desk.http()
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + desk.token(user))
            .buildAsync(desk.socket(topic), frames)
            .get(10, TimeUnit.SECONDS);
    frames.socket.sendText("{\"op\":\"subscribe\"}", true).get(5, TimeUnit.SECONDS);
    if (!frames.subscribed.await(30, TimeUnit.SECONDS)) {
      throw new IOException("no snapshot of " + topic);
    }
    return frames;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      frame(System.nanoTime());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void frame(long now) {
    try {
      JsonNode frame = JSON.readTree(text.toString());
      if ("delta".equals(frame.path("type").asText())) {
        frame.path("rows").forEach(row -> rows.accept(row, now));
      } else if (frame.path("last").asBoolean()) {
        subscribed.countDown();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An end nobody asked for is told: what no frame shows afterwards is not the desk's delay. */
  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    System.err.printf("the desk closed the socket: %d %s%n", code, reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    System.err.println("the socket broke: " + error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
