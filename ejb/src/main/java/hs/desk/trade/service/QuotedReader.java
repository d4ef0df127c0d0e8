package hs.desk.trade.service;

import hs.desk.check.Quoted;
import hs.desk.database.Databases;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.instruction.service.ListedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Reads a contract with its quote in one statement, so of one moment; in no transaction. */
@ApplicationScoped
@Transactional(TxType.NEVER)
public class QuotedReader {

  private static final String OF_ID =
      "select "
          + ListedColumns.OF_C
          + ", c.subTypeName, c.priceTick, q.lowerLimit, q.upperLimit, q.instrumentId,"
          + " q.lastPrice, q.settlement, q.preSettlement, q.updateTime, q.tradingDay"
          + " from Contract c left join Quote q on q.instrumentId = c.instrumentId"
          + " where c.instrumentId = :id";

  private static final int TRAITS = ListedColumns.COUNT;
  private static final int TICK = TRAITS + 4;

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @Inject private Databases databases;

  /** {@link Quoted#UNLISTED} where the feed has no such contract. */
  public Quoted read(String instrumentId) {
    databases.requireMonitor();
    return monitor
        .createQuery(OF_ID, Object[].class)
        .setParameter("id", instrumentId)
        .getResultStream()
        .findFirst()
        .map(QuotedReader::quoted)
        .orElse(Quoted.UNLISTED);
  }

  private static Quoted quoted(Object[] row) {
    return new Quoted(
        ListedColumns.listed(row),
        traits(row),
        (BigDecimal) row[TRAITS + 1],
        row[TICK] == null ? null : tick(row));
  }

  /** Its scope and limits; what it costs is not asked here. */
  private static Traits traits(Object[] row) {
    return new Traits(
        (String) row[TRAITS], null, (BigDecimal) row[TRAITS + 2], (BigDecimal) row[TRAITS + 3]);
  }

  /** Its prices; what an option's volatility is told from is not asked here. */
  private static Tick tick(Object[] row) {
    return new Tick(
        (String) row[TICK],
        (BigDecimal) row[TICK + 1],
        (BigDecimal) row[TICK + 2],
        (BigDecimal) row[TICK + 3],
        null,
        null,
        null,
        (Instant) row[TICK + 4],
        (LocalDate) row[TICK + 5]);
  }
}
