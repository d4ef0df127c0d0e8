package hs.desk.devstack.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;
  private final Pace pace = new Pace(500, 0);

  @Test
  void asksForWhatTheRateOwes() {
    assertThat(pace.due(SECOND / 10)).isEqualTo(50);
    pace.done(60);
    assertThat(pace.due(SECOND / 5)).isEqualTo(40);
  }

  @Test
  void catchesUpNoMoreThanOneSecond() {
    assertThat(pace.due(60 * SECOND)).isEqualTo(500);
    pace.done(500);
    assertThat(pace.due(60 * SECOND)).isZero();
  }

  @Test
  void owesNothingForThePauseItWasGiven() {
    pace.restart(60 * SECOND);
    assertThat(pace.due(60 * SECOND)).isZero();
  }
}
