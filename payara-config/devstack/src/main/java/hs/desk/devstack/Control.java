package hs.desk.devstack;

import hs.desk.devstack.service.LoopbackHttp;
import hs.desk.devstack.service.LoopbackHttp.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code POST /services/{name}/{act}} and {@code /nodes/{number}/{act}}: takes services and nodes
 * away from under the application, as a fault would; {@code /nodes/{number}/links/{service}/{act}}
 * troubles the way between; {@code /market/{act}} is the market's. Answers when it is done. Source:
 * design §9.
 */
final class Control implements AutoCloseable {

  private static final Pattern CALL = Pattern.compile("/services/([a-z]+(?:-\\d+)?)/([a-z]+)");
  private static final Pattern NODE = Pattern.compile("/nodes/(\\d+)/");
  private static final Map<String, Consumer<Supervisor.Charge>> ACTS =
      Map.of(
          "stop", Supervisor.Charge::stop,
          "start", Supervisor.Charge::start,
          "freeze", Supervisor.Charge::freeze,
          "thaw", Supervisor.Charge::thaw,
          "kill", Supervisor.Charge::kill);

  private static final Pattern MARKET = Pattern.compile("/market/([a-z-]+)");

  private static final Pattern LINK = Pattern.compile("/nodes/(\\d{1,3})/links/([a-z]+)/([a-z]+)");

  private final Supervisor supervisor;
  private final MarketControl market;
  private final LinkControl links;
  private final LoopbackHttp http;

  Control(Supervisor supervisor, MarketControl market, LinkControl links) throws IOException {
    this.supervisor = supervisor;
    this.market = market;
    this.links = links;
    this.http = new LoopbackHttp("control", 0, this::answer);
  }

  /** Without a slash at its end. */
  String url() {
    return "http://127.0.0.1:" + http.port();
  }

  @Override
  public void close() {
    http.close();
  }

  private Reply answer(String method, String path, String query) {
    if (!method.equals("POST")) return Reply.sentence(405, "POST only.");
    Parameters given = new Parameters(parameters(query));
    Matcher market = MARKET.matcher(path);
    if (market.matches()) return this.market.answer(market.group(1), given);
    Matcher link = LINK.matcher(path);
    if (link.matches()) {
      int node = Integer.parseInt(link.group(1));
      return links.answer(node, link.group(2), link.group(3), given);
    }
    return service(path);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String one : query == null ? new String[0] : query.split("&")) {
      int at = one.indexOf('=');
      if (at > 0) parameters.put(one.substring(0, at), one.substring(at + 1));
    }
    return parameters;
  }

  private Reply service(String path) {
    Matcher call = CALL.matcher(NODE.matcher(path).replaceFirst("/services/node-$1/"));
    if (!call.matches() || !ACTS.containsKey(call.group(2)))
      return Reply.sentence(
          404,
          "POST /services/{name}/{act} or /nodes/{number}/{act}, act one of "
              + acts()
              + "; or /market/{act}.");
    List<Supervisor.Charge> found = supervisor.find(call.group(1));
    if (found.isEmpty()) return Reply.sentence(404, "No service " + call.group(1) + ".");
    try {
      found.forEach(ACTS.get(call.group(2)));
      return Reply.empty(204);
    } catch (Supervisor.NotRunning refused) {
      return Reply.sentence(409, refused.getMessage());
    }
  }

  private static String acts() {
    return String.join(", ", new TreeSet<>(ACTS.keySet()));
  }
}
