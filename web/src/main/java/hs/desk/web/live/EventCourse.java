package hs.desk.web.live;

import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Follows a log of which every event counts. Recent events come from the node's window, older ones
 * from the database; either way in the order of their numbers, each once, filtered by what the user
 * may see when it is sent.
 */
final class EventCourse implements Course {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long RETRY_NANOS = 2_000_000_000L;
  private static final long STALE_MILLIS = 3_000;

  /** What may wait behind a frame under way. */
  private static final int MOST_EVENTS = 1_000;

  private static final int MOST_BYTES = 256 * 1024;

  /** Equal for sockets that are to be told the same. */
  private record Likeness(EventFilter filter, long cursor, long told) {}

  /** Frames that several sockets may send, and what they hold. */
  private record Step(List<LiveEvent> events, List<Frame> frames) {}

  private final String topic;
  private final EventWindow window;
  private final Replay.Pages pages;
  private EventFilter filter;
  private Since since;
  private long waitUntil;
  private String epoch;
  private boolean begun;
  private Replay replay;
  private long askAgainAt;
  private boolean beatOwed;
  private long told;
  private long cursor;
  private long checksum;
  private int held;

  /** One delta, as far as it is not sent, and what is in it. */
  private final Deque<Frame> parts = new ArrayDeque<>();

  private final Deque<LiveEvent> inParts = new ArrayDeque<>();
  private long partsSeq;
  private boolean partsEnd;

  EventCourse(String topic, EventWindow window, Replay.Pages pages) {
    this.topic = topic;
    this.window = window;
    this.pages = pages;
  }

  @Override
  public void subscribe(Subscribe wanted, Set<String> permitted, long nanos) {
    Set<String> products = wanted.products() == null ? null : Set.copyOf(wanted.products());
    filter = new EventFilter(topic, permitted, products);
    waitUntil = nanos + PATIENCE_NANOS;
    forget(wanted.since());
  }

  private void forget(Since from) {
    since = from;
    epoch = null;
    begun = false;
    replay = null;
    parts.clear();
    inParts.clear();
    told = 0;
    checksum = 0;
    held = 0;
  }

  /** What waits is cut anew, without what may not be seen any more. */
  @Override
  public boolean permit(Set<String> permitted) {
    if (filter == null) {
      return false;
    }
    filter = new EventFilter(topic, permitted, filter.products());
    if (inParts.removeIf(event -> !filter.test(event))) {
      parts.clear();
      parts.addAll(cut(inParts, partsSeq, partsEnd));
    }
    return false;
  }

  @Override
  public boolean overloaded() {
    if (!begun || replay != null) {
      return false;
    }
    List<LiveEvent> behind = window.after(cursor, filter);
    long bytes = behind.stream().mapToLong(event -> event.json().length).sum();
    return behind.size() > MOST_EVENTS || bytes > MOST_BYTES || !window.reaches(cursor);
  }

  @Override
  public List<Frame> next(Round round, boolean beat) {
    beatOwed |= beat;
    if (parts.isEmpty() && filter != null && window.ready()) {
      prepare(round);
    }
    List<Frame> frames = new ArrayList<>();
    if (!parts.isEmpty()) {
      frames.add(part());
    }
    if (beatOwed && parts.isEmpty() && replay == null && !waits()) {
      beatOwed = false;
      frames.add(heartbeat(round));
    }
    return frames;
  }

  /** It has subscribed and was not answered yet, though the log is known. */
  private boolean waits() {
    return filter != null && window.ready() && !begun;
  }

  private void prepare(Round round) {
    if (epoch != null && !epoch.equals(window.epoch())) {
      forget(null);
    }
    if (replay != null) {
      replayed(round);
    } else if (begun) {
      goOn(round);
    } else {
      begin(round);
    }
  }

  private Frame part() {
    Frame frame = parts.poll();
    List<LiveEvent> sent = new ArrayList<>(frame.rows());
    while (sent.size() < frame.rows()) {
      sent.add(inParts.poll());
    }
    note(sent);
    if (parts.isEmpty() && partsEnd) {
      told = partsSeq;
    }
    return frame;
  }

