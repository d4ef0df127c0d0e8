package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Batch;
import hs.desk.monitor.Board;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import hs.desk.monitor.View;
import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that applies the frames holds exactly the table, whatever happened on the way. */
class StateSocketTest {

  private static final Set<String> BOTH = Set.of("P001", "P002");
  private static final Set<String> ONE = Set.of("P001");
  private static final Subscribe ALL = new Subscribe(null, null, null, null);

  private Board board;
  private long epoch;
  private long seq;
  private long now;
  private Set<String> permitted;
  private SlowOut out;
  private LiveSocket socket;
  private Client client;

  @BeforeEach
  void start() {
    board = new Board();
    epoch = 7;
    board.begin(epoch);
    seq = 0;
    now = 0;
    permitted = BOTH;
    client = new Client();
    publish(row("P001|A|x"), row("P002|B|x"), row("P009|C|x"));
    connect();
  }

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

  private void reconnect() {
    Since since = client.since();
    connect();
    socket.subscribe(new Subscribe(null, null, null, since), permitted, now);
    client.subscribed();
  }

  /** Only where all that was sent has arrived does a client know what its next frames belong to. */
  private void resubscribe() {
    out.slow(false);
    turn();
    socket.subscribe(ALL, permitted, now);
  }

  private void permit(Set<String> products) {
    permitted = products;
    socket.permit(products);
  }

  private void newEpoch() {
    List<Row> all = board.table(Topic.POS).all(row -> true).rows();
    board.begin(++epoch);
    seq = 0;
    publish(all.stream().map(row -> row(row.key())).toArray(Draft[]::new));
  }

  private void connect() {
    out = new SlowOut();
    Caller caller = new Caller("trader1", "t");
    socket =
        new LiveSocket(caller, out, new StateCourse(Topic.POS, board), Long.MAX_VALUE / 4, now);
  }

  private void turn() {
    socket.advance(new Round(now), () -> {});
    client.take(out.frames);
  }

  private Map<String, Long> table() {
    View view = View.of(Topic.POS, permitted, null, null, null);
    return board.table(Topic.POS).all(view).rows().stream()
        .collect(Collectors.toMap(Row::key, Row::seq, (a, b) -> a, TreeMap::new));
  }

  /** A row of the next batch. */
  private record Draft(String key, boolean gone) {
    Draft removedNow() {
      return new Draft(key, true);
    }
  }

  private static Draft row(String key) {
    return new Draft(key, false);
  }

  private void publish(Draft... drafts) {
    seq++;
    List<Row> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      String json = "{\"key\":\"%s\",\"seq\":%d,\"v\":\"1\"}".formatted(draft.key(), seq);
      String[] parts = draft.key().split("\\|");
      rows.add(
          new Row(
              draft.key(),
              seq,
              parts[0],
              parts[2],
              draft.gone() ? null : json.getBytes(StandardCharsets.UTF_8),
              draft.gone() ? 0 : Row.crc(draft.key(), seq)));
    }
    board.publish(new Batch(epoch, seq - 1, seq, Instant.EPOCH, Map.of(Topic.POS, rows)));
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
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"delta\"");
    assertThat(out.frames.get(0)).contains("\"prev\":1").contains("\"rows\":[]");
  }

  @Test
  void answersSinceOfAnotherEpochWithASnapshot() {
    socket.subscribe(new Subscribe(null, null, null, new Since("6-0", 1)), permitted, now);
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
  }

  @Test
  void waitsASecondForANumberThatIsStillToCome() {
    String epoch = View.of(Topic.POS, permitted, null, null, null).epoch(7);
    socket.subscribe(new Subscribe(null, null, null, new Since(epoch, 5)), permitted, now);
    now += 999_999_999L;
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).isEmpty();
    now += 1;
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
  }

  @Test
  void waitsForTheEpochOfANodeThatIsAhead() {
    String epoch = View.of(Topic.POS, permitted, null, null, null).epoch(8);
    socket.subscribe(new Subscribe(null, null, null, new Since(epoch, 1)), permitted, now);
    socket.ping(now);
    now += 500_000_000L;
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).as("no heartbeat either").isEmpty();
    newEpoch();
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).hasSize(2);
    assertThat(out.frames.get(0)).startsWith("{\"type\":\"delta\"").contains(epoch);
    assertThat(out.frames.get(1)).contains(epoch).contains("\"seq\":1,");
  }

  @Test
  void anOlderEpochIsNotWaitedFor() {
    String epoch = View.of(Topic.POS, permitted, null, null, null).epoch(6);
    socket.subscribe(new Subscribe(null, null, null, new Since(epoch, 500)), permitted, now);
    socket.advance(new Round(now), () -> {});
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
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).hasSize(2);
    client.take(out.frames);
    assertThat(client.rows).isEqualTo(table());
  }

  @Test
  void tellsRemovedRowsUnderTheOldEpochWhenARightIsLost() {
    socket.subscribe(ALL, permitted, now);
    turn();
    String before = client.epoch;
    permit(ONE);
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).hasSize(2);
    assertThat(out.frames.get(0)).contains(before).contains("\"removed\":[\"P002|B|x\"]");
    client.take(out.frames);
    assertThat(client.epoch).isNotEqualTo(before);
    assertThat(client.rows).containsOnlyKeys("P001|A|x");
  }

  @Test
  void aRightLostWithinASnapshotEndsItAndTakesBackWhatWasSent() {
    publish(IntStream.range(0, 4_000).mapToObj(i -> row("P002|B|c" + i)).toArray(Draft[]::new));
    out.slow(true);
    socket.subscribe(ALL, permitted, now);
    turn();
    permit(ONE);
    out.slow(false);
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames.get(1)).contains("\"seq\":2,").endsWith("\"rows\":[],\"last\":true}");
    assertThat(out.frames.get(2)).contains("\"prev\":2,").contains("\"P002|B|c0\"");
    client.take(out.frames);
    assertThat(client.rows).containsOnlyKeys("P001|A|x");
  }

  @Test
  void aRightGainedWithinASnapshotDeclaresNoPartOfItWhole() {
    permitted = ONE;
    publish(IntStream.range(0, 4_000).mapToObj(i -> row("P001|A|c" + i)).toArray(Draft[]::new));
    out.slow(true);
    socket.subscribe(ALL, permitted, now);
    turn();
    permit(BOTH);
    out.slow(false);
    socket.advance(new Round(now), () -> {});
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

  @Test
  void closesAReaderThatStoppedReading() {
    Caller caller = new Caller("trader1", "t");
    socket = new LiveSocket(caller, out, new StateCourse(Topic.POS, board), 5_000_000_000L, now);
    socket.subscribe(ALL, permitted, now);
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
                        new Caller("t", "t"), to, new StateCourse(Topic.POS, board), 1, now))
            .toList();
    both.forEach(one -> one.subscribe(ALL, permitted, now));
    Round round = new Round(now);
    both.forEach(one -> one.advance(round, () -> {}));
    publish(row("P001|A|x"));
    Round next = new Round(now);
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
      public void close(Ending ending) {}
    };
  }
}
