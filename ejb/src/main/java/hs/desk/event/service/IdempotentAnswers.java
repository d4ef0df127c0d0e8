package hs.desk.event.service;

import hs.desk.Refused;
import hs.desk.event.IdempotentAnswer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

/**
 * First answers to writes that named a key. A request without one passes through untouched. What is
 * older than {@link IdempotentAnswer#KEPT} counts as absent, and makes room for the next.
 */
@ApplicationScoped
public class IdempotentAnswers {

  private static final String TAKE =
      "insert ignore into idempotency (username, idem_key, route, request_hash, created_at)"
          + " values (?, ?, ?, ?, ?)";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private OldAnswers old;

  /** The stored answer; refuses {@code RULE} when the key was used for another request. */
  public Optional<WrittenAnswer> find(IdempotentRequest request) {
    if (request.key() == null) {
      return Optional.empty();
    }
    IdempotentAnswer stored = strategy.find(IdempotentAnswer.class, key(request));
    if (stored != null && stored.expired(Instant.now())) {
      old.forget(request, stored.createdAt());
      return Optional.empty();
    }
    if (stored == null || stored.status() == null) {
      return Optional.empty();
    }
    if (!stored.answers(request.route(), request.hash())) {
      throw Refused.rule("Idempotency-Key", "key-reused", null, request.key());
    }
    return Optional.of(new WrittenAnswer(stored.status(), stored.location(), stored.body(), true));
  }

  /**
   * Takes the key for the present transaction, unless it is taken. A copy in flight waits here
   * until this one ends.
   *
   * @return whether it was free; always, where the request names none
   */
  @Transactional(TxType.MANDATORY)
  public boolean take(IdempotentRequest request) {
    return request.key() == null
        || strategy
                .createNativeQuery(TAKE)
                .setParameter(1, request.username())
                .setParameter(2, request.key())
                .setParameter(3, request.route())
                .setParameter(4, request.hash())
                .setParameter(5, Timestamp.from(Instant.now()))
                .executeUpdate()
            == 1;
  }

  /**
   * Keeps the answer; committed with the act, or not at all. The row is not read again: the act may
   * have let go of all it read.
   */
  @Transactional(TxType.MANDATORY)
  public void keep(IdempotentRequest request, WrittenAnswer answer) {
    if (request.key() == null) {
      return;
    }
    int kept =
        strategy
            .createQuery(
                "update IdempotentAnswer a set a.status = :status, a.location = :location,"
                    + " a.body = :body where a.username = :username and a.idemKey = :key")
            .setParameter("status", answer.status())
            .setParameter("location", answer.location())
            .setParameter("body", answer.body())
            .setParameter("username", request.username())
            .setParameter("key", request.key())
            .executeUpdate();
    if (kept != 1) {
      throw new IllegalStateException("the key was not taken: " + request.key());
    }
  }

  private static IdempotentAnswer.Key key(IdempotentRequest request) {
    return new IdempotentAnswer.Key(request.username(), request.key());
  }
}
