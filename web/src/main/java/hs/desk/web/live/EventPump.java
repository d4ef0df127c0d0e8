package hs.desk.web.live;

import hs.desk.bus.Bus;
import hs.desk.bus.Calls;
import hs.desk.bus.Channel;
import hs.desk.database.Databases;
import hs.desk.event.EventHead;
import hs.desk.event.EventSeq;
import hs.desk.event.service.EventReader;
import hs.desk.event.service.EventSettings;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings numbered events from the database to the node's window: when the bus says so, and every
 * half second in case it did not. Reads pages for those who come from further back.
 */
@ApplicationScoped
public class EventPump implements Replay.Pages {

  private static final Logger LOG = Logger.getLogger(EventPump.class.getName());
  private static final int PAGE = 500;

  /** Reads of the log, from the beginning of one to that of the next. */
  private static final Duration READS_APART = Duration.ofMillis(20);

  @Inject private EventReader reader;
  @Inject private Bus bus;
  @Inject private Databases databases;
  @Inject private EventSettings settings;

  private final Calls calls = new Calls(READS_APART);
  private Reactor reactor;
  private EventWindow window;
  private Executor executor;
  private AutoCloseable registration;
  private Thread thread;
  private Long read;
  private String epoch;
  private boolean failing;

  void start(
      Reactor toReactor, EventWindow toWindow, ManagedThreadFactory threads, Executor forPages) {
    reactor = toReactor;
    window = toWindow;
    executor = forPages;
    registration = bus.onWake(Channel.EVENTS, calls::call);
    thread = threads.newThread(this::run);
    thread.setName("desk-live-events");
    thread.start();
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
      boolean full = read == null ? begin() : follow();
      failing = false;
      return full;
    } catch (RuntimeException e) {
      LOG.log(failing ? Level.FINE : Level.WARNING, "the event log cannot be read", e);
      failing = true;
      return false;
    }
  }

  private boolean begin() {
    EventHead head = reader.head();
    long seq = head.seq();
    epoch = Long.toString(head.epoch());
    read = seq;
    long now = System.nanoTime();
    reactor.hand(() -> window.begin(epoch, seq, now));
    reactor.changed();
    return false;
  }

  private boolean follow() {
    List<EventSeq> page = reader.after(read, PAGE);
    List<LiveEvent> events = page.stream().map(EventRow::live).toList();
    read = events.isEmpty() ? read : last(events);
    long head = read;
    long now = System.nanoTime();
    reactor.hand(() -> window.add(events, head, now));
    if (!events.isEmpty()) {
      reactor.changed();
    }
    return page.size() == PAGE;
  }

  private static long last(List<LiveEvent> events) {
    return events.get(events.size() - 1).seq();
  }

  @Override
  public void fetch(Replay replay) {
    long from = replay.at();
    executor.execute(() -> fetch(replay, from));
  }

  /** A page that cannot be read never arrives; the socket asks again. */
  private void fetch(Replay replay, long from) {
    try {
      Replay.Page page = page(from, replay.until());
      reactor.hand(() -> replay.arrived(from, page));
      reactor.changed();
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "a page of the event log cannot be read", e);
    }
  }

  private Replay.Page page(long from, long until) {
    List<LiveEvent> events =
        reader.after(from, PAGE).stream()
            .map(EventRow::live)
            .filter(event -> event.seq() <= until)
            .toList();
    return new Replay.Page(events, events.size() < PAGE ? until : last(events));
  }

  void stop() throws Exception {
    registration.close();
    thread.interrupt();
  }
}
