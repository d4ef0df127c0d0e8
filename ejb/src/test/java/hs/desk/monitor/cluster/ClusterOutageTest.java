package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What two nodes show while the store, the lease or the feed is away, and after it. */
class ClusterOutageTest extends TwoNodes {

  private final CutStore cut = new CutStore(store);

  @Test
  void withoutStoreEachNodeRunsItsOwnEngineAndComesBack() {
    settled();
    long shared = first.all().epoch();
    store.away = true;
    both(1_500);
    assertThat(first.all().epoch()).isEqualTo(shared);
    both(1_000);
    assertThat(first.role()).isEqualTo("alone");
    assertThat(second.role()).isEqualTo("alone");
    assertThat(first.all().epoch()).isGreaterThan(shared).isNotEqualTo(second.all().epoch());
    market.price("a", 4);
    both(200);
    assertThat(second.prices()).isEqualTo(market.prices()).isEqualTo(first.prices());
    store.away = false;
    both(5_000);
    assertThat(List.of(first.role(), second.role())).containsExactlyInAnyOrder("leads", "follows");
    assertSame();
  }

  @Test
  void whatAnOutageLeftInTheStoreIsNotShownAgain() {
    settled();
    long shared = first.all().epoch();
    store.away = true;
    both(2_500);
    market.price("a", 4);
    both(200);
    store.away = false;
    for (int turn = 0; turn < 50; turn++) {
      both(100);
      for (TestNode node : List.of(first, second)) {
        node.turn();
        assertThat(node.all().epoch()).isGreaterThan(shared);
        assertThat(node.prices()).isEqualTo(market.prices());
      }
    }
    assertSame();
  }

  @Test
  void withoutTheDatabaseOfTheLeaseANodeStaysAloneRatherThanShowWhatIsOld() {
    settled();
    store.away = true;
    both(2_500);
    leases.away = true;
    store.away = false;
    market.price("a", 4);
    both(5_000);
    assertThat(List.of(first.role(), second.role())).containsOnly("alone");
    assertThat(second.prices()).isEqualTo(market.prices()).isEqualTo(first.prices());
    leases.away = false;
    both(3_000);
    assertThat(List.of(first.role(), second.role())).containsExactlyInAnyOrder("leads", "follows");
    assertSame();
  }

  @Test
  void aNodeThatAloneWasCutComesBackToTheHolder() {
    settled();
    CutStore cut = new CutStore(store);
    TestNode third = new TestNode("third", cut, leases, market, () -> now);
    alone(third, 500);
    cut.away = true;
    for (int turn = 0; turn < 30; turn++) {
      both(100);
      third.run();
    }
    assertThat(third.role()).isEqualTo("alone");
    cut.away = false;
    market.price("a", 4);
    for (int turn = 0; turn < 30; turn++) {
      both(100);
      third.run();
      assertThat(third.prices()).isEqualTo(market.prices());
    }
    assertThat(third.role()).isEqualTo("follows");
    assertThat(third.all().epoch()).isEqualTo(first.all().epoch());
  }

  @Test
  void whatTheHolderReadEarlierIsNotShownInPlaceOfANodesOwn() {
    TestNode third = cutAndAlone();
    first.feedHangs = true;
    market.price("a", 4);
    third.run();
    cut.away = false;
    for (int turn = 0; turn < 26; turn++) {
      every(500, first, second, third);
      assertThat(third.prices()).as(third.role()).isEqualTo(market.prices());
    }
    assertThat(List.of(first.role(), second.role(), third.role())).containsOnlyOnce("leads");
    assertThat(third.all().epoch()).isEqualTo(second.all().epoch());
  }

  @Test
  void anEngineThatBreaksOffLeavesNothingOlderBehind() {
    settled();
    store.away = true;
    both(2_500);
    market.price("a", 4);
    both(200);
    store.away = false;
    first.breaksOff();
    second.breaksOff();
    for (int turn = 0; turn < 50; turn++) {
      both(100);
      assertThat(first.prices()).isEqualTo(market.prices());
      assertThat(second.prices()).isEqualTo(market.prices());
    }
    assertSame();
  }

