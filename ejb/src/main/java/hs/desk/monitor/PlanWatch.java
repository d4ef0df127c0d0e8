package hs.desk.monitor;

import hs.desk.bus.Bus;
import hs.desk.bus.Calls;
import hs.desk.bus.Channel;
import hs.desk.bus.Registration;
import hs.desk.event.service.EventReader;
import hs.desk.instruction.Gap;
import hs.desk.instruction.service.OpenLines;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Follows the events of instructions and keeps what they want, on a thread of its own, so that the
 * engine never waits for the strategy database. While that does not answer, what was known stays.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlanWatch {

  private static final Logger LOG = Logger.getLogger(PlanWatch.class.getName());
  private static final int POLL_MILLIS = 500;

  /** Many instructions in a short time are read together. */
  private static final Duration ROUNDS_APART = Duration.ofMillis(100);

  /** A trading day ends without an event. */
  private static final long WHOLE_NANOS = Duration.ofSeconds(60).toNanos();

  @Inject private OpenLines lines;
  @Inject private EventReader events;
  @Inject private Bus bus;

  @Resource private ManagedThreadFactory threads;

  private final Calls calls = new Calls(ROUNDS_APART);
  private Registration registration;
  private Thread thread;
  private long seq;
  private long wholeAt;
  private boolean failing;
  private volatile boolean stopped;
  private volatile Plans plans = Plans.NONE;

  @PostConstruct
  void start() {
    wholeAt = System.nanoTime() - WHOLE_NANOS;
    registration = bus.onWake(Channel.EVENTS, calls::call);
    thread = threads.newThread(this::run);
    thread.setName("desk-plans");
    thread.start();
  }

  /** What instructions want, as last read. */
  public Plans now() {
    return plans;
  }

  private void run() {
    while (!stopped) {
      try {
        look();
        report(false, null);
      } catch (RuntimeException e) {
        report(true, e);
      }
      try {
        calls.await(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look() {
    long head = events.head().seq();
    boolean whole = System.nanoTime() - wholeAt >= WHOLE_NANOS;
    if (head == seq && !whole) {
      return;
    }
    Optional<Set<Gap.Key>> touched = whole ? Optional.empty() : lines.touchedBetween(seq, head);
    plans = touched.map(this::changed).orElseGet(this::all);
    seq = head;
    if (whole) {
      wholeAt = System.nanoTime();
    }
  }

  private Plans all() {
    return new Plans(Map.copyOf(lines.all()), lines.defaultAccounts());
  }

  private Plans changed(Set<Gap.Key> touched) {
    if (touched.isEmpty()) {
      return plans;
    }
    Map<Gap.Key, List<Gap.Line>> fresh =
        lines.of(
            touched.stream().map(Gap.Key::productCode).distinct().toList(),
            touched.stream().map(Gap.Key::instrumentId).distinct().toList());
    Map<Gap.Key, List<Gap.Line>> next = new HashMap<>(plans.lines());
    next.keySet().removeAll(touched);
    next.putAll(fresh);
    return new Plans(Map.copyOf(next), plans.defaultAccounts());
  }

  /** Says when things turn bad or good again, not at each attempt. */
  private void report(boolean fails, RuntimeException cause) {
    if (fails != failing && !stopped) {
      LOG.log(
          fails ? Level.WARNING : Level.INFO,
          fails ? "targets cannot be read, trying again" : "targets are read again",
          cause);
    }
    failing = fails;
  }

  @PreDestroy
  void stop() {
    stopped = true;
    registration.close();
    thread.interrupt();
  }
}
