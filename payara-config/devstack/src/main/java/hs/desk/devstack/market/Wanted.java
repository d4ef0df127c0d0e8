package hs.desk.devstack.market;

import hs.desk.devstack.feed.Account;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;

/**
 * Lots that somebody wants traded.
 *
 * @param detail the open detail of an instruction they are for; null for nobody's
 * @param price null: what the market gives
 */
public record Wanted(
    Long detail,
    Account.Key account,
    String instrument,
    BuySell side,
    OpenClose offset,
    BigDecimal lots,
    BigDecimal price) {

  /** The same for fewer lots; null leaves them. */
  public Wanted atMost(BigDecimal most) {
    return most == null ? this : with(lots.min(most), price);
  }

  /** The same at another price; null leaves it. */
  public Wanted at(BigDecimal other) {
    return other == null ? this : with(lots, other);
  }

  private Wanted with(BigDecimal otherLots, BigDecimal otherPrice) {
    return new Wanted(detail, account, instrument, side, offset, otherLots, otherPrice);
  }
}
