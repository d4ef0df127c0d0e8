package hs.desk.devstack.feed;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The quote of one contract as it stands; a price that is not there is null. */
public final class Quote {
  public static final int LEVELS = 5;

  public final Contract contract;
  public LocalDate tradingDay;
  public BigDecimal last;
  public BigDecimal preSettlement;
  public BigDecimal settlement;
  public BigDecimal preClose;
  public BigDecimal open;
  public BigDecimal high;
  public BigDecimal low;
  public BigDecimal upperLimit;
  public BigDecimal lowerLimit;
  public BigDecimal volume = BigDecimal.ZERO;
  public BigDecimal turnover = BigDecimal.ZERO;
  public BigDecimal openInterest = BigDecimal.ZERO;
  public final BigDecimal[] bid = new BigDecimal[LEVELS];
  public final BigDecimal[] bidVolume = new BigDecimal[LEVELS];
  public final BigDecimal[] ask = new BigDecimal[LEVELS];
  public final BigDecimal[] askVolume = new BigDecimal[LEVELS];

  /** Per year; null where the feed has none. */
  public BigDecimal impliedVol;

  public Quote(Contract contract) {
    this.contract = contract;
  }

  /** What profits are counted at: the settlement once there is one, then last, then yesterday's. */
  public BigDecimal markPrice() {
    if (settlement != null) {
      return settlement;
    }
    return last != null ? last : preSettlement;
  }

  /** Whether it can move: it has a price and limits to keep inside. */
  public boolean isTradable() {
    return last != null && preSettlement != null && upperLimit != null && lowerLimit != null;
  }

  /** The price, brought inside today's limits. */
  public BigDecimal inside(BigDecimal price) {
    return price.max(lowerLimit).min(upperLimit);
  }

  /** A print of so many lots at a price that is on the tick and inside the limits. */
  public void print(BigDecimal price, BigDecimal lots) {
    last = price;
    open = open == null ? price : open;
    high = high == null ? price : high.max(price);
    low = low == null ? price : low.min(price);
    volume = volume.add(lots);
    turnover = turnover.add(price.multiply(lots).multiply(contract.multiplier()));
  }
}
