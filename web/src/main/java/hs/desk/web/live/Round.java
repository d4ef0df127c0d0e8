package hs.desk.web.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One turn of the reactor: its time, and what sockets in step share in it. */
final class Round {

  private final LongSupplier clock;
  private final long nanos;
  private final Map<Object, Object> shared = new HashMap<>();

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Round(LongSupplier clock) {
    this.clock = clock;
    nanos = clock.getAsLong();
  }

  /** When it began. */
  long nanos() {
    return nanos;
  }

  /** Now: the process may have stood still since it began. */
  long now() {
    return clock.getAsLong();
  }

  /** What the first that asked for the key in this round got. */
  @SuppressWarnings("unchecked")
  <T> T once(Object key, Supplier<T> make) {
    Object known = shared.get(key);
    if (known == null) {
      known = make.get();
      shared.put(key, known);
    }
    return (T) known;
  }
}
