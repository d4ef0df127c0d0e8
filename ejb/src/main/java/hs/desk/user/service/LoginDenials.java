package hs.desk.user.service;

import hs.desk.health.Trouble;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts denied log-ins on record: one by one as far as {@link DenialCount} goes, the others within a
 * minute as one event with their number. A node that is killed takes what it had counted with it.
 */
@ApplicationScoped
public class LoginDenials {

  private static final int SECONDS = 60;

  @EJB private LoginBook book;
  @Resource private ManagedScheduledExecutorService later;

  private final DenialCount count = new DenialCount();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final Trouble trouble =
      new Trouble(
          LoginDenials.class,
          "denied log-ins cannot be told, trying again",
          "denied log-ins are told again");

  /** In a transaction of its own; or counts it, to be told later. */
  public void add(DeniedTries one, Instant now) {
    if (count.tells(one, now)) {
      book.denied(one);
    } else {
      tellLater();
    }
  }

  private void tellLater() {
    if (waiting.compareAndSet(false, true)) {
      later.schedule(this::tellCounted, SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Up to the first that cannot be told: the others would wait for the same database. */
  private void tellCounted() {
    waiting.set(false);
    boolean well = true;
    for (DeniedTries tries : count.take()) {
      well = well && told(tries);
      if (!well) {
        count.count(tries);
      }
    }
    if (!well) {
      tellLater();
    }
  }

  private boolean told(DeniedTries tries) {
    try {
      book.denied(tries);
      trouble.over();
      return true;
    } catch (RuntimeException e) {
      trouble.met(e);
      return false;
    }
  }
}
