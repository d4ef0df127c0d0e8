package hs.desk.pruning;

import hs.desk.event.IdempotentAnswer;
import hs.desk.user.service.LoginSettings;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/** Deletes what is over, one batch in one transaction; each answers how many rows it deleted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OldRows {

  /** Rows of a batch. */
  public static final int BATCH = 500;

  private static final Duration SESSION_KEPT = Duration.ofDays(1);
  private static final Duration VIEWER_KEPT = Duration.ofHours(1);

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private LoginSettings logins;

  public int answers() {
    return delete("idempotency", "created_at", IdempotentAnswer.KEPT);
  }

  /** Failures that lock neither a name nor a source any more. */
  public int loginFailures() {
    return delete("login_failure", "at", logins.lockWindow());
  }

  /** Sessions that somebody ended. */
  public int endedSessions() {
    return delete("session", "ended_at", SESSION_KEPT);
  }

  /** Sessions that came to their absolute end. */
  public int expiredSessions() {
    return delete("session", "expires_at", SESSION_KEPT);
  }

  /** Who looked at an instruction and never said that he looks away. */
  public int viewers() {
    return delete("instruction_viewer", "viewed_at", VIEWER_KEPT);
  }

  private int delete(String table, String column, Duration kept) {
    String sql =
        "delete from %s where %s < utc_timestamp(6) - interval ?1 second limit %d"
            .formatted(table, column, BATCH);
    return strategy.createNativeQuery(sql).setParameter(1, kept.toSeconds()).executeUpdate();
  }
}
