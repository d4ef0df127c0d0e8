package hs.desk.monitor;

import hs.desk.order.OrderFate;
import hs.desk.order.OrderStatistic;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A row of {@code order_record}.
 *
 * @param total lots asked for
 * @param traded lots filled
 */
record OrderFacts(
    LocalDate tradingDay,
    String exchangeId,
    String orderSysId,
    String productCode,
    String accountId,
    String instrumentId,
    BuySell buySell,
    OpenClose openClose,
    BigDecimal total,
    BigDecimal traded,
    OrderFate fate) {

  /** What the feed knows it by. */
  record Key(LocalDate tradingDay, String exchangeId, String orderSysId) {}

  Key key() {
    return new Key(tradingDay, exchangeId, orderSysId);
  }

  OrderStatistic statistic() {
    return OrderStatistic.of(fate, total, traded);
  }
}
