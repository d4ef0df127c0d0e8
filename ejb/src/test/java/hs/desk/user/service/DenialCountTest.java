package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DenialCountTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:30Z");

  private final DenialCount count = new DenialCount();

  private static DeniedTries of(String name) {
    return new DeniedTries(name, "10.0.0.1", "username", 1);
  }

  /** How many of so many tries are told one by one. */
  private int told(DeniedTries one, int tries, Instant at) {
    int told = 0;
    for (int i = 0; i < tries; i++) {
      told += count.tells(one, at) ? 1 : 0;
    }
    return told;
  }

  @Test
  void aLockIsToldSoOftenAndThenCounted() {
    assertThat(told(of("a"), DenialCount.EACH, NOW)).isEqualTo(DenialCount.EACH);
    assertThat(count.take()).isEmpty();
    assertThat(told(of("a"), 7, NOW.plusSeconds(29))).isZero();
    assertThat(told(of("b"), 1, NOW)).isOne();
    assertThat(count.take()).containsExactly(new DeniedTries("a", "10.0.0.1", "username", 7));
    assertThat(count.take()).isEmpty();
  }

  @Test
  void theNextMinuteTellsAgain() {
    told(of("a"), DenialCount.EACH, NOW);
    assertThat(told(of("a"), 1, NOW.plusSeconds(29))).isZero();
    assertThat(told(of("a"), 1, NOW.plusSeconds(30))).isOne();
  }

  @Test
  void aLockedSourceIsOneLockWhateverNamesItTries() {
    for (int i = 0; i < DenialCount.EACH; i++) {
      count.tells(new DeniedTries("n" + i, "10.0.0.1", "source", 1), NOW);
    }
    assertThat(count.tells(new DeniedTries("x", "10.0.0.1", "source", 1), NOW)).isFalse();
    assertThat(count.tells(new DeniedTries("x", "10.0.0.2", "source", 1), NOW)).isTrue();
    assertThat(count.take()).containsExactly(new DeniedTries("x", "10.0.0.1", "source", 1));
  }

  @Test
  void whatCouldNotBeToldIsAddedToWhatComes() {
    told(of("a"), DenialCount.EACH + 2, NOW);
    count.take().forEach(count::count);
    told(of("a"), 1, NOW);
    assertThat(count.take()).containsExactly(new DeniedTries("a", "10.0.0.1", "username", 3));
  }

  @Test
  void manyLocksAreCountedTogether() {
    int told = 0;
    for (int i = 0; i < 3 * DenialCount.MOST; i++) {
      told += told(of("n" + i), 1, NOW);
    }
    assertThat(told).isEqualTo(DenialCount.MOST);
    List<DeniedTries> counted = count.take();
    assertThat(counted).hasSize(DenialCount.MOST + 1);
    assertThat(counted)
        .filteredOn(it -> it.locked().equals("several"))
        .containsExactly(new DeniedTries("several", "several", "several", DenialCount.MOST));
  }

  @Property(tries = 200)
  void everyTryIsToldOrCounted(@ForAll @Size(max = 2_000) List<@IntRange(max = 40) Integer> names) {
    int told = 0;
    for (int name : names) {
      told += told(of("n" + name), 1, NOW);
    }
    int counted = count.take().stream().mapToInt(DeniedTries::tries).sum();
    assertThat(told + counted).isEqualTo(names.size());
  }
}
