package hs.desk.user.service;

import hs.desk.user.service.LoginBook.Lock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Bounds what denied log-ins may write, so that nobody floods the trail by trying on: one event for
 * a locked name or source, minute and node, and at most {@value #MOST} a minute and node for all of
 * them. A name or source that is tried in the next minute is told again.
 */
@ApplicationScoped
public class LoginDenials {

  static final int MOST = 500;

  private static final int SECONDS = 60;

  private final Set<String> told = new HashSet<>();
  private long minute;

  /** Runs {@code tell}, unless that was told this minute; what fails was not told. */
  public void once(Lock lock, Instant now, Runnable tell) {
    String key = lock.by() + ' ' + lock.value();
    if (!begin(key, now)) {
      return;
    }
    try {
      tell.run();
    } catch (RuntimeException e) {
      forget(key);
      throw e;
    }
  }

  private synchronized boolean begin(String key, Instant now) {
    long current = Math.floorDiv(now.getEpochSecond(), SECONDS);
    if (current > minute) {
      minute = current;
      told.clear();
    }
    return told.size() < MOST && told.add(key);
  }

  private synchronized void forget(String key) {
    told.remove(key);
  }
}
