package hs.desk.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallsTest {

  private static final long LONG = 60_000;

  private static long millisOf(Calls calls, long wait) throws InterruptedException {
    long start = System.nanoTime();
    calls.await(wait);
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void theFirstCallIsHeardAtOnce() throws InterruptedException {
    Calls calls = new Calls(Duration.ofSeconds(50));
    calls.call();
    assertThat(millisOf(calls, LONG)).isLessThan(20_000);
  }

  @Test
  void aCallSoonAfterARoundWaits() throws InterruptedException {
    Calls calls = new Calls(Duration.ofMillis(300));
    calls.forget();
    calls.call();
    assertThat(millisOf(calls, LONG)).isBetween(250L, 20_000L);
  }

  @Test
  void callsOfOneRoundAreOne() throws InterruptedException {
    Calls calls = new Calls(Duration.ZERO);
    calls.call();
    calls.call();
    assertThat(calls.await(LONG)).isTrue();
    assertThat(millisOf(calls, 200)).isGreaterThanOrEqualTo(190);
  }

  @Test
  void nobodyCallingIsSaid() throws InterruptedException {
    assertThat(new Calls(Duration.ZERO).await(1)).isFalse();
  }
}
