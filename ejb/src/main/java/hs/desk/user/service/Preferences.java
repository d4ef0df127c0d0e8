package hs.desk.user.service;

import hs.desk.Refused;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What users set for themselves: one JSON text under each name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Preferences {

  /** Names one user may have; the screens use some thirty. */
  static final int MOST = 100;

  @PersistenceContext(unitName = "strategy")
  EntityManager strategy;

  @EJB Acts acts;

  /** The JSON text, if it was ever set. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<String> find(String username, String name) {
    List<String> found =
        strategy
            .createQuery(
                "select p.value from Preference p where p.username = :username and p.name = :name",
                String.class)
            .setParameter("username", username)
            .setParameter("name", name)
            .getResultList();
    return found.stream().findFirst();
  }

  /**
   * Sets it and answers it; the last to set it wins. One statement, so that two tabs that set it
   * first at the same time do not collide. Refuses {@code RULE} a new name to who has {@value
   * #MOST}; names that are new at the same time may all be let in.
   *
   * @param key the Idempotency-Key, or null
   */
  public WrittenAnswer set(String username, String key, String name, String json) {
    String route = "PUT api/user/preferences/%s/".formatted(name);
    return acts.once(
        IdempotentRequest.of(username, key, route, json),
        () -> {
          requireRoom(username, name);
          keep(username, name, json);
          return new WrittenAnswer(200, null, json, false);
        });
  }

  private void requireRoom(String username, String name) {
    long others =
        strategy
            .createQuery(
                "select count(p.name) from Preference p"
                    + " where p.username = :username and p.name <> :name",
                Long.class)
            .setParameter("username", username)
            .setParameter("name", name)
            .getSingleResult();
    if (others >= MOST && find(username, name).isEmpty()) {
      throw Refused.rule("name", "preference-count", MOST, others + 1);
    }
  }

  private void keep(String username, String name, String json) {
    strategy
        .createNativeQuery(
            "INSERT INTO preference (username, name, value, updated_at)"
                + " VALUES (?1, ?2, ?3, UTC_TIMESTAMP(6))"
                + " ON DUPLICATE KEY UPDATE value = VALUES(value), updated_at = VALUES(updated_at)")
        .setParameter(1, username)
        .setParameter(2, name)
        .setParameter(3, json)
        .executeUpdate();
  }
}
