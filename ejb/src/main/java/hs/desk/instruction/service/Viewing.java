package hs.desk.instruction.service;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;

/**
 * Who has an instruction before his eyes now. It is no act: it makes no event and is not kept, so
 * that a lost word of it does no harm.
 */
@Stateless
public class Viewing {

  /** How long one word counts; a screen gives it three times in that time. */
  public static final Duration COUNTS = Duration.ofSeconds(30);

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private InstructionAccess access;

  /** Notes that the caller looks at it, and answers who else does, in order of their names. */
  public List<String> look(String username, long id) {
    access.require(username, id);
    strategy
        .createNativeQuery(
            "INSERT INTO instruction_viewer (instruction_id, username, viewed_at)"
                + " VALUES (?1, ?2, UTC_TIMESTAMP(6))"
                + " ON DUPLICATE KEY UPDATE viewed_at = VALUES(viewed_at)")
        .setParameter(1, id)
        .setParameter(2, username)
        .executeUpdate();
    return others(username, id);
  }

  /** Notes that he looks away; not having looked is none the worse. */
  public void lookAway(String username, long id) {
    access.require(username, id);
    strategy
        .createNativeQuery(
            "DELETE FROM instruction_viewer WHERE instruction_id = ?1 AND username = ?2")
        .setParameter(1, id)
        .setParameter(2, username)
        .executeUpdate();
  }

  private List<String> others(String username, long id) {
    List<?> found =
        strategy
            .createNativeQuery(
                "SELECT username FROM instruction_viewer WHERE instruction_id = ?1"
                    + " AND username <> ?2 AND viewed_at > UTC_TIMESTAMP(6) - INTERVAL ?3 SECOND"
                    + " ORDER BY username")
            .setParameter(1, id)
            .setParameter(2, username)
            .setParameter(3, COUNTS.toSeconds())
            .getResultList();
    return found.stream().map(String.class::cast).toList();
  }
}
