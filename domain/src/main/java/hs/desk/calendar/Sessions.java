package hs.desk.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the exchanges trade within a day, and with it when an old price is a sign of trouble. */
public interface Sessions {

  /** How long before a session its prices may begin to move: the call auction. */
  Duration AUCTION = Duration.ofMinutes(5);

  /** A market that never rests, as the demo's. */
  Sessions ALWAYS = (exchangeId, now) -> Optional.of(new Session(Instant.MIN, false));

  /**
   * A session that is open.
   *
   * @param night varieties differ in whether they trade at night
   */
  record Session(Instant opened, boolean night) {

    /** Since when a price that was told at that time could have moved; empty when nobody knows. */
    Optional<Instant> movingSince(Instant told) {
      return night && told.isBefore(opened.minus(AUCTION))
          ? Optional.empty()
          : Optional.of(told.isAfter(opened) ? told : opened);
    }
  }

  /**
   * The session of an exchange that is open.
   *
   * @param exchangeId null asks for any exchange
   */
  Optional<Session> at(String exchangeId, Instant now);

  /**
   * Whether a price is too old: the session has been open and the price unmoved for longer than it
   * may. At night only a price that moved this night can be too old.
   *
   * @param exchangeId null when it is not known
   */
  default boolean stale(String exchangeId, Instant told, Duration maxAge, Instant now) {
    return at(exchangeId, now)
        .flatMap(session -> session.movingSince(told))
        .filter(since -> since.isBefore(now.minus(maxAge)))
        .isPresent();
  }
}