  private void begin(Round round) {
    if (since == null || !since.epoch().equals(window.epoch())) {
      snapshot();
    } else if (since.seq() <= window.head()) {
      epoch = window.epoch();
      told = since.seq();
      cursor = told;
      resume(round);
    } else if (round.nanos() - waitUntil < 0) {
      pages.hurry();
    } else {
      snapshot();
    }
  }

  private void resume(Round round) {
    if (!window.reaches(cursor)) {
      replayFrom(cursor, round);
      return;
    }
    List<LiveEvent> missed = window.after(cursor, filter);
    deliver(missed, cut(missed, window.head(), true), window.head(), true);
    stand(window.head());
  }

  /** Empty: it tells where the log is. */
  private void snapshot() {
    forget(null);
    epoch = window.epoch();
    deliver(
        List.of(), Frames.snapshot(epoch, window.head(), now(), List.of()), window.head(), true);
    stand(window.head());
  }

  private void replayFrom(long seq, Round round) {
    replay = new Replay(topic, seq, window.head());
    fetch(round);
  }

  private void replayed(Round round) {
    Replay.Page page = replay.take();
    if (page == null) {
      askAgain(round);
    } else if (!page.whole()) {
      snapshot();
    } else {
      long until = replay.until();
      List<LiveEvent> events =
          page.events().stream().filter(filter).filter(event -> event.seq() <= until).toList();
      boolean end = replay.finished();
      if (end || !events.isEmpty()) {
        deliver(events, cut(events, until, end), until, end);
      }
      goOnAfter(end, until, round);
    }
  }

  private void goOnAfter(boolean end, long until, Round round) {
    if (end) {
      replay = null;
      stand(until);
    } else {
      fetch(round);
    }
  }

  private void fetch(Round round) {
    askAgainAt = round.nanos() + RETRY_NANOS;
    pages.fetch(replay);
  }

  /** A page that could not be read never comes. */
  private void askAgain(Round round) {
    if (round.nanos() - askAgainAt >= 0) {
      fetch(round);
    }
  }

  private void goOn(Round round) {
    if (!window.reaches(cursor)) {
      replayFrom(cursor, round);
      return;
    }
    Step step =
        round.once(
            new Likeness(filter, cursor, told),
            () -> {
              List<LiveEvent> events = window.after(cursor, filter);
              return new Step(
                  events, events.isEmpty() ? List.of() : cut(events, last(events), true));
            });
    if (!step.events().isEmpty()) {
      deliver(step.events(), step.frames(), last(step.events()), true);
    }
    stand(window.head());
  }

  private static long last(List<LiveEvent> events) {
    return events.get(events.size() - 1).seq();
  }

  private List<Frame> cut(Collection<LiveEvent> events, long seq, boolean end) {
    return Frames.deltaPart(epoch, seq, told, now(), texts(events), end);
  }

  /** From now on these are what is to be sent. */
  private void deliver(List<LiveEvent> events, List<Frame> frames, long seq, boolean end) {
    inParts.addAll(events);
    parts.addAll(frames);
    partsSeq = seq;
    partsEnd = end;
  }

  /** All up to here is sent or waits to be. */
  private void stand(long reached) {
    cursor = reached;
    begun = true;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private void note(List<LiveEvent> events) {
    held += events.size();
    checksum += events.stream().mapToLong(LiveEvent::crc).sum();
    checksum &= 0xFFFF_FFFFL;
  }

  private Frame heartbeat(Round round) {
    long age = window.ready() ? window.ageMillis(round.nanos()) : -1;
    String known = window.ready() ? window.epoch() : "0";
    return Frames.heartbeat(
        known, told, checksum, held, age < 0 ? null : age, age < 0 || age > STALE_MILLIS);
  }

  private static List<byte[]> texts(Collection<LiveEvent> events) {
    return events.stream().map(LiveEvent::json).toList();
  }
}
