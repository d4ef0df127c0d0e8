package hs.desk.devstack;

import hs.desk.devstack.service.LoopbackHttp;
import hs.desk.devstack.service.LoopbackHttp.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code POST /services/{name}/{stop|start|freeze|thaw}}: takes services away from under the
 * application, as a fault would. Answers when it is done. Source: design §9.
 */
final class Control implements AutoCloseable {

  private static final Pattern CALL = Pattern.compile("/services/([a-z]+)/([a-z]+)");
  private static final Map<String, Consumer<Supervisor.Charge>> ACTS =
      Map.of(
          "stop", Supervisor.Charge::stop,
          "start", Supervisor.Charge::start,
          "freeze", Supervisor.Charge::freeze,
          "thaw", Supervisor.Charge::thaw);

  private final Supervisor supervisor;
  private final LoopbackHttp http;

  Control(Supervisor supervisor) throws IOException {
    this.supervisor = supervisor;
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
    Matcher call = CALL.matcher(path);
    if (!call.matches() || !ACTS.containsKey(call.group(2)))
      return Reply.sentence(404, "POST /services/{name}/{stop|start|freeze|thaw}");
    if (!method.equals("POST")) return Reply.sentence(405, "POST only.");
    return supervisor
        .find(call.group(1))
        .map(
            charge -> {
              ACTS.get(call.group(2)).accept(charge);
              return Reply.empty(204);
            })
        .orElseGet(() -> Reply.sentence(404, "No service " + call.group(1) + "."));
  }
}
