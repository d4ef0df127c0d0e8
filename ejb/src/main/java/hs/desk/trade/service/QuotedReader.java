package hs.desk.trade.service;

import hs.desk.check.Quoted;
import hs.desk.contract.Contract;
import hs.desk.database.Databases;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.quote.Quote;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads a contract with its quote in one statement, so of one moment; in no transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QuotedReader {

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @Inject private Databases databases;

  /** {@link Quoted#UNLISTED} where the feed has no such contract. */
  public Quoted read(String instrumentId) {
    databases.requireMonitor();
    return monitor
        .createQuery(
            "select c, q from Contract c left join Quote q on q.instrumentId = c.instrumentId"
                + " where c.instrumentId = :id",
            Object[].class)
        .setParameter("id", instrumentId)
        .getResultStream()
        .findFirst()
        .map(row -> quoted((Contract) row[0], (Quote) row[1]))
        .orElse(Quoted.UNLISTED);
  }

  private static Quoted quoted(Contract contract, Quote quote) {
    return new Quoted(
        listed(contract),
        traits(contract, quote),
        contract.priceTick(),
        quote == null ? null : tick(quote));
  }

  private static Listed listed(Contract contract) {
    return new Listed(
        contract.instrumentId(),
        contract.instrumentName(),
        contract.exchangeId(),
        contract.typeName(),
        contract.underlyingId(),
        contract.multiplier(),
        contract.minVolume(),
        contract.maxLimitVolume(),
        contract.strike(),
        contract.optionType(),
        contract.expireDate());
  }

  /** Its scope and limits; what it costs is not asked here. */
  private static Traits traits(Contract contract, Quote quote) {
    return new Traits(
        contract.subTypeName(),
        null,
        quote == null ? null : quote.lowerLimit(),
        quote == null ? null : quote.upperLimit());
  }

  /** Its prices; what an option's volatility is told from is not asked here. */
  private static Tick tick(Quote quote) {
    return new Tick(
        quote.instrumentId(),
        quote.lastPrice(),
        quote.settlement(),
        quote.preSettlement(),
        null,
        null,
        null,
        quote.updateTime(),
        quote.tradingDay());
  }
}
