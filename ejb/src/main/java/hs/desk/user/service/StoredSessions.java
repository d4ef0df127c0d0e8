package hs.desk.user.service;

import hs.desk.user.Session;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions as the database has them. */
@Stateless
public class StoredSessions {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

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

  /** Ends the session; ending it again, or one that never was, changes nothing. */
  public void end(String tokenSha256, Instant now) {
    Session session = strategy.find(Session.class, tokenSha256);
    if (session != null) {
      session.end(now);
    }
  }
}
