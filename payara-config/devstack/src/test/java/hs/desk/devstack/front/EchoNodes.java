package hs.desk.devstack.front;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers in the place of nodes, which only count and echo. */
final class EchoNodes implements AutoCloseable {

  /** Requests that came to any of them. */
  final AtomicInteger served = new AtomicInteger();

  /** What all of them answer with. */
  volatile int status = 200;

  private final List<HttpServer> servers = new ArrayList<>();

  /**
   * One more.
   *
   * @return its port
   */
  int add() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.createContext("/", this::echo);
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  /** The n-th dies. */
  void stop(int nth) {
    servers.get(nth).stop(0);
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(0));
  }

  /** Answers the headers it got, and its port. */
  private void echo(HttpExchange exchange) throws IOException {
    try (exchange) {
      served.incrementAndGet();
      exchange.getRequestBody().readAllBytes();
      Map<String, Object> seen = new TreeMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> seen.put(name, values.get(0)));
      seen.put("port", exchange.getLocalAddress().getPort());
      byte[] body = new ObjectMapper().writeValueAsBytes(seen);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
