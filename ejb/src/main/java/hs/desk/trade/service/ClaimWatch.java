package hs.desk.trade.service;

import hs.desk.health.Loop;
import hs.desk.health.Loops;
import hs.desk.health.Round;
import hs.desk.health.Trouble;
import hs.desk.instruction.service.LifeSettings;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks for abandoned claims from start to stop of the node, on a thread of its own. Every node
 * looks; the lock of the product lets one of them give each back.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClaimWatch {

  private static final Logger LOG = Logger.getLogger(ClaimWatch.class.getName());
  private static final int BATCH = 200;

  @Inject private LifeSettings settings;
  @Inject private AbandonedClaims claims;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private Loop loop;
  private volatile boolean stopped;
  private final Trouble trouble =
      new Trouble(
          ClaimWatch.class,
          "claims of who trades no more cannot be given back, trying again",
          "claims of who trades no more are given back");

  @PostConstruct
  void start() {
    long millis = settings.expiryPoll().toMillis();
    loop = Loop.start(threads, "desk-claims", () -> look(millis));
    loops.started("claims", loop::runs);
  }

  private long look(long millis) {
    try {
      if (new Round(BATCH, claims::found, id -> !stopped && given(id)).run()) {
        trouble.met(null);
      } else {
        trouble.over();
      }
    } catch (RuntimeException e) {
      trouble.met(e);
    }
    return millis;
  }

  /** One that fails must not keep the others waiting. */
  private boolean given(long detailId) {
    try {
      claims.giveBack(detailId);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> "detail " + detailId + " cannot be given back now");
      return false;
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    loop.stop();
  }
}
