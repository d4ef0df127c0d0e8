package hs.desk.user.service;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds what denied log-ins may write, so that nobody floods the trail by trying on. A minute of
 * this node tells {@value #EACH} tries of a locked name or source and {@value #MOST} of all locks
 * one by one; those beyond are counted by lock, those of more than {@value #MOST} locks together.
 */
final class DenialCount {

  static final int EACH = 20;
  static final int MOST = 500;

  private static final int SECONDS = 60;

  private final Map<String, Integer> told = new HashMap<>();
  private final Map<String, DeniedTries> counted = new HashMap<>();
  private int all;
  private long minute;

  /** Whether it is to be told by itself; else it is counted. */
  synchronized boolean tells(DeniedTries one, Instant now) {
    begin(now);
    if (all < MOST && told.getOrDefault(one.lock(), 0) < EACH) {
      all++;
      told.merge(one.lock(), 1, Integer::sum);
      return true;
    }
    count(one);
    return false;
  }

  private void begin(Instant now) {
    long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
    if (current > minute) {
      minute = current;
      all = 0;
      told.clear();
    }
  }

  synchronized void count(DeniedTries tries) {
    boolean room = counted.containsKey(tries.lock()) || counted.size() < MOST;
    DeniedTries kept = room ? tries : tries.ofSeveral();
    counted.merge(kept.lock(), kept, DeniedTries::plus);
  }

  /** What was counted; from now on it is not. */
  synchronized List<DeniedTries> take() {
    List<DeniedTries> taken = List.copyOf(counted.values());
    counted.clear();
    return taken;
  }
}
