package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a client is told of rows when the rights to see them change. */
class StateRightsTest extends StateLine {

  @Test
  void tellsRemovedRowsUnderTheOldEpochWhenARightIsLost() {
    socket.subscribe(ALL, permitted, now);
    turn();
    String before = client.epoch;
    permit(ONE);
    socket.advance(new Round(() -> now), () -> {});
    assertThat(out.frames).hasSize(2);
    assertThat(out.frames.get(0)).contains(before).contains("\"removed\":[\"P002|B|x\"]");
    client.take(out.frames);
    assertThat(client.epoch).isNotEqualTo(before);
    assertThat(client.rows).containsOnlyKeys("P001|A|x");
  }

  @Test
  void aRightLostWithinASnapshotEndsItAndTakesBackWhatWasSent() {
    beginWithManyOf("P002|B");
    goOnUnder(ONE);
    assertThat(out.frames.get(1)).contains("\"seq\":2,").endsWith("\"rows\":[],\"last\":true}");
    assertThat(out.frames.get(2)).contains("\"prev\":2,").contains("\"P002|B|c0\"");
    client.take(out.frames);
    assertThat(client.rows).containsOnlyKeys("P001|A|x");
  }

  @Test
  void aRightGainedWithinASnapshotDeclaresNoPartOfItWhole() {
    permitted = ONE;
    beginWithManyOf("P001|A");
    goOnUnder(BOTH);
    long whole = out.frames.stream().filter(frame -> frame.endsWith("\"last\":true}")).count();
    assertThat(whole).isEqualTo(1);
  }

  @Test
  void anEndIsToldWhateverBecomesOfTheRights() {
    socket.subscribe(ALL, permitted, now);
    turn();
    socket.end(Ending.LOGGED_OUT);
    permit(ONE);
    turn();
    assertThat(client.error).isEqualTo("logged-out");
  }

  /** So many rows that the snapshot has parts, of which the first is under way. */
  private void beginWithManyOf(String place) {
    publish(IntStream.range(0, 4_000).mapToObj(i -> row(place + "|c" + i)).toArray(Draft[]::new));
    out.slow(true);
    socket.subscribe(ALL, permitted, now);
    turn();
  }

  private void goOnUnder(Set<String> products) {
    permit(products);
    out.slow(false);
    socket.advance(new Round(() -> now), () -> {});
  }
}
