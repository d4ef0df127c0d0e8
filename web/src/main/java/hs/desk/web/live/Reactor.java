package hs.desk.web.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Moves all sockets of the node on one thread: takes what others hand over, then lets each socket
 * that may have something to send go on.
 */
final class Reactor {

  private static final Logger LOG = Logger.getLogger(Reactor.class.getName());

  /** Heartbeats, deadlines and waiting subscriptions are looked at this often. */
  private static final int TICK_MILLIS = 50;

  private final LongSupplier clock;
  private final LinkedBlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final AtomicBoolean changed = new AtomicBoolean();
  private final Set<LiveSocket> sockets = new LinkedHashSet<>();
  private final Set<LiveSocket> ready = new LinkedHashSet<>();
  private long nextTick;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Reactor(LongSupplier clock) {
    this.clock = clock;
    this.nextTick = clock.getAsLong();
  }

  /** Has something done on the reactor's thread, soon. From any thread. */
  void hand(Runnable work) {
    inbox.add(work);
  }

  /** Has something done to a socket, which then goes on. From any thread. */
  void hand(LiveSocket socket, Consumer<LiveSocket> work) {
    inbox.add(
        () -> {
          work.accept(socket);
          ready.add(socket);
        });
  }

  /** Rows or events changed. From any thread; many calls are one. */
  void changed() {
    if (changed.compareAndSet(false, true)) {
      inbox.add(() -> {});
    }
  }

  void add(LiveSocket socket) {
    hand(socket, sockets::add);
  }

  /** On the reactor's thread. */
  Collection<LiveSocket> sockets() {
    return List.copyOf(sockets);
  }

  /** Works until the thread is interrupted. */
  void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long wait = Math.max(nextTick - clock.getAsLong(), 0);
        Runnable first = inbox.poll(wait, TimeUnit.NANOSECONDS);
        guarded(() -> turn(first));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * One turn.
   *
   * @param first taken from the inbox already, or null
   */
  void turn(Runnable first) {
    List<Runnable> work = new ArrayList<>();
    if (first != null) {
      work.add(first);
    }
    inbox.drainTo(work);
    boolean all = changed.getAndSet(false);
    work.forEach(this::guarded);
    Round round = new Round(clock);
    if (round.nanos() - nextTick >= 0) {
      nextTick = round.nanos() + TICK_MILLIS * 1_000_000L;
      all = true;
    }
    List<LiveSocket> moving = List.copyOf(all ? sockets : ready);
    ready.clear();
    moving.forEach(socket -> advance(socket, round));
  }

  private void advance(LiveSocket socket, Round round) {
    try {
      socket.advance(round, () -> hand(socket, s -> {}));
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "a live socket failed", e);
      socket.close(Ending.FAULT);
    }
    if (socket.closed()) {
      sockets.remove(socket);
    }
  }

  /** A fault in one socket or message is logged and hurts no other. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "live work failed", e);
    }
  }
}
