package hs.desk.instruction.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.OptionalLong;

/** Where the instructions of a trading day begin, however many there were before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InstructionDays {

  /** Grouped, so that the index gives the first of each day and not all of them. */
  private static final String FIRST =
      "select min(f) from (select min(id) f from instruction where trading_day >= ?"
          + " group by trading_day) firsts";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * The lowest id of those of a day and later; empty when there are none. Ids rise with time but
   * for drafts and blocks of nodes: a bound to search from, no more.
   */
  public OptionalLong firstSince(LocalDate day) {
    Object first =
        strategy.createNativeQuery(FIRST).setParameter(1, day.toString()).getSingleResult();
    return first == null ? OptionalLong.empty() : OptionalLong.of(((Number) first).longValue());
  }
}
