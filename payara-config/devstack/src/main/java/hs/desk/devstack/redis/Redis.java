package hs.desk.devstack.redis;

import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.ProcessService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One embedded Redis server: alone, or one of a {@link RedisCluster}. */
public final class Redis extends ProcessService {

  private static final Duration START_WAIT = Duration.ofSeconds(20);
  private static final Duration STOP_WAIT = Duration.ofSeconds(10);

  private final Path software;
  private final Path data;
  private final int port;
  private final List<String> more;

  public Redis(Path home, Path software, int port) {
    this(home, software, port, "redis", List.of());
  }

  /**
   * @param more settings, each name followed by its value
   */
  Redis(Path home, Path software, int port, String name, List<String> more) {
    super(home, name, home.resolve(name) + "/", START_WAIT, STOP_WAIT);
    this.software = software.resolve("redis-7.0.15");
    this.data = home.resolve(name);
    this.port = port;
    this.more = List.copyOf(more);
  }

  @Override
  public void start() {
    makeRoom(port);
    launch(command(), Map.of(), this::answers);
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
