package hs.desk.instruction.service;

import hs.desk.health.Loops;
import hs.desk.health.Sweep;
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
import java.time.Instant;

/**
 * Ends instructions that are over from start to stop of the node. Every node looks; the lock of the
 * product lets one of them end each.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiryWatch {

  @Inject private LifeSettings settings;
  @EJB private Expiring expiring;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private Sweep sweep;

  @PostConstruct
  void start() {
    settings.cancelForceAfter(); // a wrong one is to be known now
    Trouble trouble =
        new Trouble(
            ExpiryWatch.class,
            "instructions that are over wait, trying again",
            "all that was over has ended");
    sweep = new Sweep(trouble, most -> expiring.due(Instant.now(), most), expiring::end);
    sweep.start("expiry", settings.expiryPoll(), threads, loops);
  }

  @PreDestroy
  void stop() {
    sweep.stop();
  }
}
