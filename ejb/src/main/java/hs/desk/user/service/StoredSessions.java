package hs.desk.user.service;

import hs.desk.user.Session;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions as the database has them. */
@Stateless
public class StoredSessions {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private UserEvents events;

  /** Empty when there is none, or it is over. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Session> alive(String tokenSha256, Instant now, Duration idle) {
    return Optional.ofNullable(strategy.find(Session.class, tokenSha256))
        .filter(session -> session.alive(now, idle));
  }

  /**
   * Notes that the session is used, on its own, unless that was noted after {@code known}; a
   * session that has ended stays as it is.
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void touch(String tokenSha256, Instant now, Instant known) {
    strategy
        .createQuery(
            "update Session s set s.lastSeenAt = :now where s.tokenSha256 = :token"
                + " and s.lastSeenAt <= :known and s.endedAt is null")
        .setParameter("now", now)
        .setParameter("token", tokenSha256)
        .setParameter("known", known)
        .executeUpdate();
  }

  /**
   * Ends the session; event {@code user.logout}. Ending it again, or one that never was, changes
   * nothing and writes none.
   *
   * @param source the address of who ends it
   */
  public void end(String tokenSha256, String source, Instant now) {
    Session session = strategy.find(Session.class, tokenSha256, LockModeType.PESSIMISTIC_WRITE);
    if (session != null && session.endedAt() == null) {
      session.end(now);
      events.login("user.logout", session.username(), source);
    }
  }
}
