package hs.desk.web.live;

import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;

/** A socket of events on a log, a window and a clock that the test moves. */
class EventLine {

  static final Set<String> SEEN = Set.of("P001");
  static final Subscribe ALL = new Subscribe(null, null, null, null);

  final List<LiveEvent> log = new ArrayList<>();
  EventWindow window;
  long now;
  SlowOut out;
  LiveSocket socket;
  Client client;
  final List<Replay> asked = new ArrayList<>();
  int hurried;

  private final class Pages implements Replay.Pages {
    @Override
    public void fetch(Replay replay) {
      asked.add(replay);
    }

    @Override
    public void hurry() {
      hurried++;
    }
  }

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

  final void reconnect() {
    connect();
    asked.clear();
    client.subscribed();
    Since since = new Since("3", client.seq);
    socket.subscribe(new Subscribe(null, null, null, since), SEEN, now);
    turn();
  }

  final void connect() {
    out = new SlowOut();
    EventCourse course = new EventCourse("instruction", window, new Pages());
    socket = new LiveSocket(new Caller("trader1", "t", null), out, course, Long.MAX_VALUE / 4, now);
  }

  final void turn() {
    socket.advance(new Round(() -> now), () -> {});
    client.take(out.frames);
  }

  /** What the database would answer, in pages of seven. */
  final void servePages() {
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

  final void publish(String product, int count) {
    List<LiveEvent> added = append(product, count);
    window.add(added, head(), now);
  }

  final List<LiveEvent> append(String product, int count) {
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

  final long head() {
    return log.size();
  }

  final Set<Long> visible() {
    Set<Long> seqs = new TreeSet<>();
    log.stream().filter(e -> "P001".equals(e.product())).forEach(e -> seqs.add(e.seq()));
    return seqs;
  }
}
