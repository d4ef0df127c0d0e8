package hs.desk.database;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Supplier;

/**
 * What several queries of {@code strategy} say of one moment. On their own each sees what was
 * committed before it: an instruction that is not executing yet, with the fill that began it.
 */
@Stateless
public class OneMoment {

  /** Of the next transaction of the connection alone, and so before its first query. */
  private static final String BEFORE_THE_FIRST =
      "set transaction isolation level repeatable read, read only";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * In a transaction of its own, that can write nothing; whatever else is under way waits for it,
   * so that it asks {@code strategy} alone. What it reads is managed no longer when it ends.
   *
   * @param reading its queries all see what was committed when the first of them began; none with
   *     the hint {@code eclipselink.read-only}, which has a connection of its own
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <T> T of(Supplier<T> reading) {
    strategy.createNativeQuery(BEFORE_THE_FIRST).executeUpdate();
    return reading.get();
  }
}
