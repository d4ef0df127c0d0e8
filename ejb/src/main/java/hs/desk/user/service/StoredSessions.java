package hs.desk.user.service;

import hs.desk.user.Session;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sessions as the database has them. */
@Stateless
public class StoredSessions {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private UserEvents events;

  /** Empty when there is none, or it is over. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<Session> alive(String tokenSha256, Instant now, Duration idle) {
    return Optional.ofNullable(strategy.find(Session.class, tokenSha256))
        .filter(session -> session.alive(now, idle));
  }

  /**
   * Tokens of those of these people whose sessions have neither ended nor reached their absolute
   * end. Those who have sessions are few, those who are asked for may be many.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<String> openOf(Set<String> usernames, Instant now) {
    Set<String> names =
        open("distinct s.username", "", now)
            .getResultStream()
            .filter(usernames::contains)
            .collect(Collectors.toSet());
    return names.isEmpty()
        ? List.of()
        : open("s.tokenSha256", " and s.username in :names", now)
            .setParameter("names", names)
            .getResultList();
  }

  private TypedQuery<String> open(String what, String condition, Instant now) {
    return strategy
        .createQuery(
            "select %s from Session s where s.endedAt is null and s.expiresAt > :now%s"
                .formatted(what, condition),
            String.class)
        .setParameter("now", now);
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
    ended(tokenSha256, now).ifPresent(name -> events.login("user.logout", name, source));
  }

  /** As {@link #end}, in the desk's name; the event tells why. */
  public void endByDesk(String tokenSha256, String reason, Instant now) {
    ended(tokenSha256, now).ifPresent(name -> events.loggedOut(name, reason));
  }

  /** Whose session it was; empty when there is nothing to end. */
  private Optional<String> ended(String tokenSha256, Instant now) {
    Session session = strategy.find(Session.class, tokenSha256, LockModeType.PESSIMISTIC_WRITE);
    if (session == null || session.endedAt() != null) {
      return Optional.empty();
    }
    session.end(now);
    return Optional.of(session.username());
  }
}
