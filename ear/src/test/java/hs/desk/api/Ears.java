package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** One person on the sockets of all topics, from before something happens until after it. */
final class Ears implements AutoCloseable {

  static final List<String> STATE =
      List.of("stock", "pos", "acc", "trade_statistic", "order_statistic", "pos_group_statistic");

  private static final List<String> EVENT = List.of("instruction", "chat");
  private static final List<String> GROUPS =
      List.of("underlying", "type", "sub_type", "exchange", "total");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DeskClient who;
  private final Map<String, LiveSocket> live = new TreeMap<>();
  private final Map<String, Object> stands = new HashMap<>();
  private final List<LiveSocket> later = new ArrayList<>();

  Ears(DeskClient who) {
    this.who = who;
    STATE.forEach(this::listen);
    EVENT.forEach(this::listen);
  }

  private void listen(String topic) {
    LiveSocket socket = who.socket(topic).subscribe(Map.of());
    live.put(topic, socket);
    JsonNode stand = socket.awaitSnapshot();
    Map<String, Object> since =
        Map.of("epoch", stand.path("epoch").asText(), "seq", stand.path("seq").asLong());
    stands.put(topic, since);
  }

  /** Waits until a topic has told these words. */
  void await(String topic, String words) {
    LiveSocket socket = live.get(topic);
    Awaitility.await(topic + " tells " + words)
        .atMost(PATIENCE)
        .until(() -> socket.frames().stream().anyMatch(frame -> tells(frame, words)));
  }

  private static boolean tells(JsonNode frame, String words) {
    return frame.toString().contains(words);
  }

  /** Comes again with every kind of subscription: what there is now, and what was missed. */
  void comeAgain(String product) {
    for (Map<String, Object> filter :
        List.of(
            Map.<String, Object>of(), Map.<String, Object>of("product_codes", List.of(product)))) {
      STATE.forEach(topic -> subscribe(topic, filter));
      EVENT.forEach(topic -> subscribe(topic, with(filter, "since", stands.get(topic))));
      GROUPS.forEach(group -> subscribe("pos_group_statistic", with(filter, "group_by", group)));
    }
  }

  private static Map<String, Object> with(Map<String, Object> filter, String key, Object value) {
    Map<String, Object> more = new HashMap<>(filter);
    more.put(key, value);
    return more;
  }

  private void subscribe(String topic, Map<String, Object> options) {
    LiveSocket socket = who.socket(topic).subscribe(options);
    later.add(socket);
    socket.awaitFrame(frame -> frame.path("rows").isArray() && frame.path("last").asBoolean(true));
  }

  /** Every frame so far, as text. */
  List<String> frames() {
    List<LiveSocket> all = new ArrayList<>(live.values());
    all.addAll(later);
    return all.stream()
        .flatMap(socket -> socket.frames().stream())
        .map(JsonNode::toString)
        .toList();
  }

  @Override
  public void close() {
    live.values().forEach(LiveSocket::close);
    later.forEach(LiveSocket::close);
  }
}
