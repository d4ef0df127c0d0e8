package hs.desk.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * A Redis that is absent or accepts and never answers; the one that works is in the suite of ITs.
 */
class RedisLinkTest {

  /** What one call would cost that waits. */
  private static final Duration TIME_OUT = Duration.ofSeconds(2);

  @Test
  void anAbsentRedisCostsTheCallerNothing() throws IOException {
    try (ServerSocket taken = silent()) {
      int port = taken.getLocalPort();
      taken.close();
      callerIsNotDelayed(port);
    }
  }

  @Test
  void aSilentRedisCostsTheCallerNothing() throws IOException {
    try (ServerSocket silent = silent()) {
      callerIsNotDelayed(silent.getLocalPort());
    }
  }

  private static ServerSocket silent() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static void callerIsNotDelayed(int port) {
    List<URI> servers = List.of(URI.create("redis://127.0.0.1:" + port));
    try (LocalBus local = new LocalBus();
        RedisLink link = new RedisLink(servers, (int) TIME_OUT.toMillis(), local)) {
      CountDownLatch reached = new CountDownLatch(1);
      local.onWake(Channel.EVENTS, reached::countDown);
      long start = System.nanoTime();
      for (int i = 0; i < 1_000; i++) {
        local.wake(Channel.EVENTS);
        link.wake(Channel.EVENTS);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME_OUT);
      await().until(() -> reached.getCount() == 0);
    }
  }
}
