package hs.desk.monitor;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Draws epochs from the counter row of {@code lease}. */
@Stateless
public class EngineEpoch {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** A number no engine had before; committed before it is returned. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long draw(String nodeName) {
    strategy
        .createNativeQuery("UPDATE lease SET epoch = epoch + 1, owner = ? WHERE name = 'epoch'")
        .setParameter(1, nodeName)
        .executeUpdate();
    Object epoch =
        strategy
            .createNativeQuery("SELECT epoch FROM lease WHERE name = 'epoch'")
            .getSingleResult();
    return ((Number) epoch).longValue();
  }
}
