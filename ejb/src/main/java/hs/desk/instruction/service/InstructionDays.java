package hs.desk.instruction.service;

import hs.desk.instruction.InstructionStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Where the instructions of a trading day begin, however many there were before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class InstructionDays {

  private static final String FIRST =
      "select min(f) from (select min(id) f from instruction where trading_day = ?"
          + " union all select min(id) from instruction where trading_day > ?) firsts";

  /** Those that a deadline of their own keeps alive, whichever their day was. */
  private static final String FIRST_ALIVE =
      "select min(f) from (select min(id) f from instruction where trading_day = ?"
          + " union all select min(id) from instruction where trading_day > ?"
          + " union all select min(id) from instruction where deadline > ? and status in ("
          + Arrays.stream(InstructionStatus.values())
              .filter(InstructionStatus::live)
              .map(status -> "'" + status + "'")
              .collect(Collectors.joining(", "))
          + ")) firsts";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * The lowest id of those of a day and later; empty when there are none. Ids rise with time but
   * for drafts and blocks of nodes: a bound to search from, no more.
   */
  public OptionalLong firstSince(LocalDate day) {
    Object first =
        strategy
            .createNativeQuery(FIRST)
            .setParameter(1, day.toString())
            .setParameter(2, day.toString())
            .getSingleResult();
    return bound(first);
  }

  /** The same with those of earlier days that go on until a deadline of their own. */
  public OptionalLong firstAlive(LocalDate today, Instant now) {
    Object first =
        strategy
            .createNativeQuery(FIRST_ALIVE)
            .setParameter(1, today.toString())
            .setParameter(2, today.toString())
            .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .getSingleResult();
    return bound(first);
  }

  private static OptionalLong bound(Object id) {
    return id == null ? OptionalLong.empty() : OptionalLong.of(((Number) id).longValue());
  }
}
