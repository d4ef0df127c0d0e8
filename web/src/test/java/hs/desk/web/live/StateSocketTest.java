package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Topic;
import hs.desk.monitor.View;
import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A client that applies the frames holds exactly the table, whatever happened on the way. */
class StateSocketTest extends StateLine {

  enum Act {
    CHANGE_SOME,
    CHANGE_OTHERS,
    REMOVE,
    SLOW,
    RELEASE_ONE,
    FAST,
    PING,
    TURN,
    TIME,
    RECONNECT,
    RESUBSCRIBE,
    REVOKE,
    GRANT,
    NEXT_DAY,
    NEW_EPOCH
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Arbitraries.of(Act.class).list().ofMinSize(1).ofMaxSize(60);
  }

  @Test
  void nothingIsShownAfterTheProcessStoodStillUntilTheEpochIsSure() {
    board.trust().beat(now);
    socket.subscribe(ALL, permitted, now);
    turn();
    now += 30_000_000_000L;
    board.trust().beat(now);
    int before = client.heartbeats;
    turn();
    assertThat(client.heartbeats).isEqualTo(before);
    board.trust().vouch(now);
    turn();
    assertThat(client.heartbeats).isEqualTo(before + 1);
  }

  /** Whatever was under way when it did: nothing of it, and all anew once the epoch is sure. */
  @Test
  void nothingThatWasMadeBeforeTheProcessStoodStillIsSentAfterIt() {
    board.trust().beat(now);
    socket.subscribe(ALL, permitted, now);
    turn();
    publish(row("P001|A|x"));
    long frozenAt = now;
    now += 30_000_000_000L;
    Iterator<Long> clock = List.of(frozenAt, now).iterator();
    out.frames.clear();
    socket.advance(new Round(clock::next), () -> {});
    assertThat(out.frames).isEmpty();
    board.trust().beat(now);
    newEpoch();
    board.trust().vouch(now);
    turn();
    assertThat(client.rows).isEqualTo(table());
  }

  @Property
  void theClientHoldsTheTable(@ForAll("acts") List<Act> acts) {
    start();
    socket.subscribe(ALL, permitted, now);
    client.subscribed();
    acts.forEach(this::act);
    out.slow(false);
    turn();
    socket.ping(now);
    turn();
    assertThat(client.rows).isEqualTo(table());
    assertThat(out.closed).isNull();
    assertThat(client.error).isNull();
    assertThat(client.heartbeats).isPositive();
  }

  private void act(Act act) {
    switch (act) {
      case CHANGE_SOME -> publish(row("P001|A|x"), row("P002|B|y"));
      case CHANGE_OTHERS -> publish(row("P001|A|y"), row("P009|C|x"));
      case REMOVE -> publish(row("P002|B|x").removedNow(), row("P001|A|y").removedNow());
      case SLOW -> out.slow(true);
      case RELEASE_ONE -> out.release();
      case FAST -> out.slow(false);
      case PING -> socket.ping(now);
      case TURN -> turn();
      case TIME -> now += 4_000_000_000L;
      case RECONNECT -> reconnect();
      case RESUBSCRIBE -> resubscribe();
      case REVOKE -> permit(ONE);
      case GRANT -> permit(BOTH);
      case NEXT_DAY -> board.dayRolled();
      case NEW_EPOCH -> newEpoch();
    }
    if (act != Act.SLOW && act != Act.TIME) {
      turn();
    }
  }

  @Test
  void sendsNothingButHeartbeatsBeforeTheFirstSubscribe() {
    turn();
    publish(row("P001|A|x"));
    turn();
    assertThat(client.rows).isEmpty();
    now += 10_000_000_000L;
    turn();
    assertThat(client.heartbeats).isEqualTo(1);
    assertThat(client.rows).isEmpty();
  }

  @Test
  void answersSinceWithADeltaAlsoWhenNothingChanged() {
    socket.subscribe(ALL, permitted, now);
    turn();
    Since since = new Since(client.epoch, client.seq);
    connect();
    socket.subscribe(new Subscribe(null, null, null, since), permitted, now);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"delta\"");
    assertThat(out.frames.get(0)).contains("\"prev\":1").contains("\"rows\":[]");
  }

  @Test
  void answersSinceOfAnotherEpochWithASnapshot() {
    socket.subscribe(new Subscribe(null, null, null, new Since("6-0", 1)), permitted, now);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
  }

  @Test
  void waitsASecondForANumberThatIsStillToCome() {
    String epoch = View.of(Topic.POS, permitted, null, null, null).epoch(7);
    socket.subscribe(new Subscribe(null, null, null, new Since(epoch, 5)), permitted, now);
    now += 999_999_999L;
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).isEmpty();
    now += 1;
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
  }

  @Test
  void waitsForTheEpochOfANodeThatIsAhead() {
    String epoch = View.of(Topic.POS, permitted, null, null, null).epoch(8);
    socket.subscribe(new Subscribe(null, null, null, new Since(epoch, 1)), permitted, now);
    socket.ping(now);
    now += 500_000_000L;
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).as("no heartbeat either").isEmpty();
    newEpoch();
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).hasSize(2);
    assertThat(out.frames.get(0)).startsWith("{\"type\":\"delta\"").contains(epoch);
    assertThat(out.frames.get(1)).contains(epoch).contains("\"seq\":1,");
  }

  @Test
  void anOlderEpochIsNotWaitedFor() {
    String epoch = View.of(Topic.POS, permitted, null, null, null).epoch(6);
    socket.subscribe(new Subscribe(null, null, null, new Since(epoch, 500)), permitted, now);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
  }

  @Test
  void mergesForASocketThatIsStillBusy() {
    socket.subscribe(ALL, permitted, now);
    turn();
    out.slow(true);
    publish(row("P001|A|x"));
    turn();
    for (int i = 0; i < 50; i++) {
      publish(row("P001|A|x"), row("P001|A|y"));
      turn();
    }
    out.slow(false);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).hasSize(2);
    client.take(out.frames);
    assertThat(client.rows).isEqualTo(table());
  }

  @Test
  void sendsTheErrorBeforeTheClose() {
    socket.end(Ending.LOGGED_OUT);
    turn();
    assertThat(client.error).isEqualTo("logged-out");
    assertThat(out.closed.closeCode()).isEqualTo(1008);
  }

  @Test
  void socketsInStepShareTheEncodedFrame() {
    List<Frame> sent = new ArrayList<>();
    Outbound first = recording(sent);
    Outbound second = recording(sent);
    List<LiveSocket> both =
        List.of(first, second).stream()
            .map(
                to ->
                    new LiveSocket(
                        new Caller("t", "t", null), to, new StateCourse(Topic.POS, board), 1, now))
            .toList();
    both.forEach(one -> one.subscribe(ALL, permitted, now));
    Round round = new Round(() -> now);
    both.forEach(one -> one.advance(round, () -> {}));
    publish(row("P001|A|x"));
    Round next = new Round(() -> now);
    both.forEach(one -> one.advance(next, () -> {}));
    assertThat(sent).hasSize(4);
    assertThat(sent.get(0)).isSameAs(sent.get(1));
    assertThat(sent.get(2)).isSameAs(sent.get(3));
  }

  private static Outbound recording(List<Frame> sent) {
    return new Outbound() {
      @Override
      public CompletableFuture<?> send(Frame frame) {
        sent.add(frame);
        return CompletableFuture.completedFuture(null);
      }

      @Override
      public void ask(int number) {}

      @Override
      public void close(Ending ending) {}
    };
  }
}
