package hs.desk.user.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets the tries of one name pass one after the other, so that many at once cannot outrun the count
 * of failures. Names share places; the wait is bounded.
 */
@ApplicationScoped
public class LoginTurns {

  private static final int PLACES = 256;

  private final Semaphore[] places = new Semaphore[PLACES];

  public LoginTurns() {
    for (int i = 0; i < PLACES; i++) {
      places[i] = new Semaphore(1, true);
    }
  }

  /** Refused {@code UNAVAILABLE} when the turn does not come in time. */
  public <T> T inTurn(String name, Duration patience, Supplier<T> act) {
    Semaphore place = places[Math.floorMod(name.hashCode(), PLACES)];
    if (!acquired(place, patience)) {
      throw Refused.of(Reason.UNAVAILABLE, "login-busy");
    }
    try {
      return act.get();
    } finally {
      place.release();
    }
  }

  private static boolean acquired(Semaphore place, Duration patience) {
    try {
      return place.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
