package hs.desk.devstack.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hs.desk.devstack.process.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration that ships, before servers that only count and echo. */
class NginxIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path home;
  private final List<HttpServer> backends = new ArrayList<>();
  private final List<Integer> ports = new ArrayList<>();
  private final AtomicInteger served = new AtomicInteger();
  private final int port = Ports.freeOr(0);
  private volatile int status = 200;
  private Nginx nginx;

  @AfterEach
  void stop() {
    if (nginx != null) nginx.stop();
    backends.forEach(backend -> backend.stop(0));
  }

  @Test
  void tellsTheNodeWhoCalledAndBelievesNoCallerAboutIt() throws Exception {
    start(false, 1);
    HttpRequest.Builder call = call("/hsapi/x").header("X-Forwarded-For", "6.6.6.6");
    Map<?, ?> seen = new ObjectMapper().readValue(send(call).body(), Map.class);
    assertThat(seen.get("X-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen.get("X-forwarded-proto")).isEqualTo("http");
    assertThat(seen.get("Host")).isEqualTo("127.0.0.1:" + port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health/ready",
        "/metrics",
        "/openapi",
        "/hsapi/../metrics",
        "/hsapi/%2e%2e/metrics",
        "/hsapi/..;/metrics",
        "/hsapi/..%2fmetrics",
        "/hsapi/ws/..;/x"
      })
  void passesNothingButTheApplication(String path) throws Exception {
    start(false, 1);
    assertThat(rawStatus(path)).isEqualTo(404);
    assertThat(served.get()).isZero();
  }

  @Test
  void aBodyOverTheLimitIsAProblem() throws Exception {
    start(false, 1);
    HttpResponse<String> answer =
        send(call("/hsapi/x").POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));
    problem(answer, 413, "body-too-large");
    assertThat(served.get()).isZero();
    answer = send(call("/hsapi/x").POST(BodyPublishers.ofByteArray(new byte[1 << 20])));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void withoutAnyNodeItIsAProblemThatSaysWhenToComeBack() throws Exception {
    start(false, 1);
    backends.get(0).stop(0);
    HttpResponse<String> answer = send(call("/hsapi/x").header("Accept-Language", "en"));
    problem(answer, 503, "unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).contains("Not available now").doesNotContain("nginx");
  }

  @Test
  void passesOverADeadNode() throws Exception {
    start(false, 2);
    backends.get(1).stop(0);
    for (int i = 0; i < 20; i++) {
      HttpRequest.Builder post = call("/hsapi/x").POST(BodyPublishers.ofString("{}"));
      assertThat(send(post).statusCode()).isEqualTo(200);
    }
  }

  /** What all share is away: each node says so, and each is asked again. */
  @Test
  void aNodeThatAnswers503StaysInAndItsAnswerGoesThrough() throws Exception {
    start(false, 2);
    status = 503;
    for (int i = 0; i < 20; i++) {
      HttpResponse<String> answer = send(call("/hsapi/x"));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).as("the node's own words").contains("\"port\"");
    }
    assertThat(served.get()).as("none is asked in another's place").isEqualTo(20);
    status = 200;
    assertThat(servers(20)).containsExactlyInAnyOrderElementsOf(ports);
  }

  @Test
  void neverSendsAPostTwice() throws Exception {
    try (ServerSocket hangsUp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      AtomicInteger taken = new AtomicInteger();
      Thread thread = new Thread(() -> hangUp(hangsUp, taken));
      thread.setDaemon(true);
      thread.start();
      ports.add(hangsUp.getLocalPort());
      ports.add(backend());
      run(false);
      for (int i = 0; taken.get() == 0 && i < 10; i++) {
        int before = served.get();
        HttpResponse<String> answer = send(call("/hsapi/x").POST(BodyPublishers.ofString("{}")));
        if (taken.get() > 0) {
          problem(answer, 503, "unavailable");
          assertThat(served.get()).as("not tried again elsewhere").isEqualTo(before);
        }
      }
      assertThat(taken.get()).isEqualTo(1);
    }
  }

  @Test
  void aNodeTakenOutGetsNoRequestUntilItIsPutBack() throws Exception {
    start(false, 2);
    nginx.pass(ports.get(0), false);
    assertThat(servers(20)).containsExactly(ports.get(1));
    nginx.pass(ports.get(0), true);
    assertThat(servers(20)).containsExactlyInAnyOrderElementsOf(ports);
  }

  @Test
  void passesUpgradesOn() throws Exception {
    start(false, 1);
    HttpResponse<String> plain = send(call("/hsapi/ws/pos/"));
    assertThat(plain.body()).doesNotContainIgnoringCase("upgrade");
    assertThat(raw("/hsapi/ws/pos/", "Connection: Upgrade\r\nUpgrade: websocket\r\n"))
        .contains("\"Upgrade\":\"websocket\"", "\"Connection\":\"upgrade\"");
    assertThat(raw("/hsapi/x", "Connection: Upgrade\r\nUpgrade: websocket\r\n"))
        .doesNotContain("\"Upgrade\"");
  }

  @Test
  void speaksTlsWithACertificateForThisMachine() throws Exception {
    start(true, 1);
    HttpClient trusting = HttpClient.newBuilder().sslContext(trusting()).build();
    HttpResponse<String> answer =
        trusting.send(
            HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/hsapi/x")).build(),
            BodyHandlers.ofString());
    assertThat(answer.body()).contains("\"X-forwarded-proto\":\"https\"");
    HttpResponse<String> outside =
        trusting.send(
            HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/metrics")).build(),
            BodyHandlers.ofString());
    problem(outside, 404, "not-found");
    assertThat(outside.headers().firstValue("Strict-Transport-Security")).isPresent();
    HttpResponse<String> unencrypted = send(call("/hsapi/x?a=b"));
    assertThat(unencrypted.statusCode()).isEqualTo(308);
    assertThat(unencrypted.headers().firstValue("Location"))
        .hasValue("https://127.0.0.1:" + port + "/hsapi/x?a=b");
  }

  @Test
  void workersOfAKilledMasterEndWithIt() throws Exception {
    start(false, 1);
    ProcessHandle master = ProcessHandle.of(nginx.pid().orElseThrow()).orElseThrow();
    // it listens before it has workers
    await().atMost(PATIENCE).until(() -> master.children().findAny().isPresent());
    List<ProcessHandle> workers = master.children().toList();
    master.destroyForcibly();
    await().atMost(PATIENCE).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    nginx.start();
    assertThat(send(call("/hsapi/x")).statusCode()).isEqualTo(200);
  }

  private void start(boolean tls, int count) throws IOException {
    for (int i = 0; i < count; i++) ports.add(backend());
    run(tls);
  }

  private void run(boolean tls) {
    Path software = ROOT.resolve(".desk").resolve("software");
    nginx = new Nginx(home, software, ROOT.resolve("payara-config/nginx"), port, tls, ports);
    nginx.start();
  }

  private int backend() throws IOException {
    HttpServer backend =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    backend.createContext("/", this::echo);
    backend.start();
    backends.add(backend);
    return backend.getAddress().getPort();
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

  /** Takes whole requests and goes without an answer, as a node does that is killed. */
  private static void hangUp(ServerSocket door, AtomicInteger taken) {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        InputStream in = socket.getInputStream();
        if (in.read(new byte[8192]) > 0) taken.incrementAndGet();
      } catch (IOException over) {
        return;
      }
    }
  }

  private Set<Integer> servers(int calls) throws Exception {
    Set<Integer> servers = new TreeSet<>();
    for (int i = 0; i < calls; i++)
      servers.add(new ObjectMapper().readTree(send(call("/hsapi/x")).body()).get("port").asInt());
    return servers;
  }

  private static void problem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("fields").isArray()).isTrue();
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
    return HTTP.send(call.build(), BodyHandlers.ofString());
  }

  private int rawStatus(String path) throws IOException {
    return Integer.parseInt(raw(path, "").split(" ")[1]);
  }

  /** A request just as it is written, which no client library would send. */
  private String raw(String path, String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String end = headers.isEmpty() ? "Connection: close\r\n" : headers;
      out.write(
          ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + end + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[8192];
      int length = 0;
      for (int n; (n = socket.getInputStream().read(answer, length, 8192 - length)) > 0; ) {
        length += n;
        if (new String(answer, 0, length, StandardCharsets.UTF_8).contains("}")) break;
      }
      return new String(answer, 0, length, StandardCharsets.UTF_8);
    }
  }

  private SSLContext trusting() throws Exception {
    KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
    known.load(null, null);
    try (InputStream in = Files.newInputStream(home.resolve("tls").resolve("tls.crt"))) {
      known.setCertificateEntry(
          "desk", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
