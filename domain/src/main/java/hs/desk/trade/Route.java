package hs.desk.trade;

import java.time.LocalDate;

/** What a trade and a detail of one product must have in common to belong together. */
public record Route(String accountId, String instrumentId, BuySell buySell, OpenClose openClose) {

  /**
   * What it is on a day: lots that were of today when it was laid out are of yesterday on any later
   * day, and the exchange takes no other word for them.
   *
   * @param laidOut the trading day it was laid out for
   */
  public Route on(LocalDate day, LocalDate laidOut) {
    return openClose == OpenClose.CLOSETODAY && day.isAfter(laidOut)
        ? new Route(accountId, instrumentId, buySell, OpenClose.CLOSEYESTERDAY)
        : this;
  }
}
