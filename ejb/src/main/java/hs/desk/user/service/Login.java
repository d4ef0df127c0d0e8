package hs.desk.user.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.user.service.LoginBook.Lock;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Logs a user in. The password is checked outside any transaction, so that a slow directory holds
 * no connection of ours.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Login {

  /** The whole of a log-in takes no longer, whatever the directory does. */
  private static final Duration LONGEST = Duration.ofMillis(2_500);

  /** A wrong log-in is not answered sooner: an unknown name would be told by its speed. */
  private static final Duration SHORTEST_REFUSAL = Duration.ofMillis(150);

  private static final int LONGEST_PASSWORD = 1_024;

  @EJB private LoginBook book;
  @Inject private LoginTurns turns;
  @Inject private LoginDenials denials;
  @EJB private Leavers leavers;
  @EJB private LoginSettings settings;

  /**
   * A log-in that was opened.
   *
   * @param token the secret; nobody can tell it again
   */
  public record Opened(String username, Token token, Instant expiresAt) {}

  /**
   * Opens a session; empty when name or password is wrong or the user left, which alike counts
   * towards the lock-out. Refused {@code TOO_MANY} while the name or the source is locked, event
   * {@code login.denied} by {@link LoginDenials}; {@code UNAVAILABLE} when the directory does not
   * answer. One name is tried one at a time on this node.
   *
   * @param source the caller's address
   */
  public Optional<Opened> open(
      String username, String password, String source, PasswordCheck check) {
    long start = System.nanoTime();
    LoginName name = LoginName.of(username);
    Optional<Opened> opened =
        turns.inTurn(
            name.text(),
            LONGEST,
            () -> inTurn(name, password, source, check, LONGEST.minusNanos(since(start))));
    if (opened.isEmpty()) {
      pause(SHORTEST_REFUSAL.minusNanos(since(start)));
    }
    return opened;
  }

  private Optional<Opened> inTurn(
      LoginName name, String password, String source, PasswordCheck check, Duration within) {
    requireOpen(name.text(), source, Instant.now());
    if (name.possible()
        && isPossible(name.text(), password)
        && check.isRight(name.text(), password, within)
        // asked last: nothing tells a leaver from a wrong password, not a silent directory either
        && !leavers.include(name.text())) {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      return Optional.of(book.opened(name.text(), source, now));
    }
    book.failed(name.text(), source, Instant.now());
    return Optional.empty();
  }

  /** Refuses {@code TOO_MANY}, with the seconds left, while the name or the source is locked. */
  private void requireOpen(String name, String source, Instant now) {
    Optional<Lock> lock = book.lock(name, source, now);
    if (lock.isPresent()) {
      denials.add(new DeniedTries(name, source, lock.get().by(), 1), now);
      throw Refused.of(Reason.TOO_MANY, "login-locked").with("retry_after", lock.get().seconds());
    }
  }

  /** An empty password would be an anonymous bind, which every directory takes. */
  private boolean isPossible(String name, String password) {
    return !password.isEmpty()
        && password.length() <= LONGEST_PASSWORD
        && password.indexOf('\0') < 0
        && (settings.demo() || !password.equalsIgnoreCase(name));
  }

  private static long since(long start) {
    return System.nanoTime() - start;
  }

  private static void pause(Duration rest) {
    try {
      if (!rest.isNegative()) {
        Thread.sleep(rest.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.of(Reason.UNAVAILABLE, "unavailable");
    }
  }
}
