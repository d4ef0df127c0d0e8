package hs.desk.instruction.service;

import hs.desk.health.Loops;
import hs.desk.health.Round;
import hs.desk.health.Trouble;
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
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks for instructions that are over from start to stop of the node, on a thread of its own.
 * Every node looks; the lock of the product lets one of them end each. What cannot be ended now is
 * met again in the next round.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryWatch {

  private static final Logger LOG = Logger.getLogger(ExpiryWatch.class.getName());
  private static final int BATCH = 200;

  @Inject private LifeSettings settings;
  @Inject private Expiring expiring;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private Thread thread;
  private final Trouble trouble =
      new Trouble(
          ExpiryWatch.class,
          "instructions that are over wait, trying again",
          "all that was over has ended");
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    settings.cancelForceAfter();
    settings.expiryPoll();
    thread = threads.newThread(this::run);
    thread.setName("desk-expiry");
    thread.start();
    loops.started("expiry", thread::isAlive);
  }

  private void run() {
    while (!stopped) {
      try {
        Thread.sleep(settings.expiryPoll().toMillis());
        look(Instant.now());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look(Instant now) {
    try {
      Round round =
          new Round(BATCH, most -> expiring.due(now, most), id -> !stopped && ended(id, now));
      if (round.run()) {
        trouble.met(null);
      } else {
        trouble.over();
      }
    } catch (RuntimeException e) {
      trouble.met(e);
    }
  }

  /** One that fails must not keep the others waiting. */
  private boolean ended(long id, Instant now) {
    try {
      expiring.end(id, now);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "instruction " + id + " cannot be ended now");
      return false;
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    thread.interrupt();
  }
}
