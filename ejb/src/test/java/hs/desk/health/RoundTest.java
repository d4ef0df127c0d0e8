package hs.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundTest {

  private final TreeSet<Long> over = new TreeSet<>();
  private final List<Long> tried = new ArrayList<>();

  private boolean round(Set<Long> stuck) {
    return new Round(
            10,
            most -> over.stream().limit(most).toList(),
            id -> {
              tried.add(id);
              return !stuck.contains(id) && over.remove(id);
            })
        .run();
  }

  private void over(long count) {
    LongStream.range(0, count).forEach(over::add);
  }

  @Test
  void manyBatchesEndInOneRound() {
    over(35);
    assertThat(round(Set.of())).isFalse();
    assertThat(over).isEmpty();
    assertThat(tried).hasSize(35);
  }

  @Test
  void whatFailsIsTriedOnceAndKeepsNobodyWaiting() {
    over(35);
    assertThat(round(Set.of(0L, 1L, 2L, 12L))).isTrue();
    assertThat(over).containsExactly(0L, 1L, 2L, 12L);
    assertThat(tried).hasSize(35).doesNotHaveDuplicates();
  }

  @Test
  void aBatchOfWhichNothingEndsIsTheLast() {
    over(35);
    assertThat(round(Set.copyOf(over))).isTrue();
    assertThat(tried).hasSize(10);
  }
}
