package hs.desk.devstack;

import hs.desk.devstack.feed.Feed;
import hs.desk.devstack.ldap.Ldap;
import hs.desk.devstack.mail.MailCatcher;
import hs.desk.devstack.mail.MailPage;
import hs.desk.devstack.mariadb.Account;
import hs.desk.devstack.mariadb.MariaDb;
import hs.desk.devstack.mariadb.Schema;
import hs.desk.devstack.market.OpenDetails;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.redis.Redis;
import hs.desk.devstack.redis.RedisCluster;
import hs.desk.devstack.service.Secrets;
import hs.desk.devstack.service.Service;
import hs.desk.devstack.service.Together;
import hs.desk.devstack.world.DemoWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** MariaDB with schema and demo data, Redis, LDAP, SMTP: all that a node needs around it. */
public final class Services implements AutoCloseable {

  private final DeskOptions options;
  private final Progress progress;
  private final Secrets secrets;
  private final Home home;
  private final MariaDb mariadb;
  private final List<Redis> redis;
  private final Optional<RedisCluster> cluster;
  private final Ldap ldap;
  private final MailCatcher smtp;
  private MailPage mailPage;

  Services(DeskOptions options, Progress progress) {
    options.check();
    this.options = options;
    this.progress = progress;
    this.home = Home.take(options.data(), options.fresh());
    Path folder = home.folder();
    Path software = options.software();
    this.secrets = new Secrets(folder.resolve("secrets.properties"));
    this.mariadb = new MariaDb(folder, software, secrets, Ports.freeOr(0));
    this.cluster =
        options.redisCluster() ? Optional.of(new RedisCluster(folder, software)) : Optional.empty();
    this.redis =
        cluster
            .map(RedisCluster::servers)
            .orElseGet(() -> List.of(new Redis(folder, software, Ports.freeOr(0))));
    this.ldap = new Ldap(secrets, Ports.freeOr(0));
    this.smtp = new MailCatcher(Ports.freeOr(0));
  }

  /**
   * Services without a node, for tests that bring their own server. Options of the node count not.
   */
  public static Services start(DeskOptions options) {
    Services services = new Services(options, Progress.silent());
    try {
      services.up();
      return services;
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
  }

  /** Starts all side by side; returns when the databases hold schema and demo data. */
  void up() {
    openMailPage();
    Together.run(all(), service -> progress.step(title(service), service::start));
    cluster.ifPresent(six -> progress.step("Redis Cluster", six::form));
    progress.step("Databases, accounts, migrations, grants", this::bringUpSchema);
    progress.step("Demo data", this::loadWorld);
    home.finished();
  }

  /** What run.json says of these services; without nodes. */
  public RunInfo runInfo() {
    Map<String, RunInfo.Pid> pids = new LinkedHashMap<>();
    for (Service service : all())
      service.pid().ifPresent(pid -> pids.put(service.name(), new RunInfo.Pid(pid)));
    Map<String, RunInfo.Database> databases = new LinkedHashMap<>();
    databases.put("strategy", database("strategy", Account.STRATEGY_APP, null));
    databases.put(
        "pms_monitor", database("pms_monitor", Account.MONITOR_APP, Account.MONITOR_FEED));
    databases.put("dataweb_read", database("dataweb_read", Account.DATAWEB_APP, null));
    return new RunInfo(
        null, mailPage.url(), ldap.url(), redisUrl(), List.of(), databases, null, pids);
  }

  /** What a node must find in its environment; holds secrets. */
  public Map<String, String> environment() {
    return NodeEnvironment.of(runInfo(), home.folder(), ldap.bindPassword(), smtp.port());
  }

  @Override
  public void close() {
    if (mailPage != null) mailPage.close();
    List<Service> all = new ArrayList<>(all());
    Collections.reverse(all);
    all.forEach(Service::stop);
    home.close();
  }

  List<Service> all() {
    List<Service> all = new ArrayList<>(List.of(mariadb));
    all.addAll(redis);
    all.addAll(List.of(ldap, smtp));
    return all;
  }

  /** A market on these services, not started. */
  MarketService market() {
    return new MarketService(feed(), options.market(), progress::say);
  }

  OpenDetails openDetails() {
    return new OpenDetails(mariadb.dataSource(Account.INSPECT, "strategy"));
  }

  private DataSource feed() {
    String user = Account.MONITOR_FEED.user();
    return Feed.dataSource(mariadb.url("pms_monitor"), user, secrets.of(user));
  }

  Home home() {
    return home;
  }

  private void openMailPage() {
    int port = options.mailPort();
    try {
      mailPage = new MailPage(smtp, port);
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port %d is taken by another program; choose another with --mail-port.".formatted(port),
          e);
    }
  }

  private void bringUpSchema() {
    new Schema(mariadb, secrets, options.root().resolve("payara-config/sql")).bringUp();
  }

  private void loadWorld() {
    try {
      DemoWorld.load(
          feed(),
          mariadb.dataSource(Account.STRATEGY_MIGRATE, "strategy"),
          mariadb.adminSource("dataweb_read"),
          options.seed(),
          Instant.now());
    } catch (SQLException e) {
      throw new IllegalStateException("the demo data does not load: " + e.getMessage(), e);
    }
  }

  private String redisUrl() {
    return cluster.map(RedisCluster::url).orElseGet(() -> redis.get(0).url());
  }

  private static String title(Service service) {
    return switch (service.name()) {
      case "mariadb" -> "MariaDB 11.4";
      case "ldap" -> "LDAP";
      case "smtp" -> "SMTP";
      case "redis" -> "Redis 7";
      default -> service.name();
    };
  }

  private RunInfo.Database database(String name, Account app, Account feed) {
    return new RunInfo.Database(
        mariadb.url(name), login(app), feed == null ? null : login(feed), login(Account.INSPECT));
  }

  private RunInfo.Login login(Account account) {
    return new RunInfo.Login(account.user(), secrets.of(account.user()));
  }
}
