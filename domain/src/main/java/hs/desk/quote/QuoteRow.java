package hs.desk.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A quote as callers see it, column by column. A price that is not there is null. */
public record QuoteRow(
    String instrumentId,
    LocalDate tradingDay,
    BigDecimal lastPrice,
    BigDecimal preSettlement,
    BigDecimal settlement,
    BigDecimal preClose,
    BigDecimal openPrice,
    BigDecimal highPrice,
    BigDecimal lowPrice,
    BigDecimal upperLimit,
    BigDecimal lowerLimit,
    BigDecimal volume,
    BigDecimal turnover,
    BigDecimal openInterest,
    BigDecimal bidPrice1,
    BigDecimal bidPrice2,
    BigDecimal bidPrice3,
    BigDecimal bidPrice4,
    BigDecimal bidPrice5,
    BigDecimal bidVolume1,
    BigDecimal bidVolume2,
    BigDecimal bidVolume3,
    BigDecimal bidVolume4,
    BigDecimal bidVolume5,
    BigDecimal askPrice1,
    BigDecimal askPrice2,
    BigDecimal askPrice3,
    BigDecimal askPrice4,
    BigDecimal askPrice5,
    BigDecimal askVolume1,
    BigDecimal askVolume2,
    BigDecimal askVolume3,
    BigDecimal askVolume4,
    BigDecimal askVolume5,
    BigDecimal impliedVol,
    Instant updateTime) {

  public static QuoteRow of(Quote quote) {
    List<Quote.Level> bids = quote.bids();
    List<Quote.Level> asks = quote.asks();
    return new QuoteRow(
        quote.instrumentId(),
        quote.tradingDay(),
        quote.lastPrice(),
        quote.preSettlement(),
        quote.settlement(),
        quote.preClose(),
        quote.openPrice(),
        quote.highPrice(),
        quote.lowPrice(),
        quote.upperLimit(),
        quote.lowerLimit(),
        quote.volume(),
        quote.turnover(),
        quote.openInterest(),
        bids.get(0).price(),
        bids.get(1).price(),
        bids.get(2).price(),
        bids.get(3).price(),
        bids.get(4).price(),
        bids.get(0).volume(),
        bids.get(1).volume(),
        bids.get(2).volume(),
        bids.get(3).volume(),
        bids.get(4).volume(),
        asks.get(0).price(),
        asks.get(1).price(),
        asks.get(2).price(),
        asks.get(3).price(),
        asks.get(4).price(),
        asks.get(0).volume(),
        asks.get(1).volume(),
        asks.get(2).volume(),
        asks.get(3).volume(),
        asks.get(4).volume(),
        quote.impliedVol(),
        quote.updateTime());
  }
}
