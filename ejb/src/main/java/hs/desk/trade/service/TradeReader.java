package hs.desk.trade.service;

import hs.desk.database.Cells;
import hs.desk.database.Databases;
import hs.desk.database.Rows;
import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import hs.desk.trade.TradeRecord;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Reads the feed's trades; its own transaction on the monitor alone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TradeReader {

  /** As the feed writes its times: in UTC, to the millisecond. */
  static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private static final String WRITTEN =
      "select trading_day, c_exchange_id, trade_id, buy_sell, update_time from trade_record"
          + " where update_time >= ? and update_time < ?";

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private Databases databases;

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

  /** A trade, unread, and when the feed wrote it. */
  public record Written(TradeKey trade, Instant at) {}

  /**
   * What was written in that time.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public List<Written> written(Instant from, Instant to) {
    return Rows.of(monitor, WRITTEN, List.of(STORED.format(from), STORED.format(to))).stream()
        .map(Cells::new)
        .map(TradeReader::written)
        .toList();
  }

  private static Written written(Cells row) {
    TradeKey trade = new TradeKey(row.day(), row.text(), row.text(), BuySell.of(row.text()));
    return new Written(trade, row.instant());
  }

  /** The trade, where the feed has told it; refused while the monitor does not answer. */
  public Optional<FeedTrade> find(TradeKey trade) {
    databases.requireMonitor();
    TradeRecord.Key row =
        new TradeRecord.Key(
            trade.tradingDay(), trade.exchangeId(), trade.tradeId(), trade.buySell().name());
    return Optional.ofNullable(monitor.find(TradeRecord.class, row)).map(TradeReader::trade);
  }

  private static FeedTrade trade(TradeRecord row) {
    return new FeedTrade(
        new TradeKey(row.tradingDay(), row.exchangeId(), row.tradeId(), row.buySell()),
        row.productCode(),
        route(row),
        row.price(),
        row.volume(),
        row.tradeTime());
  }

  private static Route route(TradeRecord row) {
    return new Route(
        row.accountId(), row.instrumentId(), row.buySell(), row.openClose().at(row.exchangeId()));
  }
}
