package hs.desk.notification.service;

import hs.desk.bus.Bus;
import hs.desk.bus.Calls;
import hs.desk.bus.Channel;
import hs.desk.bus.Registration;
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
import jakarta.mail.Session;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.random.RandomGenerator;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Sends queued mails from start to stop of the node, on a thread of its own. Woken by the bus, else
 * it looks every {@code hs.mail.poll-ms}; while blocked it pauses up to ten seconds: an attempt to
 * connect costs little, and mails that wait should leave soon after the server is back.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Mailer {

  /** Mails that are queued shortly one after another leave in one round. */
  private static final Duration ROUNDS_APART = Duration.ofMillis(200);

  private static final Pause BLOCKED = new Pause(Duration.ofMillis(500), Duration.ofSeconds(10));

  private static final String WAIT = "mails wait: ";
  private static final String UNREADABLE = "the queue cannot be read";

  @Inject private MailSettings settings;
  @EJB private OutgoingMail queue;
  @Inject private AddressBook book;
  @Inject private Bus bus;
  @EJB private Databases databases;
  @Inject private Loops loops;
  @Inject private MetricRegistry metrics;

  @Resource(lookup = "mail/desk")
  private Session session;

  @Resource private ManagedThreadFactory threads;

  private final Calls calls = new Calls(ROUNDS_APART);
  private final Trouble trouble =
      new Trouble(Mailer.class, WAIT + UNREADABLE, "mails are sent again");
  private Registration registration;
  private Thread thread;
  private MailRound round;
  private int failures;
  private volatile boolean stopped;
  private volatile String reason;

  @PostConstruct
  void start() {
    settings.from();
    settings.publicUrl();
    settings.pollMillis();
    String sender = settings.nodeName() + "." + UUID.randomUUID().toString().substring(0, 8);
    Counter repeats = metrics.counter("hs_mail_repeated");
    round = new MailRound(queue, book, settings, session, sender, repeats::inc);
    registration = bus.onWake(Channel.MAIL, calls::call);
    thread = threads.newThread(this::run);
    thread.setName("desk-mailer");
    thread.start();
    loops.started("mailer", thread::isAlive);
  }

  private void run() {
    while (!stopped) {
      try {
        await();
        work();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** A wake-up does not cut a pause short: others commit while the server is away. */
  private void await() throws InterruptedException {
    if (failures > 0) {
      Thread.sleep(BLOCKED.after(failures, RandomGenerator.getDefault()).toMillis());
      calls.forget();
    } else {
      calls.await(settings.pollMillis());
    }
  }

  private void work() {
    try {
      databases.requireStrategy();
      MailRound.End end = MailRound.End.MORE;
      while (end == MailRound.End.MORE && !stopped) {
        end = round.run();
        ended(end == MailRound.End.BLOCKED ? round.trouble() : null);
      }
    } catch (RuntimeException e) {
      trouble.met(e);
      failed(UNREADABLE);
    }
  }

  /**
   * @param blocked why a round could not send, or null
   */
  private void ended(String blocked) {
    if (blocked == null) {
      trouble.over();
      reason = null;
      failures = 0;
    } else {
      trouble.met(Level.WARNING, WAIT + blocked, null);
      failed(blocked);
    }
  }

  private void failed(String why) {
    reason = why;
    failures++;
  }

  /** Why mails wait, or null while they are sent. */
  public String trouble() {
    return reason;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    registration.close();
    thread.interrupt();
  }
}
