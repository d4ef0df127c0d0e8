package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every event that may be seen arrives once, in order, whatever happens to the socket. */
class EventSocketTest {

  private static final Set<String> SEEN = Set.of("P001");
  private static final Subscribe ALL = new Subscribe(null, null, null, null);

  private final List<LiveEvent> log = new ArrayList<>();
  private EventWindow window;
  private long now;
  private SlowOut out;
  private LiveSocket socket;
  private Client client;
  private final List<Replay> asked = new ArrayList<>();

  @BeforeEach
  void start() {
    log.clear();
    asked.clear();
    now = 0;
    window = new EventWindow();
    client = new Client();
    append("P001", 20);
    window.begin("3", head(), now);
    connect();
  }

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

  private void reconnect() {
    connect();
    asked.clear();
    client.subscribed();
    Since since = new Since("3", client.seq);
    socket.subscribe(new Subscribe(null, null, null, since), SEEN, now);
    turn();
  }

  private void connect() {
    out = new SlowOut();
    EventCourse course = new EventCourse("instruction", window, asked::add);
    socket = new LiveSocket(new Caller("trader1", "t"), out, course, Long.MAX_VALUE / 4, now);
  }

  private void turn() {
    socket.advance(new Round(now), () -> {});
    client.take(out.frames);
  }

  /** What the database would answer, in pages of seven. */
  private void servePages() {
    for (Replay replay : List.copyOf(asked)) {
      asked.remove(replay);
      long from = replay.at();
      List<LiveEvent> page =
          log.stream()
              .filter(event -> event.seq() > from && event.seq() <= replay.until())
              .limit(500)
              .toList();
      long reached = page.size() < 500 ? replay.until() : page.get(499).seq();
      replay.arrived(from, new Replay.Page(page, reached, true));
    }
  }

  private void publish(String product, int count) {
    List<LiveEvent> added = append(product, count);
    window.add(added, head(), now);
  }

  private List<LiveEvent> append(String product, int count) {
    List<LiveEvent> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long seq = head() + 1;
      String json = "{\"key\":\"%d\",\"seq\":%d,\"kind\":\"fill.booked\"}".formatted(seq, seq);
      byte[] text = json.getBytes(StandardCharsets.UTF_8);
      LiveEvent event = LiveEvent.of(seq, "instruction", product, text);
      log.add(event);
      added.add(event);
    }
    return added;
  }

  private long head() {
    return log.size();
  }

  private Set<Long> visible() {
    Set<Long> seqs = new TreeSet<>();
    log.stream().filter(e -> "P001".equals(e.product())).forEach(e -> seqs.add(e.seq()));
    return seqs;
  }

  @Test
  void withoutSinceTheSnapshotIsEmptyAndTellsTheNumber() {
    socket.subscribe(ALL, SEEN, now);
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames)
        .singleElement()
        .asString()
        .contains("\"seq\":20")
        .contains("\"rows\":[]");
  }

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
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).singleElement().asString().startsWith("{\"type\":\"snapshot\"");
    assertThat(out.frames.get(0)).contains("\"seq\":20");
  }

  @Test
  void holdsTheHeartbeatBackWhileItWaitsForANumberToCome() {
    socket.subscribe(new Subscribe(null, null, null, new Since("3", 30)), SEEN, now);
    socket.ping(now);
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).isEmpty();
    now += 1_000_000_000L;
    socket.advance(new Round(now), () -> {});
    assertThat(out.frames).hasSize(2);
    assertThat(out.frames.get(1)).contains("\"epoch\":\"3\",\"seq\":20");
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
    now += 2_000_000_000L;
    turn();
    assertThat(out.closed).isEqualTo(Ending.TOO_SLOW);
  }
}
