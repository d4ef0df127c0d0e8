package hs.desk.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A trade as the feed reports it.
 *
 * @param volume in lots, above zero
 * @param tradedAt the exchange's time; some feeds tell whole seconds alone
 */
public record FeedTrade(
    TradeKey key,
    String productCode,
    Route route,
    BigDecimal price,
    BigDecimal volume,
    Instant tradedAt) {

  /**
   * Whether it was traded after something happened. A time that is told in whole seconds is
   * compared in whole seconds: the trade may lie anywhere in its second.
   */
  public boolean after(Instant moment) {
    boolean wholeSecond = tradedAt.getNano() == 0;
    return !tradedAt.isBefore(wholeSecond ? moment.truncatedTo(ChronoUnit.SECONDS) : moment);
  }
}
