package hs.desk.monitor;

import hs.desk.bus.Bus;
import hs.desk.bus.Calls;
import hs.desk.bus.Channel;
import hs.desk.bus.Registration;
import hs.desk.event.service.EventReader;
import hs.desk.health.Loops;
import hs.desk.health.Trouble;
import hs.desk.instruction.Gap;
import hs.desk.instruction.service.OpenLines;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the events of instructions and the products' accounts, and keeps what they want, on a
 * thread of its own, so that the engine never waits for the strategy database. While that does not
 * answer, what was known stays.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanWatch {

  private static final int POLL_MILLIS = 500;

  /** Many instructions in a short time are read together. */
  private static final Duration ROUNDS_APART = Duration.ofMillis(100);

  /** A trading day ends without an event. */
  private static final long WHOLE_NANOS = Duration.ofSeconds(60).toNanos();

  @Inject OpenLines lines;
  @EJB EventReader events;
  @Inject private Bus bus;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private final Calls calls = new Calls(ROUNDS_APART);
  private final List<Registration> registrations = new ArrayList<>();
  private Thread thread;
  private long seq;
  private long wholeAt = System.nanoTime() - WHOLE_NANOS;
  private final Trouble trouble =
      new Trouble(
          PlanWatch.class, "targets cannot be read, trying again", "targets are read again");
  private volatile boolean stopped;
  private volatile Plans plans = Plans.NONE;

  @PostConstruct
  void start() {
    registrations.add(bus.onWake(Channel.EVENTS, calls::call));
    registrations.add(bus.onWake(Channel.PRODUCTS, calls::call));
    thread = threads.newThread(this::run);
    thread.setName("desk-plans");
    thread.start();
    loops.started("plans", thread::isAlive);
  }

  /** What instructions want, as last read. */
  public Plans now() {
    return plans;
  }

  private void run() {
    while (!stopped) {
      try {
        look();
        trouble.over();
      } catch (RuntimeException e) {
        trouble.met(e);
      }
      try {
        calls.await(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  void look() {
    long head = events.head().seq();
    Map<String, String> accounts = lines.defaultAccounts();
    boolean whole = System.nanoTime() - wholeAt >= WHOLE_NANOS;
    if (head == seq && !whole && accounts.equals(plans.defaultAccounts())) {
      return;
    }
    plans = whole ? new Plans(lines.all(), accounts) : next(head, accounts);
    seq = head;
    if (whole) {
      wholeAt = System.nanoTime();
    }
  }

  private Plans next(long head, Map<String, String> accounts) {
    Optional<Map<Long, Set<Gap.Key>>> touched = lines.touchedBetween(seq, head);
    if (touched.isEmpty()) {
      return new Plans(lines.all(), accounts);
    }
    return touched.get().isEmpty()
        ? new Plans(plans.lines(), accounts)
        : plans.with(touched.get(), lines.between(seq, head), accounts);
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    registrations.forEach(Registration::close);
    thread.interrupt();
  }
}
