package hs.desk.instruction.service;

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
  private boolean failing;
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
      report(
          new ExpiryRound(BATCH, most -> expiring.due(now, most), id -> !stopped && ended(id, now))
              .run(),
          null);
    } catch (RuntimeException e) {
      report(true, e);
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

  /** Says when things turn bad or good again, not at each attempt. */
  private void report(boolean fails, RuntimeException cause) {
    if (fails != failing && !stopped) {
      LOG.log(
          fails ? Level.WARNING : Level.INFO,
          fails ? "instructions that are over wait, trying again" : "all that was over has ended",
          cause);
    }
    failing = fails;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    thread.interrupt();
  }
}
