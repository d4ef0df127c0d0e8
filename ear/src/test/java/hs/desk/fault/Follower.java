package hs.desk.fault;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that stays on one topic whatever becomes of its connection: it comes back by itself and
 * goes on where it was. What frames say is the business of a {@link Held}.
 */
final class Follower implements AutoCloseable {

  private static final Map<String, String> PING = Map.of("op", "ping");
  private static final int LOOKS_PER_PING = 20;
  private static final long LOOK_NANOS = 50_000_000;
  private static final long COME_BACK_NANOS = 200_000_000;

  private final DeskClient client;
  private final String topic;
  private final List<String> products;
  private final Held held;
  private final Thread thread;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private volatile int connections;
  private volatile boolean connected;
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
      try (LiveSocket socket = client.socket(topic)) {
        connections++;
        socket.subscribe(options());
        follow(socket);
      } catch (LiveSocket.Rejected e) {
        // 503 while no node serves; anything else is a fault of the desk
        if (e.status() < 500) {
          faults.add(e.getMessage());
        }
      } catch (RuntimeException cut) {
        // the next connection tells what was missed
      }
      held.disconnected();
      connected = false;
      LockSupport.parkNanos(COME_BACK_NANOS);
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

  private void follow(LiveSocket socket) {
    int taken = 0;
    for (long look = 1; !over; look++) {
      boolean last = socket.closed();
      List<JsonNode> frames = socket.frames();
      for (JsonNode frame : frames.subList(taken, frames.size())) {
        connected = true;
        held.take(frame).ifPresent(faults::add);
      }
      taken = frames.size();
      if (last) {
        return;
      }
      if (look % LOOKS_PER_PING == 0) {
        socket.send(PING);
      }
      LockSupport.parkNanos(LOOK_NANOS);
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
    Threads.join(List.of(thread));
  }
}
