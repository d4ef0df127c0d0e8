package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Engine;
import hs.desk.monitor.Engines;
import hs.desk.monitor.RowSink;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** When a node that follows tries its engine. */
class RehearsalTest {

  private final Market market = new Market(() -> 0);
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Rehearsal rehearsal = new Rehearsal(new Counted(), work::add);
  private int tries;

  private final class Counted implements Engines {

    @Override
    public Engine begin(long epoch, RowSink sink) {
      tries++;
      return market.begin(epoch, sink);
    }

    @Override
    public boolean canRead() {
      return market.canRead();
    }
  }

  private void rows(int rows) {
    rehearsal.run(rows);
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void onceAndAgainWhenThereIsTwiceAsMuch() {
    rows(0);
    rows(0);
    rows(2_000);
    assertThat(tries).isEqualTo(1);
    rows(2_001);
    rows(4_002);
    assertThat(tries).isEqualTo(2);
    rows(22_000);
    rows(300);
    rows(44_000);
    assertThat(tries).isEqualTo(3);
  }

  @Test
  void neverTwoAtATime() {
    rehearsal.run(10);
    rehearsal.run(10_000);
    assertThat(work).hasSize(1);
  }

  @Test
  void onceMoreWhenTheFeedWasAway() {
    market.away = true;
    rows(10);
    rows(10);
    assertThat(tries).isEqualTo(2);
    market.away = false;
    rows(10);
    rows(10);
    assertThat(tries).isEqualTo(3);
  }
}
