package hs.desk.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An unmatched trade as it is shown.
 *
 * @param volume of the whole trade, in lots
 * @param unmatched what of it belongs to no fill
 */
public record UnmatchedView(
    LocalDate tradingDay,
    String exchangeId,
    String tradeId,
    BuySell buySell,
    String productCode,
    String accountId,
    String instrumentId,
    OpenClose openClose,
    BigDecimal price,
    BigDecimal volume,
    BigDecimal unmatched,
    UnmatchedReason reason,
    Instant tradeTime,
    Instant notedAt) {

  public static UnmatchedView of(UnmatchedTrade row) {
    FeedTrade trade = row.trade();
    return new UnmatchedView(
        trade.key().tradingDay(),
        trade.key().exchangeId(),
        trade.key().tradeId(),
        trade.key().buySell(),
        trade.productCode(),
        trade.route().accountId(),
        trade.route().instrumentId(),
        trade.route().openClose(),
        trade.price(),
        trade.volume(),
        row.unmatched(),
        row.reason(),
        trade.tradedAt(),
        row.notedAt());
  }
}
