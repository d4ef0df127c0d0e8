package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who comes from the same number is served by one reading. */
class EventPagesTest {

  private static final Replay.Page PAGE = new Replay.Page(List.of(), Long.MAX_VALUE, true);

  private final List<String> read = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Reactor reactor = new Reactor(() -> 0);
  private boolean away;
  private int looks;
  private final EventPages pages = new EventPages(this::page, waiting::add, reactor, () -> looks++);

  private Replay.Page page(String topic, long from) {
    read.add(topic + from);
    if (away) {
      throw new IllegalStateException("away");
    }
    return PAGE;
  }

  private void work() {
    List.copyOf(waiting).forEach(Runnable::run);
    waiting.clear();
    reactor.turn(null);
  }

  @Test
  void onePageServesAllWhoAskMeanwhile() {
    List<Replay> replays =
        List.of(
            new Replay("chat", 5, 9),
            new Replay("chat", 5, 12),
            new Replay("instruction", 5, 9),
            new Replay("chat", 6, 9));
    replays.forEach(pages::fetch);
    work();
    assertThat(read).containsExactlyInAnyOrder("chat5", "instruction5", "chat6");
    assertThat(replays).allMatch(replay -> replay.take() == PAGE && replay.finished());
  }

  @Test
  void aPageThatCouldNotBeReadIsReadWhenAskedForAgain() {
    Replay replay = new Replay("chat", 5, 9);
    away = true;
    pages.fetch(replay);
    work();
    assertThat(replay.take()).isNull();
    away = false;
    pages.fetch(replay);
    work();
    assertThat(replay.take()).isSameAs(PAGE);
  }

  @Test
  void whoIsAheadHasTheLogLookedAt() {
    pages.hurry();
    assertThat(looks).isEqualTo(1);
  }
}
