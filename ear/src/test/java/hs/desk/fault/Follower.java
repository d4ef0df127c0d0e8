package hs.desk.fault;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.FrameStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that stays on one topic whatever becomes of its connection: it comes back by itself and
 * goes on where it was. What frames say is the business of a {@link Held}; none is kept.
 */
final class Follower implements AutoCloseable {

  private static final Map<String, String> PING = Map.of("op", "ping");
  private static final Duration PING_EVERY = Duration.ofSeconds(1);
  private static final Duration COME_BACK = Duration.ofMillis(200);

  /** Every ping is answered: whoever hears nothing for so long is on a connection nobody serves. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private final DeskClient client;
  private final String topic;
  private final List<String> products;
  private final Held held;
  private final Thread thread;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private int turn;
  private volatile FrameStream stream;
  private volatile int connections;
  private volatile boolean connected;
  private volatile long heard;
  private volatile boolean over;

  /**
   * @param products empty: all the caller may see
   */
  Follower(DeskClient client, String topic, List<String> products, Held held) {
    this.client = client;
    this.topic = topic;
    this.products = products;
    this.held = held;
    this.thread = new Thread(this::run, "follower-" + topic);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (!over) {
      int turn = nextTurn();
      try (FrameStream opened = client.stream(topic, frame -> take(turn, frame))) {
        connections++;
        stream = opened;
        opened.subscribe(options());
        follow(opened);
      } catch (FrameStream.Rejected e) {
        // 503 while no node serves; anything else is a fault of the desk
        if (e.status() < 500) {
          faults.add(e.getMessage());
        }
      } catch (RuntimeException cut) {
        // the next connection tells what was missed
      }
      nextTurn();
      LockSupport.parkNanos(COME_BACK.toNanos());
    }
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new HashMap<>();
    if (!products.isEmpty()) {
      options.put("product_codes", products);
    }
    held.since().ifPresent(since -> options.put("since", since));
    return options;
  }

  private void follow(FrameStream open) {
    heard = System.nanoTime();
    while (!over && !open.endsWithin(PING_EVERY) && open.takes(PING)) {
      if (System.nanoTime() - heard > SILENCE.toNanos()) {
        faults.add("an open connection was silent for " + SILENCE.toSeconds() + " s");
        return;
      }
    }
  }

  /** Begins and ends a connection: a frame of an earlier turn is nobody's. */
  private int nextTurn() {
    synchronized (held) {
      connected = false;
      held.disconnected();
      return ++turn;
    }
  }

  private void take(int of, JsonNode frame) {
    synchronized (held) {
      if (of == turn) {
        connected = true;
        heard = System.nanoTime();
        held.take(frame).ifPresent(faults::add);
      }
    }
  }

  /** Whether frames have come on the connection that is open now. */
  boolean isConnected() {
    return connected;
  }

  int connections() {
    return connections;
  }

  /** What the desk did that no client may see. */
  List<String> faults() {
    return new ArrayList<>(faults);
  }

  @Override
  public void close() {
    over = true;
    if (stream != null) {
      stream.close();
    }
    Threads.join(List.of(thread));
  }
}
