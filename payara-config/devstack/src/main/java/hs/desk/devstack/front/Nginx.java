package hs.desk.devstack.front;

import hs.desk.devstack.process.GuardedProcess;
import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.ProcessService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
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
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** nginx, and which nodes it passes requests to. */
public final class Nginx extends ProcessService {

  private static final Duration START_WAIT = Duration.ofSeconds(20);
  private static final Duration STOP_WAIT = Duration.ofSeconds(10);
  private static final int WRITE_SECONDS = 10;

  private final Path source;
  private final Path folder;
  private final NginxProgram program;
  private final int port;
  private final boolean tls;
  private final List<Integer> nodes;
  private final Set<Integer> out = new TreeSet<>();

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
    this.nodes = List.copyOf(nodes);
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
   * Passes requests to a node, or no new ones, from the next request on. What is under way to a
   * node that is taken out goes on.
   *
   * @param node its port
   */
  public synchronized void pass(int node, boolean wanted) {
    if (!nodes.contains(node)) throw new IllegalArgumentException("no node on port " + node);
    if (wanted) out.remove(node);
    else out.add(node);
    if (alive()) writeOut(node);
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
      Path listen = own("listen.conf");
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
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", source.resolve("nodes.sh").toString(), own("").toString()));
    nodes.forEach(node -> command.add(address(node)));
    run(command);
    out.forEach(this::writeOut);
  }

  private void run(List<String> command) {
    try {
      Files.createDirectories(log().getParent());
      Process running =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log().toFile()))
              .start();
      boolean over = running.waitFor(WRITE_SECONDS, TimeUnit.SECONDS);
      if (!over) running.destroyForcibly();
      if (!over || running.exitValue() != 0)
        throw new IllegalStateException("cannot write nginx's nodes, see " + log());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write nginx's nodes: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while nginx's nodes were written", e);
    }
  }

  private void writeOut(int node) {
    Path mark = own("out").resolve(address(node));
    try {
      if (out.contains(node)) Files.writeString(mark, "");
      else Files.deleteIfExists(mark);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(int node) {
    return "127.0.0.1:" + node;
  }

  private Path own(String file) {
    return folder.resolve("hs-desk").resolve(file);
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
