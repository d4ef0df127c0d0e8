package hs.desk.web.live;

import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * What arrives on one socket: puts the parts of a message together and counts, so that neither size
 * nor number gets out of hand. Used by the socket's own thread of the server.
 */
final class Inbox {

  private static final int MOST_BYTES = 64 * 1024;
  private static final long SECOND_NANOS = 1_000_000_000L;

  private final StringBuilder text = new StringBuilder();
  private final int mostPerSecond;
  private final LongSupplier clock;
  private int bytes;
  private long second;
  private int count;

  Inbox(int mostPerSecond, LongSupplier clock) {
    this.mostPerSecond = mostPerSecond;
    this.clock = clock;
    this.second = clock.getAsLong();
  }

  /** What the client may not do, after one more part of a message. */
  static final class Excess extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Ending ending;

    Excess(Ending ending) {
      super(ending.code());
      this.ending = ending;
    }

    Ending ending() {
      return ending;
    }
  }

  /**
   * Takes one part.
   *
   * @return the whole message, or null when more of it is to come
   */
  String take(String part, boolean last) throws Excess {
    bytes += part.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new Excess(Ending.TOO_BIG);
    }
    text.append(part);
    if (!last) {
      return null;
    }
    String message = text.toString();
    text.setLength(0);
    bytes = 0;
    count();
    return message;
  }

  private void count() throws Excess {
    long now = clock.getAsLong();
    if (now - second >= SECOND_NANOS) {
      second = now;
      count = 0;
    }
    count++;
    if (count > mostPerSecond) {
      throw new Excess(Ending.TOO_MANY_MESSAGES);
    }
  }
}
