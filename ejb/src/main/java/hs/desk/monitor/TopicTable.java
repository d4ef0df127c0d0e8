package hs.desk.monitor;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final NumberedRows held = new NumberedRows();
  private final NumberedRows gone = new NumberedRows();
  private long epoch;
  private long seq;
  private long oldestExact;
  private Instant asOf;

  /** Starts empty under a new epoch. */
  void begin(long newEpoch) {
    lock.writeLock().lock();
    try {
      rows.clear();
      held.clear();
      gone.clear();
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
      like(before).remove(before);
    }
    like(row).add(row);
  }

  private NumberedRows like(Row row) {
    return row.gone() ? gone : held;
  }

  /** Forgets removals; what asks from before the last of them gets no exact answer any more. */
  void forgetRemovals() {
    lock.writeLock().lock();
    try {
      for (Row row : gone.after(0, any -> true)) {
        rows.remove(row.key());
        oldestExact = Math.max(oldestExact, row.seq());
      }
      gone.clear();
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

  /** All rows of the view; the checksum covers them. Older removals are not read over. */
  public Reading all(Predicate<Row> view) {
    lock.readLock().lock();
    try {
      List<Row> shown = held.after(0, view);
      long last = gone.lastAfter(last(oldestExact, shown), view);
      return new Reading(epoch, seq, last, asOf, true, shown, List.of(), sum(shown), shown.size());
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
      return number < oldestExact ? inexact() : answer(number, view, held.after(base, view));
    } finally {
      lock.readLock().unlock();
    }
  }

  private Reading inexact() {
    return new Reading(epoch, seq, seq, asOf, false, List.of(), List.of(), 0, 0);
  }

  private Reading answer(long number, Predicate<Row> view, List<Row> summed) {
    List<Row> changed = held.after(number, view);
    List<Row> removed = gone.after(number, view);
    long last = last(last(number, changed), removed);
    List<String> keys = removed.stream().map(Row::key).toList();
    return new Reading(epoch, seq, last, asOf, true, changed, keys, sum(summed), summed.size());
  }

  private static long sum(List<Row> rows) {
    return rows.stream().mapToLong(Row::crc).sum() & 0xFFFF_FFFFL;
  }

  /** Rows come in the order of their numbers. */
  private static long last(long before, List<Row> rows) {
    return rows.isEmpty() ? before : Math.max(before, rows.get(rows.size() - 1).seq());
  }
}
