package hs.desk.database;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.health.Loops;
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
import javax.sql.DataSource;

/**
 * Whether the databases a call cannot do without answer, known before the call asks them: a call is
 * refused at once, where its own time-out would come after ten seconds.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Databases {

  private static final int PAUSE_MILLIS = 250;

  @Resource(lookup = "jdbc/strategy")
  private DataSource strategySource;

  @Resource(lookup = "jdbc/pms_monitor")
  private DataSource monitorSource;

  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private Watch strategy;
  private Watch monitor;
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    strategy = watch("strategy", strategySource);
    monitor = watch("monitor", monitorSource);
  }

  private Watch watch(String name, DataSource source) {
    Watch watch = new Watch(name, source, System::nanoTime);
    Thread thread = threads.newThread(() -> run(watch));
    thread.setName("desk-watch-" + name);
    thread.start();
    loops.started("watch_" + name, thread::isAlive);
    return watch;
  }

  private void run(Watch watch) {
    try {
      while (!stopped) {
        watch.ask();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Refused {@code UNAVAILABLE} while {@code strategy} does not answer. */
  public void requireStrategy() {
    require(strategy);
  }

  /** Refused {@code UNAVAILABLE} while {@code pms_monitor} does not answer. */
  public void requireMonitor() {
    require(monitor);
  }

  private static void require(Watch watch) {
    if (!watch.answers()) {
      throw Refused.of(Reason.UNAVAILABLE, "database-unavailable");
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }
}
