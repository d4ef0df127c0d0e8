package hs.desk.devstack.node;

import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.ProcessService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payara Micro with the WAR; ready means that it says so itself and its first page is there. */
public final class MicroNode extends ProcessService implements Node {

  /** Else the mail library looks through all jars for it, several times for each mail. */
  private static final String MAIL_STREAMS =
      "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider";

  /** Else the server asks all jars for it with each line it logs. */
  private static final String JSON_WRITER =
      "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl";

  /**
   * The server is thousands of small methods that call each other. To copy less of them into their
   * callers halves what compiling them costs a young node, which then has the time to do it after a
   * quarter of the usual calls (docs/performance.md).
   */
  private static final List<String> COMPILER =
      List.of(
          "-XX:FreqInlineSize=100",
          "-XX:InlineSmallCode=800",
          "-XX:MaxInlineLevel=6",
          "-XX:CompileThresholdScaling=0.25");

  private static final Duration START_WAIT = Duration.ofMinutes(4);

  /** It lets sockets go, then calls end (8 s), hands over, and takes its server down. */
  private static final Duration STOP_WAIT = Duration.ofSeconds(40);

  private static final Duration ANSWER_WAIT = Duration.ofSeconds(5);

  private final Distribution distribution;
  private final Path home;
  private final Map<String, String> environment;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  /** The rest as {@link Node.Maker} has it. */
  public MicroNode(
      Distribution distribution,
      Path home,
      Map<String, String> environment,
      int port,
      String name) {
    super(home, name, home.resolve(name) + "/", START_WAIT, STOP_WAIT);
    this.distribution = distribution;
    this.home = home;
    this.environment = new HashMap<>(environment);
    this.environment.put("HS_NODE_NAME", name);
    this.port = port;
  }

  @Override
  public void start() {
    makeRoom(port);
    Software.delete(folder());
    makeFolder(folder().resolve("tmp"));
    new BootCommands(distribution.bootCommands()).write(bootFile(), environment);
    NodeLog log = NodeLog.fromHere(log());
    launch(command(), environment, healthBy(log));
  }

  private Health healthBy(NodeLog log) {
    return new Health() {
      @Override
      public boolean answers() {
        return ready(log);
      }

      @Override
      public Optional<String> refusal() {
        return log.refusal();
      }
    };
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public String server() {
    return "Payara Micro";
  }

  private Path bootFile() {
    return folder().resolve("preboot.asadmin");
  }

  private Path folder() {
    return home.resolve(name());
  }

  /**
   * The health page is asked only once the server has deployed all: asked before, also when the
   * first page is there already, Payara keeps "No Application deployed" among its checks for good.
   */
  private boolean ready(NodeLog log) {
    return log.serves() && status("/hsapi/") < 400 && status("/health/ready") == 200;
  }

  /** 599 when nothing answers. */
  private int status(String path) {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(ANSWER_WAIT).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 599;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 599;
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(COMPILER);
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(arguments());
    return command;
  }

  private List<String> options() {
    return List.of(
        "-Xms384m",
        "-Xmx1g",
        "-XX:MetaspaceSize=256m",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Duser.timezone=UTC",
        "-Dproduct.name=",
        MAIL_STREAMS,
        JSON_WRITER,
        "-Djava.io.tmpdir=" + folder().resolve("tmp"));
  }

  private List<String> arguments() {
    return List.of(
        "-jar",
        distribution.micro().toString(),
        "--rootdir",
        folder().toString(),
        "--unpackdir",
        folder().resolve("server").toString(),
        "--addlibs",
        distribution.driver().toString(),
        "--prebootcommandfile",
        bootFile().toString(),
        "--logproperties",
        distribution.logging().toString(),
        "--nohazelcast",
        "--disablephonehome",
        "--port",
        Integer.toString(port),
        "--contextroot",
        "hsapi",
        "--deploy",
        distribution.war().toString());
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
