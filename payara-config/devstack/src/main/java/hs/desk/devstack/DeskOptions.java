package hs.desk.devstack;

import hs.desk.devstack.market.SimulatorOptions;
import hs.desk.devstack.node.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a start of the desk can be told; the same for the command line and for tests. */
public final class DeskOptions {

  private static final int MOST_NODES = 9;
  private static final String SINGLE = "single";
  private static final String CLUSTER = "cluster";

  @Option(names = "--port", paramLabel = "N", description = "HTTP port of the desk (8080)")
  private int port = 8080;

  @Option(names = "--nodes", paramLabel = "N", description = "nodes of the application (1)")
  private int nodes = 1;

  @Option(names = "--tls", description = "https, with a certificate made for this machine")
  private boolean tls;

  @Option(names = "--mail-port", paramLabel = "N", description = "port of the mail page (8025)")
  private int mailPort = 8025;

  @Option(names = "--no-simulator", description = "no market: the rows stay as they are")
  private boolean still;

  @Option(names = "--rate", paramLabel = "N", description = "row updates per second (200)")
  private int rate = 200;

  @Option(names = "--seed", paramLabel = "N", description = "seed of world and market (1)")
  private long seed = 1;

  @Option(names = "--fresh", description = "throw the data away and begin anew")
  private boolean fresh;

  @Option(names = "--replay", paramLabel = "FILE", description = "replay bars of a CSV file")
  private Path replay;

  @Option(names = "--as", paramLabel = "CONTRACT", description = "contract the bars belong to")
  private String replayAs;

  @Option(names = "--bar-seconds", paramLabel = "S", description = "seconds per bar (1)")
  private double barSeconds = 1;

  @Option(names = "--data-dir", paramLabel = "DIR", description = "where data lives (.desk)")
  private Path data;

  @Option(
      names = "--redis",
      paramLabel = "KIND",
      description = "single, or cluster: three primaries with a replica each (single)")
  private String redis = SINGLE;

  @Option(names = "--chaos", description = "proxies between nodes and services, to make faults")
  private boolean chaos;

  private int waiting;
  private Path root;
  private Path war;
  private Node.Maker maker;

  /**
   * @param port 0: any free one
   */
  public DeskOptions port(int port) {
    this.port = port;
    return this;
  }

  /** More than one stand behind nginx. */
  public DeskOptions nodes(int count) {
    this.nodes = count;
    return this;
  }

  /**
   * So many of the nodes, the last ones, are not started with the desk: its control starts them.
   */
  public DeskOptions waiting(int count) {
    this.waiting = count;
    return this;
  }

  /** Lets nginx speak TLS. */
  public DeskOptions tls(boolean wanted) {
    this.tls = wanted;
    return this;
  }

  /**
   * @param port 0: any free one
   */
  public DeskOptions mailPort(int port) {
    this.mailPort = port;
    return this;
  }

  /** Six Redis servers that are one cluster, instead of one. */
  public DeskOptions redisCluster(boolean wanted) {
    this.redis = wanted ? CLUSTER : SINGLE;
    return this;
  }

  /** Puts a proxy between each node and each service. */
  public DeskOptions chaos(boolean wanted) {
    this.chaos = wanted;
    return this;
  }

  public DeskOptions simulator(boolean wanted) {
    this.still = !wanted;
    return this;
  }

  public DeskOptions rate(int rowsPerSecond) {
    this.rate = rowsPerSecond;
    return this;
  }

  public DeskOptions seed(long seed) {
    this.seed = seed;
    return this;
  }

  public DeskOptions fresh(boolean wanted) {
    this.fresh = wanted;
    return this;
  }

  public DeskOptions replay(Path file, String contract, double secondsPerBar) {
    this.replay = file;
    this.replayAs = contract;
    this.barSeconds = secondsPerBar;
    return this;
  }

  public DeskOptions data(Path folder) {
    this.data = folder;
    return this;
  }

  /**
   * The folder of the project; when not given, that of the system property {@code desk.root}, else
   * the first from the working directory up that looks like it.
   */
  public DeskOptions root(Path folder) {
    this.root = folder;
    return this;
  }

  /** Another WAR than the one the build leaves. */
  public DeskOptions war(Path file) {
    this.war = file;
    return this;
  }

  /** Nodes of another make than Payara Micro with the WAR. */
  public DeskOptions nodesBy(Node.Maker maker) {
    this.maker = maker;
    return this;
  }

  /** Empty: Payara Micro with the WAR. */
  public Optional<Node.Maker> maker() {
    return Optional.ofNullable(maker);
  }

  public int port() {
    return port;
  }

  int nodes() {
    return nodes;
  }

  int waiting() {
    return waiting;
  }

  boolean tls() {
    return tls;
  }

  boolean redisCluster() {
    return CLUSTER.equals(redis);
  }

  boolean chaos() {
    return chaos;
  }

  /** Whether nginx stands in front. */
  boolean fronted() {
    return tls || nodes > 1;
  }

  public int mailPort() {
    return mailPort;
  }

  public boolean simulator() {
    return !still;
  }

  public long seed() {
    return seed;
  }

  public boolean fresh() {
    return fresh;
  }

  /** How the market runs. */
  SimulatorOptions market() {
    return new SimulatorOptions(
        rate,
        seed,
        Optional.ofNullable(replay)
            .map(file -> new SimulatorOptions.Replaying(file, replayAs, barTime())));
  }

  private Duration barTime() {
    return Duration.ofMillis(Math.round(barSeconds * 1000));
  }

  /** Null: the build's. */
  public Path war() {
    return war;
  }

  public Path data() {
    return (data == null ? root().resolve(".desk") : data).toAbsolutePath().normalize();
  }

  /** Where server binaries are unpacked; shared by all data directories of a project folder. */
  Path software() {
    return root().resolve(".desk").resolve("software");
  }

  public Path root() {
    if (root != null) return root.toAbsolutePath().normalize();
    String given = System.getProperty("desk.root");
    if (given != null) return Path.of(given);
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
      if (Files.isDirectory(at.resolve("payara-config/devstack"))) return at;
    throw new IllegalStateException("not started inside the project: give its folder");
  }

  /** Refuses what cannot be meant, in one sentence. */
  void check() {
    if (port < 0 || port > 65_535) throw new IllegalStateException("--port is 0 to 65535.");
    if (mailPort < 0 || mailPort > 65_535)
      throw new IllegalStateException("--mail-port is 0 to 65535.");
    if (port != 0 && port == mailPort)
      throw new IllegalStateException("--port and --mail-port must differ.");
    if (!redis.equals(SINGLE) && !redis.equals(CLUSTER))
      throw new IllegalStateException("--redis is single or cluster.");
    if (chaos && redis.equals(CLUSTER))
      throw new IllegalStateException("--chaos reaches no Redis Cluster: use --redis single.");
    if (nodes < 1 || nodes > MOST_NODES)
      throw new IllegalStateException("--nodes is 1 to " + MOST_NODES + ".");
    if (rate < SimulatorOptions.MIN_RATE || rate > SimulatorOptions.MAX_RATE)
      throw new IllegalStateException(
          "--rate is %d to %d rows per second."
              .formatted(SimulatorOptions.MIN_RATE, SimulatorOptions.MAX_RATE));
    if (!(barSeconds >= 0.001 && barSeconds <= 86_400))
      throw new IllegalStateException("--bar-seconds is 0.001 to 86400.");
    if ((replay == null) != (replayAs == null))
      throw new IllegalStateException("--replay and --as go together.");
    if (replay != null && !Files.isReadable(replay))
      throw new IllegalStateException("--replay: cannot read " + replay + ".");
  }
}
