package hs.desk.health;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks again and again for what is to be ended, on a thread of its own, and ends it one by one.
 * What cannot be ended now keeps nothing else waiting and is met again in the next look.
 */
public final class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class.getName());
  private static final int BATCH = 200;

  private final Trouble trouble;
  private final IntFunction<List<Long>> due;
  private final LongConsumer end;
  private volatile boolean stopped;
  private Loop loop;

  /**
   * @param trouble what is said while something cannot be ended
   * @param due ids of what is to be ended, up to so many of each kind; another node may end them
   *     meanwhile
   * @param end ends one
   */
  public Sweep(Trouble trouble, IntFunction<List<Long>> due, LongConsumer end) {
    this.trouble = trouble;
    this.due = due;
    this.end = end;
  }

  /**
   * @param name of its loop, and with {@code desk-} before it of its thread
   */
  public void start(String name, Duration every, ManagedThreadFactory threads, Loops loops) {
    loop = Loop.start(threads, "desk-" + name, () -> look(every.toMillis()));
    loops.started(name, loop::runs);
  }

  private long look(long restMillis) {
    try {
      if (new Round(BATCH, due, id -> !stopped && ended(id)).run()) {
        trouble.met(null);
      } else {
        trouble.over();
      }
    } catch (RuntimeException e) {
      trouble.met(e);
    }
    return restMillis;
  }

  private boolean ended(long id) {
    try {
      end.accept(id);
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, e, () -> id + " cannot be ended now");
      return false;
    }
  }

  /** Ends it, and waits a moment for what is under way. */
  public void stop() {
    stopped = true;
    trouble.hush();
    loop.stop();
  }
}
