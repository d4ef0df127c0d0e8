package hs.desk.web.live;

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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** A socket of rows on a table and a clock that the test moves. */
class StateLine {

  static final Set<String> BOTH = Set.of("P001", "P002");
  static final Set<String> ONE = Set.of("P001");
  static final Subscribe ALL = new Subscribe(null, null, null, null);

  Board board;
  long epoch;
  long seq;
  long now;
  Set<String> permitted;
  SlowOut out;
  LiveSocket socket;
  Client client;

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

  final void reconnect() {
    Since since = client.since();
    connect();
    socket.subscribe(new Subscribe(null, null, null, since), permitted, now);
    client.subscribed();
  }

  /** Only where all that was sent has arrived does a client know what its next frames belong to. */
  final void resubscribe() {
    out.slow(false);
    turn();
    socket.subscribe(ALL, permitted, now);
  }

  final void permit(Set<String> products) {
    permitted = products;
    socket.permit(products);
  }

  final void newEpoch() {
    List<Row> all = board.table(Topic.POS).all(row -> true).rows();
    board.begin(++epoch);
    seq = 0;
    publish(all.stream().map(row -> row(row.key())).toArray(Draft[]::new));
  }

  final void connect() {
    out = new SlowOut();
    Caller caller = new Caller("trader1", "t", null);
    socket =
        new LiveSocket(caller, out, new StateCourse(Topic.POS, board), Long.MAX_VALUE / 4, now);
  }

  final void turn() {
    socket.advance(new Round(() -> now), () -> {});
    client.take(out.frames);
  }

  final Map<String, Long> table() {
    View view = View.of(Topic.POS, permitted, null, null, null);
    return board.table(Topic.POS).all(view).rows().stream()
        .collect(Collectors.toMap(Row::key, Row::seq, (a, b) -> a, TreeMap::new));
  }

  /** A row of the next batch. */
  record Draft(String key, boolean gone) {
    Draft removedNow() {
      return new Draft(key, true);
    }
  }

  static Draft row(String key) {
    return new Draft(key, false);
  }

  final void publish(Draft... drafts) {
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
}
