package hs.desk.monitor.cluster;

import hs.desk.bus.BusSettings;
import hs.desk.health.Loop;
import hs.desk.health.Loops;
import hs.desk.health.Trouble;
import hs.desk.monitor.Board;
import hs.desk.monitor.FeedEngines;
import hs.desk.monitor.MonitorSettings;
import hs.desk.monitor.PlanWatch;
import hs.desk.monitor.WorkMetrics;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Keeps the live rows from start to stop of the node, in whatever role it has. Three threads: one
 * writes the tables, one keeps the lease, which may wait for the database, one notices when the
 * process stood still; a fourth reads the feed while this node leads. While something does not
 * answer it tries again, and says so once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonitorThread {

  private static final Logger LOG = Logger.getLogger(MonitorThread.class.getName());
  private static final int RETRY_MILLIS = 500;
  private static final int LEASE_MILLIS = 300;
  private static final int BEAT_MILLIS = 250;

  @Inject private MonitorSettings settings;
  @Inject private BusSettings bus;
  @Inject private Board board;
  @Inject private WorkMetrics log;
  @EJB private PlanWatch plans;
  @Inject private Loops loops;

  @Resource(lookup = "jdbc/pms_monitor")
  private DataSource monitor;

  @Resource(lookup = "jdbc/strategy")
  private DataSource strategy;

  @Resource private ManagedThreadFactory threads;

  private final Trouble trouble =
      new Trouble(
          MonitorThread.class, "a database cannot be read, trying again", "the feed is read");
  private ExecutorService engine;
  private Station station;
  private Rehearsal rehearsal;
  private Loop writer;
  private Loop keeper;
  private Loop pulse;
  private volatile Role role;

  @PostConstruct
  void start() {
    List<URI> servers = bus.servers();
    RowStore store = servers.isEmpty() ? null : new RedisRows(servers, bus.timeoutMillis());
    String owner = settings.nodeName() + "." + UUID.randomUUID().toString().substring(0, 8);
    Lease lease = new Lease(new StoredLeases(strategy), owner);
    FeedEngines engines = new FeedEngines(monitor, plans::now, settings, log);
    engine = Executors.newSingleThreadExecutor(this::engineThread);
    station =
        new Station(store, lease, engines, board, settings.pollMillis(), engine, System::nanoTime);
    rehearsal = new Rehearsal(engines, engine);
    role = station.first();
    pulse = Loop.start(threads, "desk-pulse", this::beat);
    writer = Loop.start(threads, "desk-monitor", this::turn);
    keeper = store == null ? null : Loop.start(threads, "desk-lease", this::keep);
    loops.started("monitor", this::runs);
  }

  private Thread engineThread(Runnable work) {
    Thread thread = threads.newThread(work);
    thread.setName("desk-engine");
    return thread;
  }

  private long beat() {
    board.trust().beat(System.nanoTime());
    return BEAT_MILLIS;
  }

  private long keep() {
    station.lease().look();
    if (role instanceof Following) {
      rehearsal.run(board.size());
    }
    return LEASE_MILLIS;
  }

  private long turn() {
    try {
      Role.Next next = role.turn();
      if (next.role() != role) {
        LOG.info("this node " + next.role().word() + ", it " + role.word() + " no more");
      }
      role = next.role();
      trouble.over();
      return next.millis();
    } catch (SQLException e) {
      trouble.met(e);
    } catch (RuntimeException e) {
      trouble.met(Level.SEVERE, "the engine broke off and begins anew", e);
      station.lease().giveUp();
      role = station.first();
    }
    return RETRY_MILLIS;
  }

  private boolean runs() {
    return writer.runs() && pulse.runs() && (keeper == null || keeper.runs());
  }

  /** What this node does for the live rows: leads, follows, alone. */
  public String role() {
    return role.word();
  }

  /** Hands the lease over, so that another node need not wait for it to run out. */
  @PreDestroy
  void stop() {
    writer.stop();
    pulse.stop();
    if (station.store() != null) {
      keeper.stop();
      station.lease().close();
      station.store().close();
    }
    engine.shutdownNow();
  }
}
