package hs.desk.web.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One turn of the reactor: its time, and what sockets in step share in it. */
final class Round {

  private final long nanos;
  private final Map<Object, Object> shared = new HashMap<>();

  /**
   * @param nanos as of {@link System#nanoTime}
   */
  Round(long nanos) {
    this.nanos = nanos;
  }

  long nanos() {
    return nanos;
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
