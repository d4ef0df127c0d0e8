package hs.desk.devstack;

import hs.desk.devstack.node.Distribution;
import hs.desk.devstack.node.Node;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.service.Service;
import hs.desk.devstack.service.Together;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The nodes of a desk, each with a port of its own, on one set of services. */
final class Fleet implements AutoCloseable {

  private final List<Node> nodes = new ArrayList<>();
  private final int port;

  /**
   * @param port of the first node; the others get free ones
   */
  Fleet(
      Distribution distribution, Path home, Map<String, String> environment, int port, int count) {
    this.port = port;
    List<Integer> ports = new ArrayList<>(List.of(port));
    while (ports.size() < count) ports.add(Ports.freeOr(0));
    Map<String, String> values = new HashMap<>(environment);
    values.put("HS_PUBLIC_URL", url());
    values.put("HS_ORIGINS", String.join(",", ports.stream().flatMap(Fleet::origins).toList()));
    for (int i = 0; i < count; i++)
      nodes.add(new Node(distribution, home, values, ports.get(i), "node-" + (i + 1)));
  }

  /** Starts them side by side. */
  void start(Progress progress) {
    Together.run(
        nodes,
        node -> progress.step("Payara Micro with the application, " + node.name(), node::start));
  }

  /** Where people go; ends in a slash. */
  String url() {
    return "http://localhost:" + port + "/hsapi/";
  }

  List<RunInfo.NodeInfo> infos() {
    return nodes.stream().map(Fleet::info).toList();
  }

  List<? extends Service> all() {
    return nodes;
  }

  @Override
  public void close() {
    Together.run(nodes, Node::stop);
  }

  private static RunInfo.NodeInfo info(Node node) {
    Long pid = node.pid().isPresent() ? node.pid().getAsLong() : null;
    return new RunInfo.NodeInfo(node.name(), node.url(), pid);
  }

  private static Stream<String> origins(int port) {
    return Stream.of("http://localhost:" + port, "http://127.0.0.1:" + port);
  }
}
