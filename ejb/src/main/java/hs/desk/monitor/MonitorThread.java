package hs.desk.monitor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Runs the engine from start to stop of the node. While the feed or, at the start, the strategy
 * database does not answer, it tries again, and says so once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MonitorThread {

  private static final Logger LOG = Logger.getLogger(MonitorThread.class.getName());
  private static final int RETRY_MILLIS = 500;

  @Inject private MonitorSettings settings;
  @Inject private EngineEpoch epochs;
  @Inject private Board board;

  @Resource(lookup = "jdbc/pms_monitor")
  private DataSource monitor;

  @Resource private ManagedThreadFactory threads;

  private Thread thread;
  private int pollMillis;
  private Engines engines;
  private Engine engine;
  private boolean failing;
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    pollMillis = settings.pollMillis();
    engines = new Engines(monitor, settings);
    thread = threads.newThread(this::run);
    thread.setName("desk-monitor");
    thread.start();
  }

  private void run() {
    while (!stopped) {
      try {
        Thread.sleep(step() ? pollMillis : RETRY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean step() {
    try {
      if (engine == null) {
        engine = engines.begin(epochs.draw(settings.nodeName()), board);
      }
      engine.step();
      report(Level.INFO, false, "the feed is read", null);
      return true;
    } catch (SQLException e) {
      report(Level.WARNING, true, "the feed cannot be read, trying again", e);
    } catch (RuntimeException e) {
      report(Level.SEVERE, true, "the engine broke off and begins anew", e);
      engine = null;
    }
    return false;
  }

  /** Says when things turn bad or good again, not at each attempt. */
  private void report(Level level, boolean fails, String what, Exception cause) {
    if (fails != failing && !stopped) {
      LOG.log(level, what, cause);
    }
    failing = fails;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    thread.interrupt();
  }
}
