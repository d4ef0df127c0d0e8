package hs.desk.trade.service;

import hs.desk.check.Quoted;
import hs.desk.check.RuleScope;
import hs.desk.database.Databases;
import hs.desk.instruction.Market.Tick;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** Column by column: what is read of a contract and its quote is read with every fill. */
  private static final String OF_ID =
      "select c.exchangeId, c.typeName, c.subTypeName, c.expireDate, c.priceTick, q.lowerLimit,"
          + " q.upperLimit, q.lastPrice, q.settlement, q.preSettlement, q.updateTime, q.tradingDay"
          + " from Contract c left join Quote q on q.instrumentId = c.instrumentId"
          + " where c.instrumentId = :id";

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private Databases databases;

  /** {@link Quoted#UNLISTED} where the feed has no such contract. */
  public Quoted read(String instrumentId) {
    databases.requireMonitor();
    return monitor
        .createQuery(OF_ID, Object[].class)
        .setParameter("id", instrumentId)
        .getResultStream()
        .findFirst()
        .map(row -> quoted(instrumentId, row))
        .orElse(Quoted.UNLISTED);
  }

  private static Quoted quoted(String instrumentId, Object[] row) {
    return new Quoted(
        new RuleScope((String) row[0], (String) row[1], (String) row[2], instrumentId),
        (LocalDate) row[3],
        (BigDecimal) row[4],
        (BigDecimal) row[5],
        (BigDecimal) row[6],
        row[10] == null ? null : tick(instrumentId, row));
  }

  /** Its prices; what an option's volatility is told from is not asked here. */
  private static Tick tick(String instrumentId, Object[] row) {
    return new Tick(
        instrumentId,
        (BigDecimal) row[7],
        (BigDecimal) row[8],
        (BigDecimal) row[9],
        null,
        null,
        null,
        (Instant) row[10],
        (LocalDate) row[11]);
  }
}
