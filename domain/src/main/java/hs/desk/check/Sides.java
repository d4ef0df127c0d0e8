package hs.desk.check;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;

/** Lots held of a contract over all accounts, long and short, neither below zero. */
record Sides(BigDecimal longs, BigDecimal shorts) {

  static final Sides NONE = new Sides(BigDecimal.ZERO, BigDecimal.ZERO);

  BigDecimal net() {
    return longs.subtract(shorts);
  }

  /** After that order is done. */
  Sides after(OpenClose offset, BuySell side, BigDecimal lots) {
    boolean buys = side == BuySell.BUY;
    if (offset.closes()) {
      return buys
          ? new Sides(longs, shorts.subtract(lots).max(BigDecimal.ZERO))
          : new Sides(longs.subtract(lots).max(BigDecimal.ZERO), shorts);
    }
    return buys ? new Sides(longs.add(lots), shorts) : new Sides(longs, shorts.add(lots));
  }
}
