package hs.desk.devstack.front;

import static hs.desk.devstack.front.FrontRig.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the configuration that ships lets through, and what it says itself. */
class NginxIT {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path home;
  private FrontRig front;

  @BeforeEach
  void prepare() {
    front = new FrontRig(home);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void tellsTheNodeWhoCalledAndBelievesNoCallerAboutIt() throws Exception {
    front.start(false, 1);
    HttpRequest.Builder call = front.call("/hsapi/x").header("X-Forwarded-For", "6.6.6.6");
    Map<?, ?> seen = new ObjectMapper().readValue(front.send(call).body(), Map.class);
    assertThat(seen.get("X-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(seen.get("X-forwarded-proto")).isEqualTo("http");
    assertThat(seen.get("Host")).isEqualTo("127.0.0.1:" + front.port);
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
    front.start(false, 1);
    assertThat(rawStatus(path)).isEqualTo(404);
    assertThat(front.nodes.served.get()).isZero();
  }

  @Test
  void aBodyOverTheLimitIsAProblem() throws Exception {
    front.start(false, 1);
    HttpResponse<String> answer =
        front.send(
            front.call("/hsapi/x").POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])));
    assertProblem(answer, 413, "body-too-large");
    assertThat(front.nodes.served.get()).isZero();
    answer = front.send(front.call("/hsapi/x").POST(BodyPublishers.ofByteArray(new byte[1 << 20])));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void passesUpgradesOn() throws Exception {
    front.start(false, 1);
    HttpResponse<String> plain = front.send(front.call("/hsapi/ws/pos/"));
    assertThat(plain.body()).doesNotContainIgnoringCase("upgrade");
    assertThat(front.raw("/hsapi/ws/pos/", "Connection: Upgrade\r\nUpgrade: websocket\r\n"))
        .contains("\"Upgrade\":\"websocket\"", "\"Connection\":\"upgrade\"");
    assertThat(front.raw("/hsapi/x", "Connection: Upgrade\r\nUpgrade: websocket\r\n"))
        .doesNotContain("\"Upgrade\"");
  }

  @Test
  void speaksTlsWithACertificateForThisMachine() throws Exception {
    front.start(true, 1);
    HttpClient trusting = HttpClient.newBuilder().sslContext(trusting()).build();
    HttpResponse<String> answer =
        trusting.send(
            HttpRequest.newBuilder(URI.create("https://localhost:" + front.port + "/hsapi/x"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.body()).contains("\"X-forwarded-proto\":\"https\"");
    HttpResponse<String> outside =
        trusting.send(
            HttpRequest.newBuilder(URI.create("https://localhost:" + front.port + "/metrics"))
                .build(),
            BodyHandlers.ofString());
    assertProblem(outside, 404, "not-found");
    assertThat(outside.headers().firstValue("Strict-Transport-Security")).isPresent();
    HttpResponse<String> unencrypted = front.send(front.call("/hsapi/x?a=b"));
    assertThat(unencrypted.statusCode()).isEqualTo(308);
    assertThat(unencrypted.headers().firstValue("Location"))
        .hasValue("https://127.0.0.1:" + front.port + "/hsapi/x?a=b");
  }

  @Test
  void workersOfAKilledMasterEndWithIt() throws Exception {
    front.start(false, 1);
    ProcessHandle master = ProcessHandle.of(front.nginx().pid().orElseThrow()).orElseThrow();
    // it listens before it has workers
    await().atMost(PATIENCE).until(() -> master.children().findAny().isPresent());
    List<ProcessHandle> workers = master.children().toList();
    master.destroyForcibly();
    await().atMost(PATIENCE).until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    front.nginx().start();
    assertThat(front.send(front.call("/hsapi/x")).statusCode()).isEqualTo(200);
  }

  private int rawStatus(String path) throws IOException {
    return Integer.parseInt(front.raw(path, "").split(" ")[1]);
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
