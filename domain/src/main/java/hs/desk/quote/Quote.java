package hs.desk.quote;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.persistence.annotations.ReadOnly;

/** The newest quote of a contract. A price that is not there is null, never 0. */
@Entity
@ReadOnly
@Table(name = "quote")
public class Quote {

  @Id
  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "trading_day")
  private LocalDate tradingDay;

  @Column(name = "last_price")
  private BigDecimal lastPrice;

  @Column(name = "pre_settlement")
  private BigDecimal preSettlement;

  private BigDecimal settlement;

  @Column(name = "pre_close")
  private BigDecimal preClose;

  @Column(name = "open_price")
  private BigDecimal openPrice;

  @Column(name = "high_price")
  private BigDecimal highPrice;

  @Column(name = "low_price")
  private BigDecimal lowPrice;

  @Column(name = "upper_limit")
  private BigDecimal upperLimit;

  @Column(name = "lower_limit")
  private BigDecimal lowerLimit;

  private BigDecimal volume;

  private BigDecimal turnover;

  @Column(name = "open_interest")
  private BigDecimal openInterest;

  @Column(name = "bid_price1")
  private BigDecimal bidPrice1;

  @Column(name = "bid_price2")
  private BigDecimal bidPrice2;

  @Column(name = "bid_price3")
  private BigDecimal bidPrice3;

  @Column(name = "bid_price4")
  private BigDecimal bidPrice4;

  @Column(name = "bid_price5")
  private BigDecimal bidPrice5;

  @Column(name = "bid_volume1")
  private BigDecimal bidVolume1;

  @Column(name = "bid_volume2")
  private BigDecimal bidVolume2;

  @Column(name = "bid_volume3")
  private BigDecimal bidVolume3;

  @Column(name = "bid_volume4")
  private BigDecimal bidVolume4;

  @Column(name = "bid_volume5")
  private BigDecimal bidVolume5;

  @Column(name = "ask_price1")
  private BigDecimal askPrice1;

  @Column(name = "ask_price2")
  private BigDecimal askPrice2;

  @Column(name = "ask_price3")
  private BigDecimal askPrice3;

  @Column(name = "ask_price4")
  private BigDecimal askPrice4;

  @Column(name = "ask_price5")
  private BigDecimal askPrice5;

  @Column(name = "ask_volume1")
  private BigDecimal askVolume1;

  @Column(name = "ask_volume2")
  private BigDecimal askVolume2;

  @Column(name = "ask_volume3")
  private BigDecimal askVolume3;

  @Column(name = "ask_volume4")
  private BigDecimal askVolume4;

  @Column(name = "ask_volume5")
  private BigDecimal askVolume5;

  @Column(name = "implied_vol")
  private BigDecimal impliedVol;

  @Column(name = "update_time")
  private Instant updateTime;

  protected Quote() {}

  public String instrumentId() {
    return instrumentId;
  }

  /** The exchange's trading day, at night not the natural one. */
  public LocalDate tradingDay() {
    return tradingDay;
  }

  /** Null when nothing was traded yet. */
  public BigDecimal lastPrice() {
    return lastPrice;
  }

  /** The previous settlement; for stocks and ETFs the previous close. */
  public BigDecimal preSettlement() {
    return preSettlement;
  }

  /** Null until the day is settled. */
  public BigDecimal settlement() {
    return settlement;
  }

  public BigDecimal preClose() {
    return preClose;
  }

  public BigDecimal openPrice() {
    return openPrice;
  }

  public BigDecimal highPrice() {
    return highPrice;
  }

  public BigDecimal lowPrice() {
    return lowPrice;
  }

  public BigDecimal upperLimit() {
    return upperLimit;
  }

  public BigDecimal lowerLimit() {
    return lowerLimit;
  }

  /** Of the trading day, in lots or shares. */
  public BigDecimal volume() {
    return volume;
  }

  /** Of the trading day, in CNY. */
  public BigDecimal turnover() {
    return turnover;
  }

  public BigDecimal openInterest() {
    return openInterest;
  }

  /** The feed's, per year; null where it has none. */
  public BigDecimal impliedVol() {
    return impliedVol;
  }

  public Instant updateTime() {
    return updateTime;
  }

  /** Five levels, the highest price first. */
  public List<Level> bids() {
    return List.of(
        new Level(bidPrice1, bidVolume1),
        new Level(bidPrice2, bidVolume2),
        new Level(bidPrice3, bidVolume3),
        new Level(bidPrice4, bidVolume4),
        new Level(bidPrice5, bidVolume5));
  }

  /** Five levels, the lowest price first. */
  public List<Level> asks() {
    return List.of(
        new Level(askPrice1, askVolume1),
        new Level(askPrice2, askVolume2),
        new Level(askPrice3, askVolume3),
        new Level(askPrice4, askVolume4),
        new Level(askPrice5, askVolume5));
  }

  /** One level of the book; both null where the book ends. */
  public record Level(BigDecimal price, BigDecimal volume) {}

  @Override
  public boolean equals(Object other) {
    return other instanceof Quote that && instrumentId.equals(that.instrumentId);
  }

  @Override
  public int hashCode() {
    return instrumentId.hashCode();
  }
}
