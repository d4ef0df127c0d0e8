package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Reading;
import hs.desk.monitor.Row;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Rules 1 to 10 with two nodes, one store, one table and one clock. */
class ClusterTest extends TwoNodes {

  @Test
  void theOtherNodeShowsTheSameRowsUnderTheSameNumbers() {
    settled();
    market.price("a", 2);
    market.price("c", 7);
    both(300);
    assertSame();
  }

  @Test
  void aNumberOfOneNodeIsAnsweredExactlyByTheOther() {
    settled();
    long seq = first.all().seq();
    market.price("a", 2);
    market.remove("b");
    both(300);
    Reading missed = second.since(seq);
    assertThat(missed.exact()).isTrue();
    assertThat(missed.rows()).extracting(Row::key).containsExactly("a");
    assertThat(missed.removed()).containsExactly("b");
  }

  @Test
  void aNodeThatComesLaterKnowsRemovalsUntilTheDayRolls() {
    settled();
    long seq = first.all().seq();
    market.remove("b");
    both(300);
    TestNode third = new TestNode("third", store, leases, market, () -> now);
    third.run();
    assertThat(third.since(seq).removed()).containsExactly("b");
    market.nextDay();
    both(1_000);
    TestNode fourth = new TestNode("fourth", store, leases, market, () -> now);
    fourth.run();
    for (TestNode node : List.of(first, second, fourth)) {
      assertThat(node.since(seq).exact()).isFalse();
      assertThat(node.since(seq + 1).exact()).isTrue();
    }
  }

  @Test
  void theHolderIsReplacedInTimeWhenItDies() {
    settled();
    long epoch = first.all().epoch();
    market.price("a", 5);
    long died = now;
    while (second.all().epoch() == epoch) {
      alone(second, 100);
    }
    assertThat(TimeUnit.NANOSECONDS.toMillis(now - died)).isLessThan(4_000);
    assertThat(second.all().epoch()).isGreaterThan(epoch);
    assertThat(second.prices()).isEqualTo(market.prices());
  }

  @Test
  void aHolderThatStoodStillShowsAndWritesNothingOfItsEpoch() {
    settled();
    long old = first.all().epoch();
    market.price("a", 5);
    alone(second, 10_000);
    long seq = second.all().seq();
    assertThat(first.shows()).as("before any of its threads ran").isFalse();
    first.board.trust().beat(now);
    assertThat(first.shows()).as("after the pulse ran").isFalse();
    market.price("a", 6);
    first.turn();
    assertThat(first.shows() && first.all().epoch() == old).isFalse();
    both(500);
    assertThat(first.role()).isEqualTo("follows");
    assertThat(first.shows()).isTrue();
    assertThat(second.all().seq()).isGreaterThan(seq);
    assertSame();
  }

  @Test
  void aFollowerThatStoodStillMakesSureFirst() {
    settled();
    alone(first, 10_000);
    assertThat(second.shows()).isFalse();
    both(300);
    assertThat(second.shows()).isTrue();
    assertSame();
  }

  @Test
  void anEntryLostOnTheWayMakesTheNodeLoad() {
    settled();
    market.price("a", 2);
    alone(first, 100);
    store.cutStream();
    market.price("b", 3);
    both(300);
    assertSame();
  }

  @Test
  void aStreamThatEndsUnnoticedIsNoticed() {
    settled();
    market.price("a", 2);
    alone(first, 100);
    store.cutStream();
    alone(second, 1_700);
    assertThat(second.prices()).isEqualTo(market.prices());
  }

  @Test
  void aWipedStoreIsFilledUnderANewEpoch() {
    settled();
    long epoch = first.all().epoch();
    store.wipe();
    market.price("a", 9);
    both(1_000);
    assertThat(first.role()).isEqualTo("leads");
    assertThat(first.all().epoch()).isGreaterThan(epoch);
    assertSame();
  }

  @Test
  void aWriteWhoseAnswerWasLostCountsOnce() throws RowStore.Away {
    settled();
    market.price("a", 2);
    store.answersGetLost = true;
    alone(first, 300);
    store.answersGetLost = false;
    both(300);
    assertThat(store.head().seq()).isEqualTo(first.all().seq());
    assertSame();
  }

  @Test
  void withoutTheDatabaseOfTheLeaseTheHolderGoesOn() {
    settled();
    long epoch = first.all().epoch();
    leases.away = true;
    market.price("a", 3);
    both(10_000);
    assertThat(first.role()).isEqualTo("leads");
    assertThat(first.all().epoch()).isEqualTo(epoch);
    assertSame();
  }

  @Test
  void anEpochOfAnotherDatabaseIsPassed() throws RowStore.Away {
    store.fence(50);
    settled();
    assertThat(first.all().epoch()).isGreaterThan(50);
    assertSame();
  }

  @Test
  void aStoppedHolderHandsOver() {
    settled();
    first.lease.close();
    alone(second, 300);
    assertThat(second.role()).isEqualTo("leads");
  }
}
