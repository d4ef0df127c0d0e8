package hs.desk.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The node's way out of service: nothing new is sent to it, what is under way ends. */
@ApplicationScoped
public class Departure {

  private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean begun;

  /** From now on the node is not ready. */
  public void begin() {
    begun = true;
  }

  public boolean begun() {
    return begun;
  }

  /** A call begins; {@link #leave} must follow. */
  public void enter() {
    underWay.incrementAndGet();
  }

  public void leave() {
    underWay.decrementAndGet();
  }

  /** Waits until no call is under way, but no longer than so. */
  public void awaitIdle(Duration longest) {
    long until = System.nanoTime() + longest.toNanos();
    while (underWay.get() > 0 && System.nanoTime() - until < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
