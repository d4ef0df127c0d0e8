package hs.desk.user.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.user.LoginFailure;
import hs.desk.user.Session;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Log-ins and failures on record; shared by all nodes through the database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginBook {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private LoginSettings settings;
  @Inject private UserEvents events;

  /** Refuses {@code TOO_MANY}, with the seconds left, while the name or the source is locked. */
  public void requireOpen(String name, String source, Instant now) {
    requireFewer("username", name, settings.lockFailures(), now);
    requireFewer("source", source, settings.sourceLimit(), now);
  }

  private void requireFewer(String by, String value, int limit, Instant now) {
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
    if (latest.size() >= limit) {
      Instant until = latest.get(limit - 1).plus(settings.lockWindow());
      long seconds = Math.max(1, Duration.between(now, until).toSeconds());
      throw Refused.of(Reason.TOO_MANY, "login-locked").with("retry_after", seconds);
    }
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
