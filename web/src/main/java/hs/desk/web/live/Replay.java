package hs.desk.web.live;

import java.util.List;

/**
 * One socket's way through the log, page by page, from a number it has to the head of the moment it
 * asked. Used by the reactor's thread alone.
 */
final class Replay {

  /** Fetches pages from the log without holding up the reactor. */
  interface Pages {
    /** Reads on after {@link #at}, then hands the page over and lets the socket go on. */
    void fetch(Replay replay);

    /** A client has seen more of the log than this node, which should look now. */
    default void hurry() {}
  }

  /**
   * @param events some may be beyond the end of the replay
   * @param reached all events up to this number were looked at
   * @param whole false when the log does not reach back to where it begins
   */
  record Page(List<LiveEvent> events, long reached, boolean whole) {}

  private final String topic;
  private final long until;
  private long at;
  private Page page;

  Replay(String topic, long from, long until) {
    this.topic = topic;
    this.at = from;
    this.until = until;
  }

  String topic() {
    return topic;
  }

  /** The number after which the next page begins. */
  long at() {
    return at;
  }

  /** The number of the last event to show. */
  long until() {
    return until;
  }

  /** Takes the page that begins after a number; one that was asked for twice counts once. */
  void arrived(long from, Page next) {
    if (from == at) {
      page = next;
      at = Math.min(next.reached(), until);
    }
  }

  boolean finished() {
    return at >= until;
  }

  /** The page that came, or null when none did since the last call. */
  Page take() {
    Page taken = page;
    page = null;
    return taken;
  }
}
