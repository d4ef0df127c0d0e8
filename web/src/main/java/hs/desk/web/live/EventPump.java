package hs.desk.web.live;

import hs.desk.bus.Bus;
import hs.desk.bus.Calls;
import hs.desk.bus.Channel;
import hs.desk.database.Databases;
import hs.desk.event.EventHead;
import hs.desk.event.EventSeq;
import hs.desk.event.service.EventNumbering;
import hs.desk.event.service.EventReader;
import hs.desk.event.service.EventSettings;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings numbered events from the database to the node's window: when the bus says so, and every
 * half second in case it did not. Reads pages for those who come from further back. Begins with the
 * latest some thousand, and begins anew when a restore has raised the epoch, or has taken numbers
 * back, which raises it.
 */
@ApplicationScoped
public class EventPump {

  private static final Logger LOG = Logger.getLogger(EventPump.class.getName());
  private static final int PAGE = 500;
  private static final int PAGE_READERS = 3;

  /** Events a node that has just started can serve from memory. */
  private static final int LATEST = 5_000;

  /** Reads of the log, from the beginning of one to that of the next. */
  private static final Duration READS_APART = Duration.ofMillis(20);

  /** A restore is noticed within this time. */
  private static final long HEAD_NANOS = Duration.ofSeconds(5).toNanos();

  @EJB private EventReader reader;
  @EJB private EventNumbering numbering;
  @Inject private Bus bus;
  @EJB private Databases databases;
  @Inject private EventSettings settings;

  private final Calls calls = new Calls(READS_APART);
  private Reactor reactor;
  private EventWindow window;
  private ExecutorService readers;
  private EventPages pages;
  private AutoCloseable registration;
  private Thread thread;
  private Long read;
  private long epoch;
  private long headAt;
  private boolean failing;

  void start(Reactor toReactor, EventWindow toWindow, ManagedThreadFactory threads) {
    reactor = toReactor;
    window = toWindow;
    readers = Executors.newFixedThreadPool(PAGE_READERS, work -> named(threads, work));
    pages = new EventPages(this::page, readers, reactor, calls::call);
    registration = bus.onWake(Channel.EVENTS, calls::call);
    thread = threads.newThread(this::run);
    thread.setName("desk-live-events");
    thread.start();
  }

  private static Thread named(ManagedThreadFactory threads, Runnable work) {
    Thread thread = threads.newThread(work);
    thread.setName("desk-live-pages");
    return thread;
  }

  /** For those who come from further back than the window. */
  Replay.Pages pages() {
    return pages;
  }

  boolean runs() {
    return thread.isAlive();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        boolean more = step();
        if (!more) {
          calls.await(settings.pollMillis());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads one page; true when the next may be waiting already. */
  private boolean step() {
    try {
      databases.requireStrategy();
      boolean full = read == null || restored() ? begin() : follow();
      failing = false;
      return full;
    } catch (RuntimeException e) {
      LOG.log(failing ? Level.FINE : Level.WARNING, "the event log cannot be read", e);
      failing = true;
      return false;
    }
  }

  /** Asked now and then: the numbers go on from elsewhere, under another epoch. */
  private boolean restored() {
    if (System.nanoTime() - headAt < HEAD_NANOS) {
      return false;
    }
    EventHead head = reader.head();
    boolean back = head.epoch() == epoch && head.seq() < read;
    if (back) {
      numbering.raise(epoch);
    }
    headAt = System.nanoTime();
    return back || head.epoch() != epoch;
  }

  private boolean begin() {
    EventHead head = reader.head();
    long from = Math.max(Math.max(head.seq() - LATEST, 0), reader.oldest() - 1);
    List<LiveEvent> latest = new ArrayList<>();
    long reached = from;
    while (reached < head.seq()) {
      List<LiveEvent> page = live(reader.after(reached, PAGE));
      latest.addAll(page);
      reached = page.isEmpty() ? head.seq() : last(page);
    }
    take(Long.toString(head.epoch()), from, latest, reached);
    epoch = head.epoch();
    read = reached;
    headAt = System.nanoTime();
    return false;
  }

  private void take(String newEpoch, long from, List<LiveEvent> latest, long reached) {
    long now = System.nanoTime();
    reactor.hand(
        () -> {
          window.begin(newEpoch, from, now);
          window.add(latest, reached, now);
        });
    reactor.changed();
  }

  private boolean follow() {
    List<LiveEvent> events = live(reader.after(read, PAGE));
    read = events.isEmpty() ? read : last(events);
    long head = read;
    long now = System.nanoTime();
    reactor.hand(() -> window.add(events, head, now));
    if (!events.isEmpty()) {
      reactor.changed();
    }
    return events.size() == PAGE;
  }

  private static List<LiveEvent> live(List<EventSeq> numbered) {
    return numbered.stream().map(EventRow::live).toList();
  }

  private static long last(List<LiveEvent> events) {
    return events.get(events.size() - 1).seq();
  }

  /** What was moved to the archive is not there any more, and leaves a hole before the oldest. */
  private Replay.Page page(String topic, long from) {
    List<LiveEvent> events = live(reader.after(from, topic, PAGE));
    long reached = events.size() < PAGE ? Long.MAX_VALUE : last(events);
    return new Replay.Page(events, reached, reader.oldest() <= from + 1);
  }

  void stop() throws Exception {
    registration.close();
    thread.interrupt();
    readers.shutdownNow();
  }
}
