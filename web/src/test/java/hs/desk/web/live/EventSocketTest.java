package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every event that may be seen arrives once, in order, whatever happens to the socket. */
class EventSocketTest extends EventLine {

  enum Act {
    ONE,
    FOREIGN,
    MANY,
    SLOW,
    RELEASE_ONE,
    FAST,
    PING,
    PAGE,
    RECONNECT,
    NODE_RESTART
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Arbitraries.of(Act.class).list().ofMinSize(1).ofMaxSize(60);
  }

  @Property
  void nothingIsLostOrDoubled(@ForAll("acts") List<Act> acts) {
    start();
    client.epoch = "3";
    reconnect();
    acts.forEach(this::act);
    out.slow(false);
    for (int i = 0; i < 20; i++) {
      resumeWhenClosed();
      servePages();
      turn();
    }
    socket.ping(now);
    turn();
    assertThat(new TreeSet<>(client.rows.values())).isEqualTo(visible());
    assertThat(client.heartbeats).isPositive();
  }

  private void act(Act act) {
    switch (act) {
      case ONE -> publish("P001", 1);
      case FOREIGN -> publish("P002", 3);
      case MANY -> publish("P001", 300);
      case SLOW -> out.slow(true);
      case RELEASE_ONE -> out.release();
      case FAST -> out.slow(false);
      case PING -> socket.ping(now);
      case PAGE -> servePages();
      case RECONNECT -> reconnect();
      case NODE_RESTART -> {
        window = new EventWindow();
        window.begin("3", head(), now);
        reconnect();
      }
    }
    turn();
    resumeWhenClosed();
  }

  /** Being too slow is the one reason to be closed, and a client comes back with what it has. */
  private void resumeWhenClosed() {
    if (out.closed != null) {
      assertThat(out.closed).isEqualTo(Ending.TOO_SLOW);
      reconnect();
    }
  }

  @Test
  void withoutSinceTheSnapshotIsEmptyAndTellsTheNumber() {
    socket.subscribe(ALL, SEEN, now);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames)
        .singleElement()
        .asString()
        .contains("\"seq\":20")
        .contains("\"rows\":[]");
  }

  @Test
  void showsNoForeignEvent() {
    socket.subscribe(ALL, SEEN, now);
    turn();
    publish("P002", 5);
    publish("P001", 1);
    turn();
    assertThat(client.rows.values()).containsExactly(26L);
  }

  @Test
  void stopsShowingAProductWhoseRightIsLost() {
    socket.subscribe(ALL, SEEN, now);
    turn();
    socket.permit(Set.of());
    publish("P001", 1);
    turn();
    assertThat(client.rows).isEmpty();
  }

  @Test
  void closesASocketBehindWhichAThousandEventsWait() {
    socket.subscribe(ALL, SEEN, now);
    turn();
    out.slow(true);
    publish("P001", 1);
    turn();
    publish("P001", 1_000);
    turn();
    assertThat(out.closed).isNull();
    publish("P001", 1);
    turn();
    now += 1_000_000_000L;
    turn();
    now += 1_000_000_000L;
    turn();
    assertThat(out.closed).isEqualTo(Ending.TOO_SLOW);
  }

  @Test
  void aBurstBehindAFrameThatLeavesInTimeClosesNobody() {
    socket.subscribe(ALL, SEEN, now);
    turn();
    out.slow(true);
    publish("P001", 1);
    turn();
    publish("P001", 2_000);
    now += 900_000_000L;
    turn();
    out.slow(false);
    turn();
    assertThat(out.closed).isNull();
    assertThat(client.rows).hasSize(2_001);
  }
}
