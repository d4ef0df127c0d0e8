package hs.desk.devstack.front;

import static hs.desk.devstack.front.FrontRig.assertProblem;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which node a request goes to, and what becomes of it where none takes it. */
class NodeChoiceIT {

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
  void withoutAnyNodeItIsAProblemThatSaysWhenToComeBack() throws Exception {
    front.start(false, 1);
    front.nodes.stop(0);
    HttpResponse<String> answer =
        front.send(front.call("/hsapi/x").header("Accept-Language", "en"));
    assertProblem(answer, 503, "unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.body()).contains("Not available now").doesNotContain("nginx");
  }

  @Test
  void passesOverADeadNode() throws Exception {
    front.start(false, 2);
    front.nodes.stop(1);
    for (int i = 0; i < 20; i++) {
      HttpRequest.Builder post = front.call("/hsapi/x").POST(BodyPublishers.ofString("{}"));
      assertThat(front.send(post).statusCode()).isEqualTo(200);
    }
  }

  /** What all share is away: each node says so, and each is asked again. */
  @Test
  void aNodeThatAnswers503StaysInAndItsAnswerGoesThrough() throws Exception {
    front.start(false, 2);
    front.nodes.status = 503;
    for (int i = 0; i < 20; i++) {
      HttpResponse<String> answer = front.send(front.call("/hsapi/x"));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).as("the node's own words").contains("\"port\"");
    }
    assertThat(front.nodes.served.get()).as("none is asked in another's place").isEqualTo(20);
    front.nodes.status = 200;
    assertThat(servers(20)).containsExactlyInAnyOrderElementsOf(front.ports);
  }

  @Test
  void neverSendsAPostTwice() throws Exception {
    try (ServerSocket hangsUp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      AtomicInteger taken = new AtomicInteger();
      Thread thread = new Thread(() -> hangUp(hangsUp, taken));
      thread.setDaemon(true);
      thread.start();
      front.ports.add(hangsUp.getLocalPort());
      front.ports.add(front.nodes.add());
      front.run(false);
      for (int i = 0; taken.get() == 0 && i < 10; i++) {
        int before = front.nodes.served.get();
        HttpResponse<String> answer =
            front.send(front.call("/hsapi/x").POST(BodyPublishers.ofString("{}")));
        if (taken.get() > 0) {
          assertProblem(answer, 503, "unavailable");
          assertThat(front.nodes.served.get()).as("not tried again elsewhere").isEqualTo(before);
        }
      }
      assertThat(taken.get()).isEqualTo(1);
    }
  }

  @Test
  void aNodeTakenOutGetsNoRequestUntilItIsPutBack() throws Exception {
    front.start(false, 2);
    front.nginx().pass(front.ports.get(0), false);
    assertThat(servers(20)).containsExactly(front.ports.get(1));
    front.nginx().pass(front.ports.get(0), true);
    assertThat(servers(20)).containsExactlyInAnyOrderElementsOf(front.ports);
  }

  @Test
  void severalNodesAreOutAtOnceAndWithoutAnyItIsAProblem() throws Exception {
    front.start(false, 3);
    front.nginx().pass(front.ports.get(2), false);
    front.nginx().pass(front.ports.get(0), false);
    assertThat(servers(20)).containsExactly(front.ports.get(1));
    front.nginx().pass(front.ports.get(1), false);
    assertProblem(front.send(front.call("/hsapi/x")), 503, "unavailable");
    front.nginx().pass(front.ports.get(2), true);
    assertThat(servers(20)).containsExactly(front.ports.get(2));
  }

  @Test
  void aNodeThatIsOutWhenNginxStartsStaysOut() throws Exception {
    front.start(false, 2);
    front.nginx().pass(front.ports.get(1), false);
    front.nginx().stop();
    front.nginx().start();
    assertThat(servers(20)).containsExactly(front.ports.get(0));
  }

  /** A caller may be sending on it at that moment; he would get no answer. */
  @Test
  void takingNodesOutAndPuttingThemBackClosesNoConnectionOfACaller() throws Exception {
    front.start(false, 2);
    try (Socket kept = new Socket(InetAddress.getLoopbackAddress(), front.port)) {
      kept.setSoTimeout(5_000);
      for (boolean wanted : List.of(true, false, true)) {
        front.nginx().pass(front.ports.get(0), wanted);
        kept.getOutputStream()
            .write("GET /hsapi/x HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
        assertThat(FrontRig.answer(kept.getInputStream())).startsWith("HTTP/1.1 200");
      }
    }
  }

  @Test
  void whatIsNoNodeCannotBeTakenOut() throws Exception {
    front.start(false, 1);
    assertThatThrownBy(() -> front.nginx().pass(1, false))
        .isInstanceOf(IllegalArgumentException.class);
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
      servers.add(
          new ObjectMapper()
              .readTree(front.send(front.call("/hsapi/x")).body())
              .get("port")
              .asInt());
    return servers;
  }
}
