package hs.desk.devstack.front;

import hs.desk.devstack.process.GuardedProcess;
import hs.desk.devstack.process.Pause;
import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.ProcessService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx, and which nodes it passes requests to. */
public final class Nginx extends ProcessService {

  private static final Duration START_WAIT = Duration.ofSeconds(20);
  private static final Duration STOP_WAIT = Duration.ofSeconds(10);
  private static final Duration RELOAD_WAIT = Duration.ofSeconds(5);

  private final Path source;
  private final Path folder;
  private final NginxProgram program;
  private final int port;
  private final boolean tls;
  private final Map<Integer, Boolean> nodes = new TreeMap<>();

  /**
   * @param home the data directory of this desk
   * @param source the folder {@code payara-config/nginx}
   * @param nodes the ports of the nodes
   */
  public Nginx(Path home, Path software, Path source, int port, boolean tls, List<Integer> nodes) {
    super(home, "nginx", home.resolve("nginx") + "/", START_WAIT, STOP_WAIT);
    this.source = source;
    this.folder = home.resolve("nginx");
    this.program = new NginxProgram(software, home.resolve("logs").resolve("nginx-fetch.log"));
    this.port = port;
    this.tls = tls;
    nodes.forEach(node -> this.nodes.put(node, true));
  }

  /** Refuses when there is no nginx and none can be had; done early it saves a long start. */
  public void requireProgram() {
    program.require();
  }

  @Override
  public synchronized void start() {
    makeRoom(port);
    configure();
    launch(command(), Map.of(), this::answers);
  }

  @Override
  public synchronized void stop() {
    super.stop();
  }

  /** Master and workers: a frozen master alone would be noticed by nobody. */
  @Override
  public void freeze() {
    workers().forEach(worker -> GuardedProcess.signal(worker, "STOP"));
    super.freeze();
  }

  @Override
  public void thaw() {
    workers().forEach(worker -> GuardedProcess.signal(worker, "CONT"));
    super.thaw();
  }

  /** Where the application is for its users; ends in a slash. */
  public String url() {
    return (tls ? "https" : "http") + "://localhost:" + port + "/hsapi/";
  }

  /**
   * Passes requests to a node, or no new ones; returns when that holds. What is under way to a node
   * that is taken out goes on.
   */
  public synchronized void pass(int node, boolean wanted) {
    if (nodes.put(node, wanted) == wanted || !alive()) return;
    writeNodes();
    Set<Long> before = workers();
    signal("HUP");
    Pause.until(RELOAD_WAIT, () -> workers().stream().anyMatch(pid -> !before.contains(pid)));
    Pause.millis(200); // nginx gives new workers 100 ms before it tells the old ones
  }

  private Set<Long> workers() {
    return pid().stream()
        .mapToObj(ProcessHandle::of)
        .flatMap(Optional::stream)
        .flatMap(ProcessHandle::children)
        .map(ProcessHandle::pid)
        .collect(Collectors.toSet());
  }

  private void configure() {
    Software.delete(folder);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) Files.copy(file, target(file));
      Path listen = folder.resolve("hs-desk").resolve("listen.conf");
      Files.writeString(listen, "listen 127.0.0.1:%d%s;%n".formatted(port, tls ? " ssl" : ""));
      if (tls) Files.writeString(listen, Files.readString(listen) + certificate());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot configure nginx: " + e.getMessage(), e);
    }
    writeNodes();
  }

  private Path target(Path file) {
    return folder.resolve(source.relativize(file).toString());
  }

  private String certificate() {
    Certificate made = Certificate.in(folder.resolveSibling("tls"));
    return """
        ssl_certificate %s;
        ssl_certificate_key %s;
        include hs-desk/tls.conf;
        """
        .formatted(made.certificate(), made.key());
  }

  private void writeNodes() {
    String lines =
        nodes.entrySet().stream()
            .map(node -> line(node.getKey(), node.getValue()))
            .collect(Collectors.joining());
    try {
      Files.writeString(folder.resolve("hs-desk").resolve("nodes.conf"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(int port, boolean wanted) {
    return "server 127.0.0.1:%d max_fails=1 fail_timeout=1s%s;%n"
        .formatted(port, wanted ? "" : " down");
  }

  private List<String> command() {
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> command = new ArrayList<>();
    command.add(program.require().toString());
    command.addAll(List.of("-p", folder + "/", "-c", folder.resolve("nginx.conf").toString()));
    command.addAll(List.of("-e", "stderr"));
    command.addAll(List.of("-g", "daemon off;" + (root ? " user root;" : "")));
    return command;
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
