package hs.desk.event.service;

import hs.desk.bus.Bus;
import hs.desk.bus.Calls;
import hs.desk.bus.Channel;
import hs.desk.database.Databases;
import hs.desk.health.Loops;
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

/**
 * Numbers committed events from start to stop of the node, on a thread of its own: at once when
 * this node commits, else when it looks. While the database does not answer it tries again, and
 * says so once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventRelay {

  /** Events per transaction: a lock on the head is short, an IN list too. */
  private static final int BATCH = 200;

  /** What is committed shortly one after another is numbered in one transaction. */
  private static final Duration ROUNDS_APART = Duration.ofMillis(40);

  @Inject private EventSettings settings;
  @EJB private EventNumbering numbering;
  @Inject private Bus bus;
  @EJB private Databases databases;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private final Calls calls = new Calls(ROUNDS_APART);
  private Thread thread;
  private int pollMillis;
  private final Trouble trouble =
      new Trouble(
          EventRelay.class, "events cannot be numbered, trying again", "events are numbered again");
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    pollMillis = settings.pollMillis();
    thread = threads.newThread(this::run);
    thread.setName("desk-event-relay");
    thread.start();
    loops.started("event_relay", thread::isAlive);
  }

  /** Makes it look soon; returns at once. Call it after the commit. */
  public void wake() {
    calls.call();
  }

  private void run() {
    while (!stopped) {
      try {
        calls.await(pollMillis);
        relay();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void relay() {
    try {
      databases.requireStrategy();
      boolean more = true;
      while (more) {
        more = numberBatch();
      }
      trouble.over();
    } catch (RuntimeException e) {
      trouble.met(e);
    }
  }

  private boolean numberBatch() {
    int numbered = numbering.numberNext(BATCH);
    if (numbered > 0) {
      bus.wake(Channel.EVENTS);
      bus.wake(Channel.MAIL);
    }
    return numbered == BATCH && !stopped;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    thread.interrupt();
  }
}
