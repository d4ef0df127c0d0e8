package hs.desk.devstack.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small HTTP server on 127.0.0.1 for people and tests on this machine. A page of another site
 * that makes a browser call it is refused by its Host or Origin.
 */
public final class LoopbackHttp implements AutoCloseable {

  /** One call: method, path without trailing slash, and its answer. */
  @FunctionalInterface
  public interface Answering {
    Reply answer(String method, String path, String query);
  }

  /**
   * @param type media type; null when there is no body
   */
  public record Reply(int status, String type, byte[] body) {

    public static Reply empty(int status) {
      return new Reply(status, null, new byte[0]);
    }

    public static Reply json(int status, Object value) {
      try {
        return new Reply(status, "application/json", JSON.writeValueAsBytes(value));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(e);
      }
    }

    /** A refusal in one sentence. */
    public static Reply sentence(int status, String text) {
      return new Reply(
          status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " connect-src 'self'; img-src data:; frame-ancestors 'none'";

  private final HttpServer server;
  private final ExecutorService workers;
  private final Set<String> hosts;
  private final Answering answering;

  /** Opens the port; throws when it is taken. */
  public LoopbackHttp(String name, int port, Answering answering) throws IOException {
    this.answering = answering;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    hosts = Set.of("localhost:" + port(), "127.0.0.1:" + port());
    workers =
        Executors.newFixedThreadPool(
            4,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(workers);
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = isForeign(exchange) ? Reply.sentence(403, "Not from there.") : reply(exchange);
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (reply.type() != null) exchange.getResponseHeaders().set("Content-Type", reply.type());
      boolean bodiless = reply.body().length == 0 || "HEAD".equals(exchange.getRequestMethod());
      exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
      if (!bodiless) exchange.getResponseBody().write(reply.body());
    }
  }

  private Reply reply(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().replaceAll("/+", "/");
    if (path.length() > 1 && path.endsWith("/")) path = path.substring(0, path.length() - 1);
    String method = exchange.getRequestMethod();
    try {
      return answering.answer(
          "HEAD".equals(method) ? "GET" : method, path, exchange.getRequestURI().getQuery());
    } catch (RuntimeException e) {
      return Reply.sentence(500, String.valueOf(e.getMessage()));
    }
  }

  private boolean isForeign(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (host == null || !hosts.contains(host)) return true;
    return origin != null && !hosts.contains(origin.replaceFirst("^http://", ""));
  }
}
