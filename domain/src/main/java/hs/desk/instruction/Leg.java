package hs.desk.instruction;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;

/**
 * One order a trader is to place: what becomes a detail (明细).
 *
 * @param quantity lots (shares for stocks and ETFs), above zero, never above the exchange's largest
 *     limit order
 */
public record Leg(String accountId, OpenClose openClose, BuySell buySell, BigDecimal quantity) {

  /** What it adds to the net position. */
  public BigDecimal signed() {
    return buySell.signed(quantity);
  }

  Leg of(BigDecimal part) {
    return new Leg(accountId, openClose, buySell, part);
  }
}
