package hs.desk.devstack.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hs.desk.devstack.process.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The front with the configuration that ships, before nodes that only echo, and its callers. */
final class FrontRig implements AutoCloseable {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final EchoNodes nodes = new EchoNodes();
  final List<Integer> ports = new ArrayList<>();
  final int port = Ports.freeOr(0);
  private final Path home;
  private Nginx nginx;

  FrontRig(Path home) {
    this.home = home;
  }

  /** Starts it before so many nodes. */
  void start(boolean tls, int count) throws IOException {
    for (int i = 0; i < count; i++) ports.add(nodes.add());
    run(tls);
  }

  /** Starts it before the nodes on {@link #ports}. */
  void run(boolean tls) {
    Path software = ROOT.resolve(".desk").resolve("software");
    nginx = new Nginx(home, software, ROOT.resolve("payara-config/nginx"), port, tls, ports);
    nginx.start();
  }

  Nginx nginx() {
    return nginx;
  }

  @Override
  public void close() {
    if (nginx != null) nginx.stop();
    nodes.close();
  }

  HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
    return HTTP.send(call.build(), BodyHandlers.ofString());
  }

  /** A request just as it is written, which no client library would send. */
  String raw(String path, String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      String end = headers.isEmpty() ? "Connection: close\r\n" : headers;
      out.write(
          ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + end + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      return answer(socket.getInputStream());
    }
  }

  /** One answer up to the end of its JSON, or all there is. */
  static String answer(InputStream in) throws IOException {
    byte[] answer = new byte[8192];
    int length = 0;
    for (int n; (n = in.read(answer, length, 8192 - length)) > 0; ) {
      length += n;
      if (new String(answer, 0, length, StandardCharsets.UTF_8).contains("}")) break;
    }
    return new String(answer, 0, length, StandardCharsets.UTF_8);
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("detail").asText()).isNotBlank();
    assertThat(problem.get("fields").isArray()).isTrue();
  }
}
