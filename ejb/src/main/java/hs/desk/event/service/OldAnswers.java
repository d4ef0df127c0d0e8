package hs.desk.event.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Answers whose time is over. */
@Stateless
public class OldAnswers {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * Gives the request's key free, unless another took it meanwhile.
   *
   * @param createdAt of the answer that is too old
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void forget(IdempotentRequest request, Instant createdAt) {
    strategy
        .createQuery(
            "delete from IdempotentAnswer a where a.username = :username and a.idemKey = :key"
                + " and a.createdAt <= :created")
        .setParameter("username", request.username())
        .setParameter("key", request.key())
        .setParameter("created", createdAt)
        .executeUpdate();
  }
}
