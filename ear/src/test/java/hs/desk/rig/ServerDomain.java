package hs.desk.rig;

import hs.desk.devstack.node.Node;
import hs.desk.devstack.process.CommandLine;
import hs.desk.devstack.process.GuardedProcess;
import hs.desk.devstack.process.Pause;
import hs.desk.devstack.process.PidFile;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.process.Software;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A Payara Server domain with the EAR, made by {@code payara-config/server}. */
public final class ServerDomain implements Node {

  /** As the build leaves it. */
  public static final Path EAR = Path.of("target", "hs-desk.ear").toAbsolutePath();

  private static final Path SERVERS = Path.of("target", "servers").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("../payara-config/server").toAbsolutePath();
  private static final String DOMAIN = "desk";

  private static final Duration READY = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(40);

  private final Path home;
  private final String name;
  private final int port;
  private final Map<String, String> environment;

  /** As {@link Node.Maker} has it; what an earlier run left of this domain is thrown away. */
  public ServerDomain(Path home, Map<String, String> environment, int port, String name) {
    this.home = home.toAbsolutePath();
    this.name = name;
    this.port = port;
    this.environment = new TreeMap<>(environment);
    settings();
    runPid().endLeftover();
    serverPid().endLeftover(); // of a run that was killed before it could note the other
    Software.delete(folder());
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
  }

  private void settings() {
    environment.put("HS_PAYARA_HOME", SERVERS.resolve("payara6").toString());
    environment.put("HS_DOMAIN_DIR", folder().toString());
    environment.put("HS_DOMAIN", DOMAIN);
    environment.put("HS_ADMIN_PORT", Integer.toString(Ports.freeOr(0)));
    environment.put("HS_HTTP_PORT", Integer.toString(port));
    environment.put("HS_ADDRESS", "127.0.0.1");
    environment.put("HS_HEAP", "1g");
    environment.put("HS_JDBC_DRIVER", SERVERS.resolve("mysql-connector-j.jar").toString());
    environment.put("HS_NODE_NAME", name);
    environment.putIfAbsent("HS_PUBLIC_URL", url());
    environment.putIfAbsent("HS_ORIGINS", "");
    environment.putIfAbsent("HS_PROXIES", "");
    environment.put("HS_ADMIN_PASSWORD", "only-for-this-test");
    environment.put("HS_MASTER_PASSWORD", "nor-for-another");
  }

  /** Applies the scripts with the EAR of the build, whatever there is already. */
  @Override
  public void start() {
    apply(EAR);
    if (!Pause.until(READY, this::ready)) {
      throw new IllegalStateException(name + " did not come up: see " + serverLog());
    }
  }

  /** Runs all scripts, the EAR's deployment last; fails with what they said. */
  public synchronized void apply(Path ear) {
    environment.put("HS_EAR", ear.toString());
    try {
      Path log = Files.createDirectories(home.resolve("logs")).resolve(name + "-apply.log");
      run(log);
      Files.writeString(runPid().path(), Long.toString(process().orElseThrow().pid()));
      Path link = log.resolveSibling(name + ".log");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, serverLog());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(Path log) throws IOException {
    ProcessBuilder apply = new ProcessBuilder(SCRIPTS.resolve("apply.sh").toString());
    apply.environment().putAll(environment);
    apply.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      Process process = apply.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("apply.sh does not end: " + Files.readString(log));
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException("apply.sh: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asked only once the EAR is deployed: Payara remembers for good that it was not. */
  private boolean ready() {
    try {
      return client().get("/hsapi/").status() < 400
          && client().get("/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  @Override
  public synchronized void stop() {
    process().ifPresent(ServerDomain::end);
    try {
      Files.deleteIfExists(serverPid().path());
      Files.deleteIfExists(runPid().path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle server) {
    GuardedProcess.signal(server.pid(), "CONT");
    server.destroy();
    if (!Pause.until(STOP, () -> !server.isAlive())) {
      server.destroyForcibly();
    }
  }

  @Override
  public boolean alive() {
    return process().isPresent();
  }

  @Override
  public void freeze() {
    GuardedProcess.signal(process().orElseThrow().pid(), "STOP");
  }

  @Override
  public void thaw() {
    GuardedProcess.signal(process().orElseThrow().pid(), "CONT");
  }

  @Override
  public OptionalLong pid() {
    return process().map(server -> OptionalLong.of(server.pid())).orElse(OptionalLong.empty());
  }

  /** The server's process while it runs. */
  public Optional<ProcessHandle> process() {
    return serverPid()
        .read()
        .filter(pid -> CommandLine.of(pid).contains(serverPid().ours()))
        .flatMap(ProcessHandle::of);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String server() {
    return "Payara Server";
  }

  public DeskClient client() {
    return new DeskClient(URI.create(url()));
  }

  private Path folder() {
    return home.resolve(name);
  }

  /** The server's own. */
  private PidFile serverPid() {
    return new PidFile(folder().resolve(DOMAIN).resolve("config/pid"), folder() + "/");
  }

  private Path serverLog() {
    return folder().resolve(DOMAIN).resolve("logs/server.log");
  }

  /** Where the next start finds what a killed test run left. */
  private PidFile runPid() {
    return new PidFile(home.resolve("run").resolve(name + ".pid"), folder() + "/");
  }
}
