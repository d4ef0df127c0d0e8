package hs.desk.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A caller of the desk. Immutable: {@link #with} gives another one. Paths are relative to {@code
 * /hsapi/wsapp/} ({@code api/products/}); one that starts with a slash is taken from the server's
 * root ({@code /health/ready}). Redirects are not followed. An answer that is not as the desk
 * describes it fails the test ({@link Description}).
 */
public final class DeskClient {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI app;
  private final Map<String, String> headers;
  private final Duration timeout;

  /**
   * @param app the desk's context root, such as {@code http://127.0.0.1:8080/hsapi/}
   */
  public DeskClient(URI app) {
    this(app, Map.of("Accept-Language", "en"), Duration.ofSeconds(60));
  }

  private DeskClient(URI app, Map<String, String> headers, Duration timeout) {
    this.app = app;
    this.headers = headers;
    this.timeout = timeout;
  }

  /** The same caller with one more header, or another value of it. */
  public DeskClient with(String header, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(header, value);
    return new DeskClient(app, more, timeout);
  }

  /** The same caller, who gives up on an answer after that time. */
  public DeskClient patient(Duration limit) {
    return new DeskClient(app, headers, limit);
  }

  public DeskClient withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same caller logged in; demo users have their name as password. */
  public DeskClient login(String username) {
    Answer answer =
        post("api/user/login/", Map.of("username", username, "password", username)).expect(200);
    return withToken(answer.json().get("token").asText());
  }

  /** The bearer token, or null without log-in. */
  public String token() {
    String value = headers.get("Authorization");
    return value == null ? null : value.substring("Bearer ".length());
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /**
   * @param body written as JSON; a String goes out as it is, null is no body
   */
  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer send(String method, String path, Object body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(timeout);
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    String text = body == null ? "" : body instanceof String given ? given : Json.text(body);
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
    return send(request.build());
  }

  /** The bytes that GET answers, whatever they are. */
  public byte[] download(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(timeout);
    headers.forEach(request::setHeader);
    HttpResponse<byte[]> response = send(request.build(), BodyHandlers.ofByteArray());
    Told told = Told.of(response, "");
    String text = told.isJson() ? new String(response.body(), StandardCharsets.UTF_8) : "";
    Description.committed().check(Told.of(response, text));
    return response.body();
  }

  private static Answer send(HttpRequest request) {
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    Description.committed().check(Told.of(response, response.body()));
    return new Answer(response);
  }

  private static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens the socket of a topic ({@code instruction}, {@code pos}, {@code chat}, ...). */
  public LiveSocket socket(String topic) {
    return LiveSocket.open(HTTP, socketUri(topic), headers);
  }

  /** The same without keeping anything; frames come on a thread of the client's. */
  public FrameStream stream(String topic, Consumer<JsonNode> frames) {
    return FrameStream.open(HTTP, socketUri(topic), headers, frames);
  }

  private URI socketUri(String topic) {
    URI http = app.resolve("ws/" + topic + "/");
    return URI.create(http.toString().replaceFirst("^http", "ws"));
  }

  /** Opens the socket of a topic and never reads from it. */
  public StuckReader stuckReader(String topic) {
    return StuckReader.open(app.resolve("ws/" + topic + "/"), headers);
  }

  private URI uri(String path) {
    return path.startsWith("/") ? app.resolve(path) : app.resolve("wsapp/" + path);
  }
}
