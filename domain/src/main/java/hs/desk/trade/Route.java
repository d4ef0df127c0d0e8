package hs.desk.trade;

import java.time.LocalDate;

/** What a trade and a detail of one product must have in common to belong together. */
public record Route(String accountId, String instrumentId, BuySell buySell, OpenClose openClose) {

  /** What it is on a day ({@link OpenClose#on}). */
  public Route on(LocalDate day, LocalDate laidOut) {
    return new Route(accountId, instrumentId, buySell, openClose.on(day, laidOut));
  }
}
