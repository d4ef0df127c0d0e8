package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a socket of events is answered that comes back, and what it holds meanwhile. */
class EventResumeTest extends EventLine {

  @Test
  void answersSinceFromTheLogInPartsOfOneDelta() {
    append("P001", 1_200);
    window.begin("3", head(), now);
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 20)), SEEN, now);
    client.epoch = "3";
    client.seq = 20;
    for (int i = 0; i < 5; i++) {
      turn();
      servePages();
    }
    turn();
    assertThat(client.rows).hasSize(1_200);
    assertThat(client.seq).isEqualTo(1_220);
  }

  @Test
  void aNodeThatIsBehindLooksAtTheLogAndGoesOn() {
    client.epoch = "3";
    client.seq = 22;
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 22)), SEEN, now);
    turn();
    assertThat(hurried).isEqualTo(1);
    publish("P001", 4);
    turn();
    assertThat(client.rows.values()).containsExactly(23L, 24L);
    assertThat(client.seq).isEqualTo(24);
  }

  @Test
  void aNodeThatStaysBehindForASecondBeginsWhereItIs() {
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 22)), SEEN, now);
    now = 1_000_000_000L;
    turn();
    assertThat(hurried).isZero();
    assertThat(client.seq).isEqualTo(20);
  }

  @Test
  void dropsWhatWaitsOfAProductWhoseRightIsLost() {
    append("P001", 4_000);
    append("P002", 3_000);
    window.begin("3", 20, now);
    window.add(log.subList(20, 7_020), head(), now);
    out.slow(true);
    socket.subscribe(
        new Subscribe(null, null, null, new Since("3", 20)), Set.of("P001", "P002"), now);
    client.epoch = "3";
    client.seq = 20;
    turn();
    socket.permit(Set.of("P001"));
    out.slow(false);
    turn();
    assertThat(client.rows.values()).hasSize(4_000).allMatch(seq -> seq <= 4_020);
    assertThat(client.seq).isEqualTo(7_020);
    publish("P001", 1);
    socket.ping(now);
    turn();
    assertThat(client.seq).isEqualTo(7_021);
    assertThat(client.heartbeats).isEqualTo(1);
  }

  @Test
  void aResumeInPartsHoldsNoMoreThanTheOneUnderWay() {
    append("P001", 9_000);
    window.begin("3", 20, now);
    window.add(log.subList(20, 9_020), head(), now);
    out.slow(true);
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 20)), SEEN, now);
    client.epoch = "3";
    client.seq = 20;
    turn();
    for (int i = 0; i < 10; i++) {
      out.release();
      turn();
    }
    assertThat(client.rows).hasSize(9_000);
    assertThat(client.seq).isEqualTo(9_020);
  }

  @Test
  void beginsAnewWhenARestoreRaisedTheEpoch() {
    socket.subscribe(ALL, SEEN, now);
    turn();
    publish("P001", 2);
    turn();
    assertThat(client.rows).hasSize(2);
    window.begin("4", 12, now);
    turn();
    assertThat(client.epoch).isEqualTo("4");
    assertThat(client.seq).isEqualTo(12);
    assertThat(client.rows).isEmpty();
    socket.ping(now);
    turn();
    assertThat(client.heartbeats).isEqualTo(1);
  }

  @Test
  void answersANumberFromBeforeTheArchivedPartWithASnapshot() {
    window.begin("3", head(), now);
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 5)), SEEN, now);
    turn();
    Replay replay = asked.remove(0);
    replay.arrived(5, new Replay.Page(log.subList(9, 20), Long.MAX_VALUE, false));
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
    assertThat(out.frames.get(0)).contains("\"seq\":20");
  }

  @Test
  void holdsTheHeartbeatBackWhileItWaitsForANumberToCome() {
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 30)), SEEN, now);
    socket.ping(now);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).isEmpty();
    now += 1_000_000_000L;
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).hasSize(2);
    assertThat(out.frames.get(1)).contains("\"epoch\":\"3\",\"seq\":20");
  }
}
