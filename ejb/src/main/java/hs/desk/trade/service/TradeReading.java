package hs.desk.trade.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The one row that says who reads the feed's trades, and how far they were read. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TradeReading {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /**
   * Takes or keeps the reading for five seconds of the database's time.
   *
   * @return how far trades were read; empty while another node reads
   */
  public Optional<Instant> hold(String owner) {
    int held =
        strategy
            .createNativeQuery(
                "update trade_reading set owner = ?, until = utc_timestamp(6) + interval 5 second"
                    + " where id = 1"
                    + " and (owner = ? or until is null or until < utc_timestamp(6))")
            .setParameter(1, owner)
            .setParameter(2, owner)
            .executeUpdate();
    if (held == 0) {
      return Optional.empty();
    }
    Object readTo =
        strategy
            .createNativeQuery("select read_to from trade_reading where id = 1")
            .getSingleResult();
    return Optional.of(((LocalDateTime) readTo).toInstant(ZoneOffset.UTC));
  }

  /** Notes that everything written until then is done. */
  public void done(Instant readTo) {
    strategy
        .createNativeQuery("update trade_reading set read_to = greatest(read_to, ?) where id = 1")
        .setParameter(1, TradeReader.STORED.format(readTo))
        .executeUpdate();
  }
}
