package hs.desk.web.live;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The latest events, so that sockets in step and those that come back soon cost no query. Used by
 * the reactor's thread alone.
 */
final class EventWindow {

  /** Events kept; at some hundred bytes each a few megabytes. */
  private static final int MOST = 10_000;

  private final TreeMap<Long, LiveEvent> events = new TreeMap<>();
  private String epoch;
  private long completeAfter;
  private long head;
  private long readAt;

  /** Starts after the last number of the log as it is now. */
  void begin(String newEpoch, long newHead, long nanos) {
    events.clear();
    epoch = newEpoch;
    completeAfter = newHead;
    head = newHead;
    readAt = nanos;
  }

  /**
   * Takes the events up to a number, without gaps.
   *
   * @param nanos when they were read
   */
  void add(List<LiveEvent> next, long newHead, long nanos) {
    next.forEach(event -> events.put(event.seq(), event));
    head = newHead;
    readAt = nanos;
    while (events.size() > MOST) {
      completeAfter = events.pollFirstEntry().getKey();
    }
  }

  boolean ready() {
    return epoch != null;
  }

  String epoch() {
    return epoch;
  }

  /** The last number of the log that is known here. */
  long head() {
    return head;
  }

  /** Whether all events after the number are here. */
  boolean reaches(long seq) {
    return seq >= completeAfter;
  }

  List<LiveEvent> after(long seq, Predicate<LiveEvent> wanted) {
    List<LiveEvent> found = new ArrayList<>();
    for (LiveEvent event : events.tailMap(seq, false).values()) {
      if (wanted.test(event)) {
        found.add(event);
      }
    }
    return found;
  }

  /** Milliseconds since the log was read last. */
  long ageMillis(long nanos) {
    return (nanos - readAt) / 1_000_000;
  }
}
