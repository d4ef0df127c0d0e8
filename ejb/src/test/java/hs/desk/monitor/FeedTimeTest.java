package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedTimeTest {

  private static final Instant READ = Instant.parse("2026-11-23T02:00:00Z");

  @Test
  void agesWhileNothingIsRead() {
    FeedTime time = new FeedTime(READ.minusMillis(400), READ, 0, true);
    assertThat(time.ageMillis(0)).isEqualTo(400);
    assertThat(time.ageMillis(2_600_000_000L)).isEqualTo(3_000);
    assertThat(time.stale(2_600_000_000L)).isFalse();
    assertThat(time.stale(2_601_000_000L)).isTrue();
  }

  @Test
  void aFeedThatRestsBetweenSessionsIsNotStale() {
    FeedTime time = new FeedTime(READ.minusSeconds(3_600), READ, 0, false);
    assertThat(time.ageMillis(0)).isEqualTo(3_600_000);
    assertThat(time.stale(0)).isFalse();
  }

  @Test
  void aFeedThatCannotBeReadIsStaleBetweenSessionsToo() {
    FeedTime time = new FeedTime(READ.minusSeconds(3_600), READ, 0, false);
    assertThat(time.stale(3_000_000_000L)).isFalse();
    assertThat(time.stale(3_001_000_000L)).isTrue();
  }

  @Test
  void anEmptyFeedIsStaleAndHasNoAge() {
    FeedTime time = new FeedTime(null, READ, 0, true);
    assertThat(time.ageMillis(0)).isNull();
    assertThat(time.stale(0)).isTrue();
  }
}
