package hs.desk.health;

import hs.desk.bus.BusSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Everything the node talks to, and whether it answers. An EJB, so that its threads belong to the
 * application: health questions arrive in the context of another one, whose threads run nothing.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Neighbours {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int LDAP_PORT = 389;
  private static final int REDIS_PORT = 6379;
  private static final int SMTP_PORT = 25;

  @Resource(lookup = "jdbc/strategy")
  private DataSource strategy;

  @Resource(lookup = "jdbc/pms_monitor")
  private DataSource monitor;

  @Resource(lookup = "jdbc/dataweb_read")
  private DataSource dataweb;

  @Resource(lookup = "mail/desk")
  private Session mail;

  @Resource private ManagedThreadFactory factory;

  @Inject private BusSettings bus;

  @Inject
  @ConfigProperty(name = "hs.ldap.url")
  private Optional<String> ldap;

  private final List<Probe> needed = new ArrayList<>();
  private final List<Probe> useful = new ArrayList<>();

  private ExecutorService threads;

  @PostConstruct
  void know() {
    threads = Executors.newCachedThreadPool(factory);
    needed.add(new Probe("strategy", () -> select(strategy, "select seq from event_head")));
    needed.add(new Probe("monitor", () -> select(monitor, "select 1 from quote limit 1")));
    useful.add(new Probe("dataweb", () -> select(dataweb, "select 1")));
    useful.add(new Probe("mail", this::mailServer));
    if (!bus.servers().isEmpty()) {
      useful.add(new Probe("redis", () -> anyOf(bus.servers())));
    }
    ldap.filter(url -> !url.isBlank())
        .map(Neighbours::server)
        .ifPresent(url -> useful.add(new Probe("directory", () -> directory(url))));
  }

  private static URI server(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getRawAuthority() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("hs.ldap.url is no URL: " + url, e);
    }
    throw new IllegalStateException("hs.ldap.url must look like ldap://host:port: " + url);
  }

  private static Object directory(URI url) throws IOException {
    return Line.ask(url.getHost(), port(url, LDAP_PORT), Line.LDAP_BIND);
  }

  /** Of a Redis Cluster one node that answers is enough. */
  private static Object anyOf(List<URI> servers) throws IOException {
    IOException silence = new IOException("no server of Redis answers");
    for (URI server : servers) {
      try {
        return Line.ask(server.getHost(), port(server, REDIS_PORT), Line.REDIS_PING);
      } catch (IOException e) {
        silence.addSuppressed(e);
      }
    }
    throw silence;
  }

  private static int port(URI url, int usual) {
    return url.getPort() < 0 ? usual : url.getPort();
  }

  private Object mailServer() throws Exception {
    String host = mail.getProperty("mail.smtp.host");
    String port = mail.getProperty("mail.smtp.port");
    return Line.ask(
        host == null ? mail.getProperty("mail.host") : host,
        port == null ? SMTP_PORT : Integer.parseInt(port),
        Line.NOTHING);
  }

  private static Object select(DataSource source, String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute(query);
    }
  }

  /** What is wrong with what the node cannot work without, by name; empty when nothing is. */
  public Map<String, String> missing() {
    return troubles(needed);
  }

  /** What is wrong with what the node can do without for a while, by name. */
  public Map<String, String> degraded() {
    return troubles(useful);
  }

  private Map<String, String> troubles(List<Probe> probes) {
    probes.forEach(probe -> probe.ask(threads));
    Map<String, String> troubles = new LinkedHashMap<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Probe probe : probes) {
      Duration left = Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
      probe.trouble(left).ifPresent(what -> troubles.put(probe.name(), what));
    }
    return troubles;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
