package hs.desk.user.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks after the sessions and rights of all open sockets of a node at once, so that many sockets
 * cost few queries.
 */
@Stateless
public class OpenSessions {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * Those of the sessions that have neither ended nor reached their absolute end. An open socket is
   * activity, so the idle time does not end them.
   *
   * @param tokens SHA-256 of tokens, at most some hundreds
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<String> lasting(Collection<String> tokens, Instant now) {
    return new HashSet<>(
        strategy
            .createQuery(
                "select s.tokenSha256 from Session s where s.tokenSha256 in :tokens"
                    + " and s.endedAt is null and s.expiresAt > :now",
                String.class)
            .setParameter("tokens", tokens)
            .setParameter("now", now)
            .getResultList());
  }

  /** Notes that the sessions are in use. */
  public void used(Collection<String> tokens, Instant now) {
    strategy
        .createQuery(
            "update Session s set s.lastSeenAt = :now where s.tokenSha256 in :tokens"
                + " and s.lastSeenAt < :now and s.endedAt is null")
        .setParameter("now", now)
        .setParameter("tokens", tokens)
        .executeUpdate();
  }

  /** Differs from an earlier answer when a role was granted or revoked, or a product came. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String rightsMark() {
    Object[] grants =
        strategy
            .createQuery("select count(g), sum(g.id) from RoleGrant g", Object[].class)
            .getSingleResult();
    Object products = strategy.createQuery("select count(p) from Product p").getSingleResult();
    return grants[0] + "/" + grants[1] + "/" + products;
  }
}
