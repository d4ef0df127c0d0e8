package hs.desk.trade.service;

import hs.desk.calendar.TradingDays;
import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import hs.desk.trade.TradeRecord;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the feed's trades; its own transaction on the monitor alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TradeReader {

  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  /** A trading day is told within so many days of the moment: night sessions, holidays. */
  private static final int DAYS_AROUND = 12;

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  /**
   * Trades written since then, in the order of writing.
   *
   * @param from inclusive
   */
  @SuppressWarnings("unchecked")
  public List<Read> since(Instant from, int limit) {
    List<TradeRecord> rows =
        monitor
            .createNativeQuery(
                "select * from trade_record where update_time >= ?"
                    + " order by update_time, trading_day, c_exchange_id, trade_id, buy_sell",
                TradeRecord.class)
            .setParameter(1, STORED.format(from))
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(row -> new Read(trade(row), row.updateTime())).toList();
  }

  /** A trade and when the feed wrote it. */
  public record Read(FeedTrade trade, Instant writtenAt) {}

  /**
   * The trade of that id about that time: that of the trading day, and only where that has none the
   * latest of the days around. Ids come again on other days.
   *
   * @param tradingDay that of the moment it was traded at
   */
  public Optional<FeedTrade> find(
      LocalDate tradingDay, Instant tradedAt, String exchangeId, String tradeId, BuySell side) {
    LocalDate about = tradedAt.atZone(TradingDays.CHINA).toLocalDate();
    return monitor
        .createQuery(
            "select t from TradeRecord t where t.tradingDay between :first and :last"
                + " and t.exchangeId = :exchange and t.tradeId = :id and t.buySell = :side"
                + " order by t.tradingDay desc",
            TradeRecord.class)
        .setParameter("first", about.minusDays(1))
        .setParameter("last", about.plusDays(DAYS_AROUND))
        .setParameter("exchange", exchangeId)
        .setParameter("id", tradeId)
        .setParameter("side", side.name())
        .getResultStream()
        .min(Comparator.comparing(row -> !row.tradingDay().equals(tradingDay)))
        .map(TradeReader::trade);
  }

  private static FeedTrade trade(TradeRecord row) {
    return new FeedTrade(
        new TradeKey(row.tradingDay(), row.exchangeId(), row.tradeId(), row.buySell()),
        row.productCode(),
        new Route(row.accountId(), row.instrumentId(), row.buySell(), row.openClose()),
        row.price(),
        row.volume(),
        row.tradeTime());
  }
}