  @Test
  void aNodeComesBackAlsoWhenTheClockOfTheFeedWasSetBack() {
    TestNode third = cutAndAlone();
    cut.away = false;
    for (int turn = 0; turn < 50 && third.role().equals("alone"); turn++) {
      every(100, first, second, third);
    }
    market.setClockBack(TimeUnit.HOURS.toNanos(1));
    for (int turn = 0; turn < 30; turn++) {
      every(500, first, second, third);
    }
    market.price("a", 4);
    every(100, first, second, third);
    assertThat(third.role()).isEqualTo("follows");
    assertThat(third.prices()).isEqualTo(market.prices());
  }

  private TestNode cutAndAlone() {
    settled();
    TestNode third = new TestNode("third", cut, leases, market, () -> now);
    alone(third, 500);
    cut.away = true;
    for (int turn = 0; turn < 30; turn++) {
      every(100, first, second, third);
    }
    assertThat(third.role()).isEqualTo("alone");
    return third;
  }

  @Test
  void aHolderThatIsFencedWithoutTheDatabaseFollows() throws RowStore.Away {
    settled();
    long old = first.all().epoch();
    leases.away = true;
    store.begin(new Entry(50, 0, 1, Instant.EPOCH, null, false, Map.of()));
    market.price("a", 5);
    both(1_000);
    assertThat(first.role()).isEqualTo("follows");
    assertThat(first.all().epoch()).as("not the fenced one any more").isEqualTo(50);
    leases.away = false;
    both(2_000);
    assertThat(first.all().epoch()).isGreaterThan(50).isGreaterThan(old);
    assertSame();
  }

  @Test
  void whatAFailoverLostIsNotTakenBack() {
    settled();
    long epoch = first.all().epoch();
    Runnable failover = store.replica();
    market.price("a", 2);
    both(200);
    failover.run();
    market.price("a", 3);
    for (int turn = 0; turn < 20; turn++) {
      millis(100);
      first.turn();
      first.turn();
      assertThat(first.prices().get("a")).as("before the lease was asked").isGreaterThan(1);
      both(100);
      assertThat(first.prices().get("a")).isGreaterThanOrEqualTo(2);
      assertThat(second.prices().get("a")).isGreaterThanOrEqualTo(2);
    }
    assertThat(first.all().epoch()).isGreaterThan(epoch);
    assertSame();
  }

  @Test
  void aFeedThatHangsDoesNotSilenceTheHolder() {
    settled();
    long before = store.told();
    first.feedHangs = true;
    for (int turn = 0; turn < 4; turn++) {
      millis(500);
      first.run();
    }
    assertThat(store.told()).isGreaterThanOrEqualTo(before + 3);
    assertThat(first.role()).isEqualTo("leads");
  }

  @Test
  void anEntryOfAnEndedEpochIsReadOnce() throws SQLException {
    settled();
    CutStore way = new CutStore(store);
    TestNode third = new TestNode("third", way, leases, market, () -> now);
    alone(third, 100);
    market.price("a", 5);
    first.turn();
    leases.release("first", first.all().epoch());
    leases.keep("fourth", 0);
    third.lease.look();
    int before = way.told;
    third.turn();
    third.turn();
    assertThat(way.told - before).isEqualTo(1);
  }

  @Test
  void aNodeCutFromTheStoreTakesNoLease() {
    settled();
    store.away = true;
    both(10_000);
    assertThat(first.lease.held()).isZero();
    assertThat(second.lease.held()).isZero();
  }

  @Test
  void aHolderWithoutFeedLetsAnotherTryAndNobodyLeadsWithoutIt() {
    settled();
    market.away = true;
    both(15_000);
    assertThat(first.role()).isEqualTo("follows");
    market.away = false;
    market.price("a", 8);
    both(5_000);
    assertThat(List.of(first.role(), second.role())).contains("leads");
    assertSame();
  }
}
