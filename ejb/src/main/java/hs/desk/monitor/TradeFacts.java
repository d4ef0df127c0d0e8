package hs.desk.monitor;

import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.Deal;
import java.time.LocalDate;

/** A row of {@code trade_record}. */
record TradeFacts(
    LocalDate tradingDay,
    String exchangeId,
    String productCode,
    String accountId,
    String instrumentId,
    Deal deal) {

  /** What the feed knows it by; buyer and seller may share the trade's id. */
  record Key(LocalDate tradingDay, String exchangeId, String tradeId, BuySell buySell) {}

  Key key() {
    return new Key(tradingDay, exchangeId, deal.tradeId(), deal.buySell());
  }

  AccountKey account() {
    return new AccountKey(productCode, accountId);
  }

  Direction direction() {
    return Deal.direction(deal.buySell(), deal.openClose());
  }
}
