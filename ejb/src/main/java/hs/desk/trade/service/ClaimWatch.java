package hs.desk.trade.service;

import hs.desk.health.Loops;
import hs.desk.health.Sweep;
import hs.desk.health.Trouble;
import hs.desk.instruction.service.LifeSettings;
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

/**
 * Gives abandoned claims back from start to stop of the node. Every node looks; the lock of the
 * product lets one of them give each back.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClaimWatch {

  @Inject private LifeSettings settings;
  @EJB private AbandonedClaims claims;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private Sweep sweep;

  @PostConstruct
  void start() {
    Trouble trouble =
        new Trouble(
            ClaimWatch.class,
            "claims of who trades no more cannot be given back, trying again",
            "claims of who trades no more are given back");
    sweep = new Sweep(trouble, claims::found, claims::giveBack);
    sweep.start("claims", settings.expiryPoll(), threads, loops);
  }

  @PreDestroy
  void stop() {
    sweep.stop();
  }
}
