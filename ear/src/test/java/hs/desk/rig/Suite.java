package hs.desk.rig;

import hs.desk.devstack.Desk;
import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.Services;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/** The one desk of a JVM with tests, and the one set of services for those that bring a server. */
public final class Suite {

  private static final Path FOLDER =
      Path.of(System.getProperty("desk.folder", "target/desk")).toAbsolutePath();

  private static final int FLEET_NODES = 3;

  private static RunningDesk running;
  private static Desk started;
  private static Desk fleet;
  private static Services services;
  private static RuntimeException failure;

  static {
    // the mail catcher's threads end with an exception when a killed node leaves them in mid-talk
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
  }

  private Suite() {}

  /**
   * The desk of this run: started with a moving market on free ports by whoever asks first, on the
   * server that {@code -Ddesk.server} names, or the one that {@code -Ddesk.run=path/to/run.json}
   * names, so that a single test need not wait.
   */
  public static synchronized RunningDesk desk() {
    if (running == null) {
      String run = System.getProperty("desk.run", "");
      running = run.isBlank() ? start() : new RunningDesk(Path.of(run));
    }
    return running;
  }

  /**
   * So many nodes behind nginx with a moving market, and proxies between them and the services: one
   * fleet for all tests that take nodes away. The desk of the others is stopped for it.
   *
   * @param nodes 1 to 3 of them run, the first ones
   */
  public static synchronized RunningDesk fleet(int nodes) {
    if (fleet == null) {
      closeDesk();
      int waiting = FLEET_NODES - nodes;
      fleet = begin(options("fleet").nodes(FLEET_NODES).waiting(waiting).chaos(true));
    }
    RunningDesk desk = at("fleet");
    for (int node = 1; node <= FLEET_NODES; node++) {
      if (node <= nodes) {
        desk.controls().node(node, "start");
      } else if (desk.nodePid(node) != 0) {
        desk.controls().node(node, "stop");
      }
    }
    return desk;
  }

  /** Databases with the demo world, Redis, LDAP and SMTP, without node and market. */
  public static synchronized Services services() {
    if (services == null) {
      services = Services.start(options("services").simulator(false));
    }
    return services;
  }

  /** The strategy database of {@link #services} through the account of its migrations. */
  public static synchronized Database migrations() {
    String url = services().runInfo().databases().get("strategy").url();
    String user = "strategy_migrate";
    return new Database(url, user, Secret.of(FOLDER.resolve("services"), user));
  }

  /** Options of a desk of its own, for a test that needs another one than the suite's. */
  public static DeskOptions options(String name) {
    return new DeskOptions().port(0).mailPort(0).data(FOLDER.resolve(name)).fresh(true);
  }

  /** The run file of the desk that was started with {@link #options}. */
  public static RunningDesk at(String name) {
    return new RunningDesk(FOLDER.resolve(name).resolve("run.json"));
  }

  /** Where the desks of this JVM live, and of no other that runs tests beside it. */
  public static Path folder() {
    return FOLDER;
  }

  private static RunningDesk start() {
    SuiteServer server = SuiteServer.chosen();
    started = begin(server.under(options(server.home())));
    return at(server.home());
  }

  private static Desk begin(DeskOptions options) {
    if (failure != null) {
      throw failure; // once is enough: the next test would wait as long for the same
    }
    try {
      return Desk.start(options);
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  private static void closeDesk() {
    if (started != null) {
      started.close();
      started = null;
    }
    running = null;
  }

  static synchronized void close() {
    closeDesk();
    if (fleet != null) {
      fleet.close();
      fleet = null;
    }
    if (services != null) {
      services.close();
      services = null;
    }
  }
}
