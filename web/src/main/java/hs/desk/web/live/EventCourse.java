package hs.desk.web.live;

import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Follows a log of which every event counts. Recent events come from the node's window, older ones
 * from the database; either way in the order of their numbers, each once, filtered by what the user
 * may see at that moment.
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
  private boolean begun;
  private Replay replay;
  private long askAgainAt;
  private boolean beatOwed;
  private long told;
  private long cursor;
  private long checksum;
  private int held;

  EventCourse(String topic, EventWindow window, Replay.Pages pages) {
    this.topic = topic;
    this.window = window;
    this.pages = pages;
  }

  @Override
  public void subscribe(Subscribe wanted, Set<String> permitted, long nanos) {
    Set<String> products = wanted.products() == null ? null : Set.copyOf(wanted.products());
    filter = new EventFilter(topic, permitted, products);
    since = wanted.since();
    waitUntil = nanos + PATIENCE_NANOS;
    begun = false;
    replay = null;
    told = 0;
    checksum = 0;
    held = 0;
  }

  /** Counts from the next event on; what waits was seen under the rights of its time. */
  @Override
  public boolean permit(Set<String> permitted) {
    if (filter != null) {
      filter = new EventFilter(topic, permitted, filter.products());
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
    List<Frame> frames = new ArrayList<>(told(round));
    if (beatOwed && replay == null) {
      beatOwed = false;
      frames.add(heartbeat(round));
    }
    return frames;
  }

  private List<Frame> told(Round round) {
    if (filter == null || !window.ready()) {
      return List.of();
    }
    if (replay != null) {
      return replayed(round);
    }
    return begun ? goOn(round) : begin(round);
  }

  private List<Frame> begin(Round round) {
    if (since == null || !since.epoch().equals(window.epoch())) {
      return snapshot();
    }
    if (since.seq() > window.head()) {
      return round.nanos() - waitUntil < 0 ? List.of() : snapshot();
    }
    if (!window.reaches(since.seq())) {
      told = since.seq();
      return replayFrom(told, round);
    }
    List<LiveEvent> missed = window.after(since.seq(), filter);
    List<Frame> frames = frames(window.head(), since.seq(), missed);
    stand(window.head(), missed);
    return frames;
  }

  /** Empty: it tells where the log is. */
  private List<Frame> snapshot() {
    stand(window.head(), List.of());
    return Frames.snapshot(window.epoch(), told, now(), List.of());
  }

  private List<Frame> replayFrom(long seq, Round round) {
    replay = new Replay(seq, window.head());
    fetch(round);
    return List.of();
  }

  private List<Frame> replayed(Round round) {
    Replay.Page page = replay.take();
    if (page == null) {
      askAgain(round);
      return List.of();
    }
    List<LiveEvent> events = page.events().stream().filter(filter).toList();
    boolean last = replay.finished();
    List<Frame> frames =
        events.isEmpty() && !last
            ? List.of()
            : Frames.deltaPart(window.epoch(), replay.until(), told, now(), texts(events), last);
    note(events);
    if (last) {
      stand(replay.until(), List.of());
      replay = null;
    } else {
      fetch(round);
    }
    return frames;
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

  private List<Frame> goOn(Round round) {
    if (!window.reaches(cursor)) {
      return replayFrom(cursor, round);
    }
    Step step =
        round.once(
            new Likeness(filter, cursor, told),
            () -> {
              List<LiveEvent> events = window.after(cursor, filter);
              return events.isEmpty()
                  ? new Step(events, List.of())
                  : new Step(events, frames(last(events), told, events));
            });
    stand(step.events().isEmpty() ? told : last(step.events()), step.events());
    return step.frames();
  }

  private static long last(List<LiveEvent> events) {
    return events.get(events.size() - 1).seq();
  }

  private List<Frame> frames(long seq, long prev, List<LiveEvent> events) {
    return Frames.delta(window.epoch(), seq, prev, now(), texts(events), List.of());
  }

  private void stand(long nowTold, List<LiveEvent> events) {
    note(events);
    told = nowTold;
    cursor = Math.max(nowTold, replay == null ? window.head() : replay.until());
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
    String epoch = window.ready() ? window.epoch() : "0";
    return Frames.heartbeat(
        epoch, told, checksum, held, age < 0 ? null : age, age < 0 || age > STALE_MILLIS);
  }

  private static List<byte[]> texts(List<LiveEvent> events) {
    return events.stream().map(LiveEvent::json).toList();
  }
}
