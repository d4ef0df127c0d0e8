package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;

/** Two nodes with one store, one table and one clock. */
class TwoNodes {

  long now = 1;
  final MemoryStore store = new MemoryStore();
  final MemoryLeases leases = new MemoryLeases(() -> now);
  final Market market = new Market(() -> now);
  final TestNode first = new TestNode("first", store, leases, market, () -> now);
  final TestNode second = new TestNode("second", store, leases, market, () -> now);

  final void millis(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Both nodes work for so long. */
  final void both(long millis) {
    for (long at = 0; at < millis; at += 100) {
      every(100, first, second);
    }
  }

  final void alone(TestNode node, long millis) {
    for (long at = 0; at < millis; at += 100) {
      every(100, node);
    }
  }

  /** One round of each, so long after what was before. */
  final void every(long millis, TestNode... nodes) {
    millis(millis);
    for (TestNode node : nodes) {
      node.run();
    }
  }

  final void settled() {
    market.price("a", 1);
    market.price("b", 1);
    both(1_000);
    assertThat(first.role()).isEqualTo("leads");
    assertThat(second.role()).isEqualTo("follows");
  }

  final void assertSame() {
    assertThat(second.prices()).isEqualTo(market.prices()).isEqualTo(first.prices());
    assertThat(second.all().epoch()).isEqualTo(first.all().epoch());
    assertThat(second.all().seq()).isEqualTo(first.all().seq());
    assertThat(second.all().checksum()).isEqualTo(first.all().checksum());
  }
}
