package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger asked = new AtomicInteger();
  private final Recent<String, Integer> recent =
      new Recent<>(Duration.ofMillis(500), 2, nanos::get);

  private int ask(String key) {
    return recent.get(key, any -> asked.incrementAndGet());
  }

  @Test
  void asksOnceWithinHalfASecond() {
    assertThat(ask("a")).isEqualTo(1);
    nanos.set(Duration.ofMillis(499).toNanos());
    assertThat(ask("a")).isEqualTo(1);
    nanos.set(Duration.ofMillis(500).toNanos());
    assertThat(ask("a")).isEqualTo(2);
  }

  @Test
  void forgetsWhenTold() {
    ask("a");
    recent.forgetAll();
    assertThat(ask("a")).isEqualTo(2);
  }

  @Test
  void anAnswerReadBeforeTheWakeUpIsNotKept() {
    recent.get(
        "a",
        any -> {
          recent.forgetAll();
          return asked.incrementAndGet();
        });
    assertThat(ask("a")).isEqualTo(2);
  }

  @Test
  void neverHoldsMoreThanItsBound() {
    ask("a");
    ask("b");
    ask("c");
    assertThat(ask("c")).isEqualTo(3);
    assertThat(ask("a")).isEqualTo(4);
  }

  @Test
  void doesNotRememberNothing() {
    assertThat(recent.get("a", any -> null)).isNull();
    assertThat(ask("a")).isEqualTo(1);
  }
}
