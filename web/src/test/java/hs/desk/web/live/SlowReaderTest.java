package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Topic;
import org.junit.jupiter.api.Test;

/** What becomes of a client that reads slowly, or no more. */
class SlowReaderTest extends StateLine {

  @Test
  void closesAReaderThatStoppedReading() {
    patientForFiveSeconds();
    out.slow(true);
    turn();
    now += 4_999_999_999L;
    turn();
    assertThat(out.closed).isNull();
    now += 1;
    turn();
    assertThat(out.closed).isEqualTo(Ending.TOO_SLOW);
    assertThat(socket.closed()).isTrue();
  }

  /** The network would take all of it, and keep it for a client that reads slowly. */
  @Test
  void toldNoMoreThanAClientReads() {
    socket.subscribe(ALL, permitted, now);
    turn();
    socket.answered(out.asked);
    for (int i = 0; i < 1_000; i++) {
      publish(row("P001|A|" + "x".repeat(1_000)));
      socket.advance(new Round(() -> now), () -> {});
    }
    long sent = out.frames.stream().mapToLong(String::length).sum();
    assertThat(sent).isBetween(63L * 1024, 68L * 1024);
    socket.answered(out.asked);
    turn();
    client.take(out.frames);
    assertThat(client.rows).isEqualTo(table());
  }

  /** Who begins slowly is known to answer before the first rows: a snapshot may take him long. */
  @Test
  void askedBeforeAnythingIsSent() {
    turn();
    assertThat(out.frames).isEmpty();
    assertThat(out.asked).isPositive();
  }

  @Test
  void closesAReaderThatAnswersNoMore() {
    patientForFiveSeconds();
    turn();
    socket.answered(out.asked);
    publish(row("P001|A|x"));
    now += 2_000_000_000L;
    turn();
    publish(row("P001|A|x"));
    now += 2_000_000_000L;
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).isEmpty();
    now += 3_000_000_000L;
    turn();
    assertThat(client.error).isEqualTo(Ending.TOO_SLOW.code());
    assertThat(out.closed).isEqualTo(Ending.TOO_SLOW);
  }

  @Test
  void holdsNobodyToAnswersWhoNeverGaveOne() {
    socket.subscribe(ALL, permitted, now);
    turn();
    for (int i = 0; i < 300; i++) {
      now += 1_000_000_000L;
      publish(row("P001|A|" + "x".repeat(1_000)));
      turn();
    }
    client.take(out.frames);
    assertThat(client.rows).isEqualTo(table());
    assertThat(out.closed).isNull();
  }

  private void patientForFiveSeconds() {
    Caller caller = new Caller("trader1", "t", null);
    socket = new LiveSocket(caller, out, new StateCourse(Topic.POS, board), 5_000_000_000L, now);
    socket.subscribe(ALL, permitted, now);
  }
}
