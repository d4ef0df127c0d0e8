package hs.desk.devstack;

import hs.desk.devstack.chaos.ChaosProxy;
import hs.desk.devstack.chaos.NodeLinks;
import hs.desk.devstack.front.Nginx;
import hs.desk.devstack.node.Distribution;
import hs.desk.devstack.node.MicroNode;
import hs.desk.devstack.node.Node;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.service.Service;
import hs.desk.devstack.service.Together;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The nodes of a desk on one set of services, each with a port of its own; with several nodes, or
 * with TLS, nginx stands in front.
 */
final class Fleet implements AutoCloseable {

  private final List<Node> nodes = new ArrayList<>();
  private final List<NodeLinks> links = new ArrayList<>();
  private final Optional<Nginx> front;
  private final int started;
  private final int port;

  /**
   * @param port where callers come in: nginx's, else the only node's
   */
  Fleet(DeskOptions options, Path home, Map<String, String> environment, int port) {
    this.port = port;
    this.started = options.nodes() - options.waiting();
    List<Integer> ports = ports(options);
    front = options.fronted() ? Optional.of(nginx(options, home, ports)) : Optional.empty();
    front.ifPresent(Nginx::requireProgram);
    Map<String, String> values = environment(environment, ports);
    Node.Maker maker = options.maker().orElseGet(() -> micro(options, home));
    for (int own : ports) {
      Map<String, String> linked = options.chaos() ? linked(values, options.seed()) : values;
      nodes.add(maker.make(home, linked, own, "node-" + (nodes.size() + 1)));
    }
  }

  private static Node.Maker micro(DeskOptions options, Path home) {
    Distribution distribution =
        Distribution.of(options.root(), options.war()).withCopyIn(home.resolve("launcher"));
    return (folder, environment, port, name) ->
        new MicroNode(distribution, folder, environment, port, name);
  }

  private Map<String, String> linked(Map<String, String> values, long seed) {
    links.add(new NodeLinks(values, seed + 100L * links.size()));
    return links.get(links.size() - 1).environment();
  }

  /**
   * The way from a node to a service; empty where there is none, or none to make faults on.
   *
   * @param node counted from 1
   */
  Optional<ChaosProxy> link(int node, String service) {
    return node < 1 || node > links.size() ? Optional.empty() : links.get(node - 1).to(service);
  }

  private List<Integer> ports(DeskOptions options) {
    if (!options.fronted()) return List.of(port);
    List<Integer> ports = new ArrayList<>();
    while (ports.size() < options.nodes()) {
      int free = Ports.freeOr(0);
      if (free != port && !ports.contains(free)) ports.add(free);
    }
    return ports;
  }

  private Nginx nginx(DeskOptions options, Path home, List<Integer> nodes) {
    Path configuration = options.root().resolve("payara-config/nginx");
    return new Nginx(home, options.software(), configuration, port, options.tls(), nodes);
  }

  private Map<String, String> environment(Map<String, String> services, List<Integer> ports) {
    Stream<String> outside = origins(front.isPresent() && url().startsWith("https"), port);
    Stream<String> inside = ports.stream().flatMap(node -> origins(false, node));
    Map<String, String> values = new HashMap<>(services);
    values.put("HS_PUBLIC_URL", url());
    values.put("HS_ORIGINS", Stream.concat(outside, inside).collect(Collectors.joining(",")));
    if (front.isPresent()) values.put("HS_PROXIES", "127.0.0.1");
    return values;
  }

  /** Starts nodes side by side, then what stands in front of them. */
  void start(Progress progress) {
    Together.run(nodes.subList(0, started), node -> progress.step(title(node), node::start));
    waiting().forEach(node -> front.ifPresent(nginx -> nginx.pass(node.port(), false)));
    front.ifPresent(nginx -> progress.step("nginx", nginx::start));
  }

  private String title(Node node) {
    return node.server() + " with the application" + (nodes.size() == 1 ? "" : ", " + node.name());
  }

  /** Those that are not started with the desk. */
  List<Node> waiting() {
    return nodes.subList(started, nodes.size());
  }

  /** Where people go; ends in a slash. */
  String url() {
    return front.map(Nginx::url).orElse("http://localhost:" + port + "/hsapi/");
  }

  List<RunInfo.NodeInfo> infos() {
    return nodes.stream().map(Fleet::info).toList();
  }

  /** The nodes, and what stands in front. */
  List<Service> all() {
    List<Service> all = new ArrayList<>();
    for (Node node : nodes)
      all.add(front.<Service>map(nginx -> new Routed(node, nginx)).orElse(node));
    front.ifPresent(all::add);
    return all;
  }

  OptionalLong frontPid() {
    return front.map(Nginx::pid).orElseGet(OptionalLong::empty);
  }

  @Override
  public void close() {
    front.ifPresent(Nginx::stop);
    Together.run(nodes, Node::stop);
    links.forEach(NodeLinks::close);
  }

  private static RunInfo.NodeInfo info(Node node) {
    Long pid = node.pid().isPresent() ? node.pid().getAsLong() : null;
    return new RunInfo.NodeInfo(node.name(), node.url(), pid);
  }

  private static Stream<String> origins(boolean tls, int port) {
    String scheme = tls ? "https://" : "http://";
    return Stream.of(scheme + "localhost:" + port, scheme + "127.0.0.1:" + port);
  }
}
