package hs.desk.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private final AtomicLong now = new AtomicLong();
  private final Breaker breaker = new Breaker(now::get);

  @Test
  void asksAtOnceWhileAllIsWell() {
    assertThat(breaker.millisToWait()).isZero();
  }

  @Test
  void doublesThePauseUpToTwoSeconds() {
    assertThat(breaker.failed()).isTrue();
    assertThat(breaker.millisToWait()).isEqualTo(200);
    assertThat(breaker.failed()).isFalse();
    assertThat(breaker.millisToWait()).isEqualTo(400);
    breaker.failed();
    breaker.failed();
    breaker.failed();
    assertThat(breaker.millisToWait()).isEqualTo(2_000);
  }

  @Test
  void forgetsAfterASuccess() {
    breaker.failed();
    breaker.failed();
    breaker.succeeded();
    assertThat(breaker.millisToWait()).isZero();
    breaker.failed();
    assertThat(breaker.millisToWait()).isEqualTo(200);
  }
}
