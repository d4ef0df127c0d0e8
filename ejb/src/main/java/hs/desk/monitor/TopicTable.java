package hs.desk.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/**
 * The rows of a topic with the number of their last change, and what was removed. One writer, any
 * number of readers; each answer is of one moment.
 *
 * <p>Because every row and every removal knows its number, a reader needs no queue: it remembers
 * the number it has and asks for what changed after it.
 */
public final class TopicTable {

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Row> rows = new HashMap<>();
  private final TreeMap<Long, Set<String>> keysBySeq = new TreeMap<>();
  private long epoch;
  private long seq;
  private long oldestExact;
  private Instant asOf;

  /** Starts empty under a new epoch. */
  void begin(long newEpoch) {
    lock.writeLock().lock();
    try {
      rows.clear();
      keysBySeq.clear();
      epoch = newEpoch;
      seq = 0;
      oldestExact = 0;
      asOf = null;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Takes all rows and removals as they are at a number, in place of what was there.
   *
   * @param exactSince from numbers below it no exact answer can be given
   */
  void replace(long ofEpoch, long atSeq, Instant time, Collection<Row> all, long exactSince) {
    lock.writeLock().lock();
    try {
      begin(ofEpoch);
      all.forEach(this::put);
      seq = atSeq;
      oldestExact = exactSince;
      asOf = time;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Takes the changed rows and removals of one batch; an empty list only moves seq and time. */
  void apply(long batchSeq, Instant time, Collection<Row> changed) {
    lock.writeLock().lock();
    try {
      changed.forEach(this::put);
      seq = batchSeq;
      asOf = time;
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void put(Row row) {
    Row before = rows.put(row.key(), row);
    if (before != null) {
      unlist(before);
    }
    keysBySeq.computeIfAbsent(row.seq(), s -> new LinkedHashSet<>()).add(row.key());
  }

  private void unlist(Row row) {
    Set<String> keys = keysBySeq.get(row.seq());
    keys.remove(row.key());
    if (keys.isEmpty()) {
      keysBySeq.remove(row.seq());
    }
  }

  /** Forgets removals; what asks from before the last of them gets no exact answer any more. */
  void forgetRemovals() {
    lock.writeLock().lock();
    try {
      for (Row row : List.copyOf(rows.values())) {
        if (row.gone()) {
          rows.remove(row.key());
          unlist(row);
          oldestExact = Math.max(oldestExact, row.seq());
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** Whether rows were published under the present epoch. */
  public boolean ready() {
    lock.readLock().lock();
    try {
      return asOf != null;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** How many rows there are, with the removals that are remembered. */
  int size() {
    lock.readLock().lock();
    try {
      return rows.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** All rows of the view; the checksum covers them. */
  public Reading all(Predicate<Row> view) {
    lock.readLock().lock();
    try {
      List<Row> known = after(0, view);
      List<Row> held = known.stream().filter(row -> !row.gone()).toList();
      long sum = held.stream().mapToLong(Row::crc).sum() & 0xFFFF_FFFFL;
      long last = last(oldestExact, known);
      return new Reading(epoch, seq, last, asOf, true, held, List.of(), sum, held.size());
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Exactly what changed in the view after a number, removals included; without a checksum. */
  public Reading since(long number, Predicate<Row> view) {
    lock.readLock().lock();
    try {
      return number < oldestExact ? inexact() : answer(number, view, List.of());
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * What {@link #since(long, Predicate)} tells, and the checksum of the same moment.
   *
   * @param base the checksum covers the rows that changed after this number: those a reader holds
   *     that began there
   */
  public Reading since(long number, long base, Predicate<Row> view) {
    lock.readLock().lock();
    try {
      return number < oldestExact ? inexact() : answer(number, view, after(base, view));
    } finally {
      lock.readLock().unlock();
    }
  }

  private Reading inexact() {
    return new Reading(epoch, seq, seq, asOf, false, List.of(), List.of(), 0, 0);
  }

  private Reading answer(long number, Predicate<Row> view, List<Row> summed) {
    List<Row> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<Row> touched = after(number, view);
    for (Row row : touched) {
      if (row.gone()) {
        removed.add(row.key());
      } else {
        changed.add(row);
      }
    }
    long sum = summed.stream().mapToLong(Row::crc).sum() & 0xFFFF_FFFFL;
    int held = (int) summed.stream().filter(row -> !row.gone()).count();
    long last = last(number, touched);
    return new Reading(epoch, seq, last, asOf, true, changed, removed, sum, held);
  }

  /** Rows come in the order of their numbers. */
  private static long last(long before, List<Row> touched) {
    return touched.isEmpty() ? before : Math.max(before, touched.get(touched.size() - 1).seq());
  }

  private List<Row> after(long number, Predicate<Row> view) {
    List<Row> found = new ArrayList<>();
    for (Set<String> keys : keysBySeq.tailMap(number, false).values()) {
      for (String key : keys) {
        Row row = rows.get(key);
        if (view.test(row)) {
          found.add(row);
        }
      }
    }
    return found;
  }
}
