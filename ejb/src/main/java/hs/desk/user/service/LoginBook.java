package hs.desk.user.service;

import hs.desk.user.LoginFailure;
import hs.desk.user.Session;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Log-ins and failures on record; shared by all nodes through the database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginBook {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private LoginSettings settings;
  @EJB private UserEvents events;

  /**
   * What is locked, the name or the source; empty when both may try.
   *
   * @param by {@code username} or {@code source}
   * @param seconds until it may try again, at least 1
   */
  public record Lock(String by, String value, long seconds) {}

  /** Whether the name or the source is locked; the name is asked first. */
  public Optional<Lock> lock(String name, String source, Instant now) {
    return lock("username", name, settings.lockFailures(), now)
        .or(() -> lock("source", source, settings.sourceLimit(), now));
  }

  private Optional<Lock> lock(String by, String value, int limit, Instant now) {
    List<Instant> latest =
        strategy
            .createQuery(
                "select f.at from LoginFailure f where f."
                    + by
                    + " = :value and f.at > :since order by f.at desc",
                Instant.class)
            .setParameter("value", value)
            .setParameter("since", now.minus(settings.lockWindow()))
            .setMaxResults(limit)
            .getResultList();
    if (latest.size() < limit) {
      return Optional.empty();
    }
    Instant until = latest.get(limit - 1).plus(settings.lockWindow());
    return Optional.of(new Lock(by, value, Math.max(1, Duration.between(now, until).toSeconds())));
  }

  /** Tries that were not looked at because of a lock; event {@code login.denied}. */
  public void denied(DeniedTries tries) {
    events.denied(tries);
  }

  /** Counts a failure; event {@code login.failed}. */
  public void failed(String name, String source, Instant now) {
    strategy.persist(new LoginFailure(name, source, now));
    events.login("login.failed", name, source);
  }

  /** Opens a session and forgets the name's failures; event {@code login.ok}. */
  public Login.Opened opened(String name, String source, Instant now) {
    strategy
        .createQuery("delete from LoginFailure f where f.username = :name")
        .setParameter("name", name)
        .executeUpdate();
    Token token = Token.fresh();
    Session session = new Session(token.sha256(), name, now, settings.absolute());
    strategy.persist(session);
    events.login("login.ok", name, source);
    return new Login.Opened(name, token, session.expiresAt());
  }
}
