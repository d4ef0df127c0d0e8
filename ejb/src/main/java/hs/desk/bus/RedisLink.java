package hs.desk.bus;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries wake-ups to and from the other nodes by Redis pub/sub. Two threads of its own: one tells,
 * one listens; no failure ends them. What cannot be told now stays noted and is told when Redis
 * answers again; after a lost subscription all channels are woken here, for any of them may have
 * been missed.
 */
final class RedisLink implements AutoCloseable {

  static final String TOPIC = "hs:wake";

  private static final Logger LOG = Logger.getLogger(RedisLink.class.getName());

  /** The subscription is pinged this often, and given up after three silent rounds. */
  private static final int PING_MILLIS = 1_000;

  private final String self = UUID.randomUUID().toString();
  private final Bus local;
  private final Redis redis;
  private final Set<Channel> untold = EnumSet.noneOf(Channel.class);
  private final Breaker telling = new Breaker(System::nanoTime);
  private final Breaker listening = new Breaker(System::nanoTime);
  private volatile WakeUps wakeUps;
  private volatile boolean closed;

  RedisLink(List<URI> servers, int timeoutMillis, Bus local) {
    this.local = local;
    this.redis = new Redis(servers, timeoutMillis, 3 * PING_MILLIS);
    start(this::tell, "desk-bus-redis-out");
    start(this::listen, "desk-bus-redis-in");
  }

  private static void start(Runnable loop, String name) {
    Thread thread = new Thread(loop, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Notes the channel for the telling thread. */
  synchronized void wake(Channel channel) {
    untold.add(channel);
    notifyAll();
  }

  private void tell() {
    while (!closed) {
      try {
        publish(awaitUntold());
        pingSubscription();
        telling.succeeded();
      } catch (RuntimeException e) {
        report(telling.failed(), "Redis cannot be told", e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** What is to be told, after the breaker's pause; empty after a ping's time without a wake-up. */
  private synchronized Set<Channel> awaitUntold() throws InterruptedException {
    for (long pause = telling.millisToWait();
        pause > 0 && !closed;
        pause = telling.millisToWait()) {
      wait(pause);
    }
    if (untold.isEmpty() && !closed) {
      wait(PING_MILLIS);
    }
    return untold.isEmpty() ? Set.of() : EnumSet.copyOf(untold);
  }

  private void publish(Set<Channel> channels) {
    for (Channel channel : channels) {
      forget(channel);
      try {
        redis.client().publish(TOPIC, self + " " + channel);
      } catch (RuntimeException e) {
        wake(channel);
        throw e;
      }
    }
  }

  private synchronized void forget(Channel channel) {
    untold.remove(channel);
  }

  private void pingSubscription() {
    WakeUps current = wakeUps;
    if (current != null && current.isSubscribed()) {
      current.ping();
    }
  }

  private void listen() {
    while (!closed) {
      try {
        wakeUps = new WakeUps(self, local, listening::succeeded);
        redis.client().subscribe(wakeUps, TOPIC);
      } catch (RuntimeException e) {
        report(listening.failed(), "Redis cannot be listened to", e);
      }
      rest();
    }
  }

  private void rest() {
    try {
      Thread.sleep(Math.max(listening.millisToWait(), 1));
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private void report(boolean first, String what, RuntimeException e) {
    if (!closed) {
      LOG.log(first ? Level.WARNING : Level.FINE, what + ": " + e);
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      notifyAll();
    }
    redis.close();
  }
}
