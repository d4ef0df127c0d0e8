package hs.desk.health;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;

/**
 * One look for what is to be ended: batch after batch, until no full one is left or none of it
 * ends.
 */
final class Round {

  private final int batch;
  private final IntFunction<List<Long>> due;
  private final LongPredicate end;
  private final Set<Long> failed = new HashSet<>();

  /**
   * @param due ids of what is to be ended, up to so many of each kind
   * @param end ends one, and says whether that went well
   */
  Round(int batch, IntFunction<List<Long>> due, LongPredicate end) {
    this.batch = batch;
    this.due = due;
    this.end = end;
  }

  /**
   * Ends all it can. What failed is not tried again in this round, and does not keep what comes
   * after it from its turn.
   *
   * @return whether any failed
   */
  boolean run() {
    boolean more = true;
    while (more) {
      List<Long> fresh =
          due.apply(batch + failed.size()).stream().filter(id -> !failed.contains(id)).toList();
      int before = failed.size();
      fresh.stream().filter(id -> !end.test(id)).forEach(failed::add);
      boolean someEnded = failed.size() - before < fresh.size();
      more = fresh.size() >= batch && someEnded;
    }
    return !failed.isEmpty();
  }
}
