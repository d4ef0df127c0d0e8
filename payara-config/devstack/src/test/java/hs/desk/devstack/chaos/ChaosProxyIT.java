package hs.desk.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before a service that answers every byte with the same byte. */
class ChaosProxyIT {

  private static final int SILENCE_MILLIS = 300;
  private static final int PATIENCE_MILLIS = 10_000;

  private final AtomicInteger heard = new AtomicInteger();
  private ServerSocket service;
  private ChaosProxy proxy;
  private Socket client;

  @BeforeEach
  void open() throws IOException {
    service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::serve);
    proxy = new ChaosProxy(0, service.getLocalPort(), 1);
    client = connect();
    assertThat(says("a")).isEqualTo("a");
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    proxy.close();
    service.close();
  }

  @Test
  void aBlackHoleHoldsBackAndLetsGo() throws IOException {
    proxy.suffer(Fault.BLACK_HOLE);
    assertUnanswered("b");
    assertThat(heard.get()).isEqualTo(1);
    try (Socket later = connect()) {
      assertThat(later.isConnected()).isTrue();
    }
    proxy.suffer(Fault.NONE);
    assertThat(read()).isEqualTo("b");
  }

  @Test
  void halfOpenTheServiceHearsAndIsNotHeard() throws IOException {
    proxy.suffer(Fault.HALF_OPEN);
    assertUnanswered("b");
    await().atMost(Duration.ofSeconds(5)).until(() -> heard.get() == 2);
    proxy.suffer(Fault.NONE);
    assertThat(read()).isEqualTo("b");
  }

  @Test
  void aDelayIsKept() throws IOException {
    proxy.suffer(Fault.delay(60, 20));
    long begin = System.nanoTime();
    assertThat(says("b")).isEqualTo("b");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(115));
  }

  @Test
  void aCutResetsAndTheNextConnectionIsTaken() throws IOException {
    proxy.cut();
    assertThatThrownBy(() -> says("b")).isInstanceOf(IOException.class);
    client = connect();
    assertThat(says("c")).isEqualTo("c");
  }

  @Test
  void refusesUntilMended() throws IOException {
    proxy.refuse();
    await().atMost(Duration.ofSeconds(5)).until(this::isRefused);
    proxy.suffer(Fault.NONE);
    client = connect();
    assertThat(says("d")).isEqualTo("d");
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private void assertUnanswered(String letter) throws IOException {
    client.setSoTimeout(SILENCE_MILLIS);
    assertThatThrownBy(() -> says(letter)).isInstanceOf(SocketTimeoutException.class);
    client.setSoTimeout(PATIENCE_MILLIS);
  }

  private boolean isRefused() {
    try (Socket socket = connect()) {
      return !socket.isConnected();
    } catch (IOException e) {
      return e.getMessage().contains("refused");
    }
  }

  private String says(String letter) throws IOException {
    client.getOutputStream().write(letter.getBytes(StandardCharsets.US_ASCII));
    return read();
  }

  private String read() throws IOException {
    return Character.toString(client.getInputStream().read());
  }

  private void serve() {
    while (!service.isClosed()) {
      try {
        Socket socket = service.accept();
        daemon(() -> echo(socket));
      } catch (IOException over) {
        return;
      }
    }
  }

  private void echo(Socket socket) {
    try (socket) {
      for (int letter; (letter = socket.getInputStream().read()) >= 0; ) {
        heard.incrementAndGet();
        socket.getOutputStream().write(letter);
      }
    } catch (IOException cut) {
      // the proxy reset it
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }
}
