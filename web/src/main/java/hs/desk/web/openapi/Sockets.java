package hs.desk.web.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The sockets beside the calls: path, key and row of every topic, frames, close codes. */
final class Sockets {

  private record Topic(String path, String kind, String key, String row) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic("stock", "state", "c_instrument_id", "LiveQuote"),
          new Topic("pos", "state", "product_code|account_id|c_instrument_id", "LivePosition"),
          new Topic("acc", "state", "product_code|account_id", "LiveAccount"),
          new Topic(
              "trade_statistic",
              "state",
              "product_code|c_instrument_id|buy_sell|open_close",
              "LiveTrades"),
          new Topic(
              "order_statistic", "state", "product_code|c_instrument_id|buy_sell", "LiveOrders"),
          new Topic("pos_group_statistic", "state", "product_code|group_by|group", "LiveGroup"),
          new Topic("instruction", "event", "seq", "InstructionEventRow"),
          new Topic("chat", "event", "seq", "ChatEventRow"));

  private static final Map<String, String> CLOSES =
      Map.of(
          "1001", "the node is going",
          "1008", "logged out or not allowed",
          "1009", "message too big",
          "1011", "the desk failed",
          "1012", "the node is going",
          "1013", "too slow or overloaded",
          "4400", "bad message",
          "4429", "too many messages");

  private static final String[] SENT = {
    "SocketSnapshot", "SocketDelta", "SocketHeartbeat", "SocketError"
  };

  private Sockets() {}

  /** Names of what the desk sends: frames, and rows in them. */
  static Set<String> sent() {
    Set<String> sent = new LinkedHashSet<>(List.of(SENT));
    TOPICS.forEach(topic -> sent.add(topic.row()));
    return sent;
  }

  static void add(OpenAPI api) {
    Map<String, Object> sockets = new LinkedHashMap<>();
    TOPICS.forEach(topic -> sockets.put("/hsapi/ws/" + topic.path() + "/", describe(topic)));
    api.addExtension("x-websockets", sockets);
  }

  private static Map<String, Object> describe(Topic topic) {
    List<Object> asks = refs("SocketSubscribe", "SocketPing");
    if (topic.path().equals("chat")) {
      asks.addAll(refs("SocketSay"));
    }
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("kind", topic.kind());
    described.put(
        "description",
        topic.kind().equals("state")
            ? "Keyed rows of which the last value counts"
            : "Every row is one event; none is dropped or merged");
    described.put("key", topic.key());
    described.put("row", ref(topic.row()));
    described.put("receives", asks);
    described.put("sends", refs(SENT));
    described.put("closes", new java.util.TreeMap<>(CLOSES));
    return described;
  }

  private static List<Object> refs(String... names) {
    List<Object> refs = new ArrayList<>();
    for (String name : names) {
      refs.add(ref(name));
    }
    return refs;
  }

  private static Map<String, Object> ref(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }
}
