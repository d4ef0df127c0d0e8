package hs.desk.bench;

import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One socket of a {@link Crowd}. Hundreds of them share the machine with the desk: frames are
 * searched for numbers and times, not parsed.
 */
final class CrowdSocket implements WebSocket.Listener, AutoCloseable {

  private static final String DELTA = "{\"type\":\"delta\"";
  private static final String KEY = "{\"key\":\"";
  private static final String AT = "\"at\":\"";
  private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

  private final boolean events;
  private final CountDownLatch subscribed = new CountDownLatch(1);
  private final StringBuilder text = new StringBuilder();
  private long[] seqs = new long[1_024];
  private long[] lags = new long[1_024];
  private WebSocket socket;
  private volatile long begin;
  private volatile int count;
  private volatile long last;
  private volatile boolean ended;

  private CrowdSocket(boolean events) {
    this.events = events;
  }

  /** Returns when the whole snapshot has come. */
  static CrowdSocket of(RunningDesk desk, String topic, String token) throws Exception {
    CrowdSocket opened = new CrowdSocket("instruction".equals(topic));
    opened.socket =
        desk.http()
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + token)
            .buildAsync(desk.socket(topic), opened)
            .get(10, TimeUnit.SECONDS);
    String subscribe =
        "{\"op\":\"subscribe\",\"product_codes\":[\""
            + String.join("\",\"", Bench.PRODUCTS)
            + "\"]}";
    opened.socket.sendText(subscribe, true).get(5, TimeUnit.SECONDS);
    if (!opened.subscribed.await(30, TimeUnit.SECONDS)) {
      throw new IOException("no snapshot of " + topic);
    }
    return opened;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean end) {
    text.append(part);
    if (end) {
      frame(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** A second snapshot moves no beginning: what it leaves out is lacking. */
  private void frame(String frame) {
    if (frame.startsWith(DELTA)) {
      delta(frame);
    } else if (subscribed.getCount() > 0 && frame.contains("\"last\":true")) {
      Matcher seq = SEQ.matcher(frame);
      begin = seq.find() ? Long.parseLong(seq.group(1)) : 0;
      last = begin;
      subscribed.countDown();
    }
  }

  private void delta(String frame) {
    for (int at = frame.indexOf(KEY); at >= 0; at = frame.indexOf(KEY, at + KEY.length())) {
      if (events) {
        int key = at + KEY.length();
        add(Long.parseLong(frame, key, frame.indexOf('"', key), 10), lag(frame, at));
      } else {
        count++;
      }
    }
  }

  /** From when the event of a row happened. */
  private static long lag(String frame, int row) {
    int at = frame.indexOf(AT, row) + AT.length();
    Instant happened = Instant.parse(frame.substring(at, frame.indexOf('"', at)));
    return Duration.between(happened, Instant.now()).toNanos();
  }

  private void add(long seq, long lag) {
    if (count == seqs.length) {
      seqs = Arrays.copyOf(seqs, 2 * count);
      lags = Arrays.copyOf(lags, 2 * count);
    }
    seqs[count] = seq;
    lags[count] = lag;
    count++;
    last = seq;
  }

  long begin() {
    return begin;
  }

  /** The number of the last event; that of the snapshot before the first. */
  long last() {
    return last;
  }

  int rows() {
    return count;
  }

  /** Nanoseconds from when an event happened to its frame. */
  long[] lags() {
    return Arrays.copyOf(lags, count);
  }

  boolean ended() {
    return ended;
  }

  /**
   * How many of these it did not get, and how many it got that are not after the one before; what
   * came after the last of these does not count.
   *
   * @param committed ascending
   */
  long wrong(long[] committed) {
    int got = count;
    Set<Long> lacking = new HashSet<>();
    Arrays.stream(committed).filter(seq -> seq > begin).forEach(lacking::add);
    long wrong = 0;
    for (int i = 0; i < got; i++) {
      wrong += i > 0 && seqs[i] <= seqs[i - 1] ? 1 : 0;
      lacking.remove(seqs[i]);
    }
    return wrong + lacking.size();
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    ended = true;
    System.err.printf("the desk closed a socket: %d %s%n", code, reason);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    ended = true;
    System.err.println("a socket broke: " + error);
  }

  @Override
  public void close() {
    socket.abort();
  }
}
