package hs.desk.user.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Answers that stay good for a moment. Bounded: when it is full, all is forgotten. A value read
 * before {@link #forgetAll} is not kept after it. Thread-safe.
 */
final class Recent<K, V> {

  private record Answer<V>(V value, long nanos) {}

  private final Map<K, Answer<V>> answers = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final long goodNanos;
  private final int most;
  private final LongSupplier clock;

  Recent(Duration good, int most) {
    this(good, most, System::nanoTime);
  }

  Recent(Duration good, int most, LongSupplier clock) {
    this.goodNanos = good.toNanos();
    this.most = most;
    this.clock = clock;
  }

  /** The answer remembered for the key, else a fresh one; null answers are not remembered. */
  V get(K key, Function<? super K, ? extends V> ask) {
    long now = clock.getAsLong();
    Answer<V> known = answers.get(key);
    if (known != null && now - known.nanos() < goodNanos) {
      return known.value();
    }
    long before = generation.get();
    V fresh = ask.apply(key);
    keep(key, fresh, now, before);
    return fresh;
  }

  private void keep(K key, V fresh, long now, long before) {
    if (fresh == null) {
      answers.remove(key);
      return;
    }
    if (answers.size() >= most) {
      answers.clear();
    }
    answers.put(key, new Answer<>(fresh, now));
    if (generation.get() != before) {
      answers.remove(key);
    }
  }

  void forgetAll() {
    generation.incrementAndGet();
    answers.clear();
  }
}
