package hs.desk.pruning;

import hs.desk.health.Trouble;
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
import java.time.Duration;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Prunes from start to stop of the node, on a thread of its own. What cannot be deleted now is met
 * again the next time.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pruning {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(1);

  @Inject
  @ConfigProperty(name = "hs.pruning.every", defaultValue = "PT10M")
  private Duration every;

  @EJB private OldRows old;

  @Resource private ManagedThreadFactory threads;

  private Thread thread;
  private final Trouble trouble =
      new Trouble(
          Pruning.class, "old rows cannot be deleted, trying again", "old rows are deleted again");
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw new IllegalStateException("hs.pruning.every must be PT1S to P1D: " + every);
    }
    thread = threads.newThread(this::run);
    thread.setName("desk-pruning");
    thread.start();
  }

  private void run() {
    try {
      while (!stopped) {
        Thread.sleep(every.toMillis());
        prune();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void prune() {
    try {
      all(old::answers);
      all(old::loginFailures);
      all(old::endedSessions);
      all(old::expiredSessions);
      all(old::viewers);
      trouble.over();
    } catch (RuntimeException e) {
      trouble.met(e);
    }
  }

  private void all(IntSupplier batch) {
    int deleted = OldRows.BATCH;
    while (!stopped && deleted == OldRows.BATCH) {
      deleted = batch.getAsInt();
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    thread.interrupt();
  }
}
