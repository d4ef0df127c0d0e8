package hs.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void anAnswerIsNoTrouble() {
    Probe probe = new Probe("x", () -> 1);
    probe.ask(threads);
    assertThat(probe.trouble(Duration.ofSeconds(5))).isEmpty();
  }

  @Test
  void saysNothingOfWhatFailedInside() {
    Probe probe =
        new Probe(
            "x",
            () -> {
              throw new IOException("secret host");
            });
    probe.ask(threads);
    assertThat(probe.trouble(Duration.ofSeconds(5))).hasValue("does not answer");
  }

  @Test
  void whatHangsIsAskedOnce() {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch never = new CountDownLatch(1);
    Probe probe =
        new Probe(
            "x",
            () -> {
              asked.incrementAndGet();
              never.await();
              return 1;
            });
    probe.ask(threads);
    assertThat(probe.trouble(SHORT)).isPresent();
    probe.ask(threads);
    assertThat(probe.trouble(SHORT)).isPresent();
    assertThat(asked).hasValue(1);
  }
}
