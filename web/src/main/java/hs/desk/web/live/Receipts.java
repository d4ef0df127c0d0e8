package hs.desk.web.live;

import java.time.Duration;

/**
 * How much of what was sent the client has not taken yet. The server, the network and proxies keep
 * megabytes for a client that reads slowly, and tell nobody; so it is asked now and then, with a
 * ping that its side answers once it has read all before it (RFC 6455 §5.5.2). A client that never
 * answered is not held to it. Used by the reactor's thread, but for {@link #awaited}.
 */
final class Receipts {

  /** No more is under way: what is in it is old when a slow client reads it. */
  private static final long WINDOW_BYTES = 64 * 1024;

  private static final long ASK_BYTES = WINDOW_BYTES / 2;
  private static final long ASK_NANOS = Duration.ofSeconds(2).toNanos();

  private long sent;
  private long taken;
  private long askedBytes;
  private long askedNanos;
  private boolean answers;
  private volatile int awaited;
  private int asked;

  void sent(int bytes) {
    sent += bytes;
  }

  /**
   * Whether it is time to ask: before anything was sent, so that it is known early whether the
   * client answers; then when much went out since it was asked, or something a while ago.
   */
  boolean due(long nanos) {
    return asked == 0 || awaited == 0 && sent > askedBytes && (muchUnasked() || aged(nanos));
  }

  private boolean muchUnasked() {
    return sent - askedBytes >= ASK_BYTES;
  }

  private boolean aged(long nanos) {
    return nanos - askedNanos >= ASK_NANOS;
  }

  /** Notes that the client is asked now; the answer is the number of the question. */
  int ask(long nanos) {
    askedBytes = sent;
    askedNanos = nanos;
    asked = asked == Integer.MAX_VALUE ? 1 : asked + 1;
    awaited = asked;
    return asked;
  }

  /** Number of the question that is not answered yet, 0 while there is none. From any thread. */
  int awaited() {
    return awaited;
  }

  /** Takes an answer; one to no question is none. */
  void answered(int number) {
    if (number != 0 && number == awaited) {
      answers = true;
      taken = askedBytes;
      awaited = 0;
    }
  }

  /** Whether more would only wait: too much is under way, or a question is open for too long. */
  boolean behind(long nanos) {
    return answers && (sent - taken >= WINDOW_BYTES || awaited != 0 && aged(nanos));
  }
}
