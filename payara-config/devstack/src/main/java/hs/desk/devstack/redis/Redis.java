package hs.desk.devstack.redis;

import hs.desk.devstack.process.GuardedProcess;
import hs.desk.devstack.process.Pause;
import hs.desk.devstack.process.PidFile;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** One embedded Redis server: alone, or one of a {@link RedisCluster}. */
public final class Redis implements Service {

  private static final Duration START_WAIT = Duration.ofSeconds(20);
  private static final Duration STOP_WAIT = Duration.ofSeconds(10);

  private final Path software;
  private final Path data;
  private final Path log;
  private final PidFile pidFile;
  private final int port;
  private final String name;
  private final List<String> more;
  private volatile GuardedProcess process;

  public Redis(Path home, Path software, int port) {
    this(home, software, port, "redis", List.of());
  }

  /**
   * @param more settings, each name followed by its value
   */
  Redis(Path home, Path software, int port, String name, List<String> more) {
    this.software = software.resolve("redis-7.0.15");
    this.data = home.resolve(name);
    this.log = home.resolve("logs").resolve(name + ".log");
    this.pidFile = new PidFile(home.resolve("run").resolve(name + ".pid"), data + "/");
    this.port = port;
    this.name = name;
    this.more = List.copyOf(more);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    pidFile.endLeftover();
    if (!Ports.isFree(port)) throw new IllegalStateException("port " + port + " is taken");
    process = GuardedProcess.start(pidFile, log, command(), Map.of());
    if (!Pause.until(START_WAIT, () -> !process.alive() || answers()) || !process.alive()) {
      process.stop(STOP_WAIT);
      throw new IllegalStateException("Redis did not come up, see " + log);
    }
  }

  @Override
  public void stop() {
    if (process != null) process.stop(STOP_WAIT);
  }

  @Override
  public boolean alive() {
    return process != null && process.alive();
  }

  @Override
  public void freeze() {
    process.signal("STOP");
  }

  @Override
  public void thaw() {
    process.signal("CONT");
  }

  @Override
  public OptionalLong pid() {
    return alive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
  }

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  private List<String> command() {
    String binary = binaryName();
    Path program = Software.folder(binary, software, String::isEmpty).resolve(binary);
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> command = new ArrayList<>(settings(program));
    command.addAll(more);
    return command;
  }

  private List<String> settings(Path program) {
    return List.of(
        program.toString(),
        "--bind",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--dir",
        data + "/",
        "--appendonly",
        "no",
        "--save",
        "",
        "--maxmemory",
        "256mb",
        "--set-proc-title",
        "no");
  }

  private static String binaryName() {
    String os = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    String cpu = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "amd64";
    return "redis-server-7.0.15-" + os + "-" + cpu;
  }

  private boolean answers() {
    try {
      return RedisTalk.ask(port, "PING").equals("PONG");
    } catch (IOException notYet) {
      return false;
    }
  }
}
