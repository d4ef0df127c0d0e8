package hs.desk.check;

import hs.desk.instruction.Market.Held;
import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;

/** Lots held of a contract, long and short, neither below zero. */
record Sides(BigDecimal longs, BigDecimal shorts) {

  static final Sides NONE = new Sides(BigDecimal.ZERO, BigDecimal.ZERO);

  static Sides of(Held row) {
    BigDecimal lots = row.yesterday().add(row.today());
    return row.direction() == Direction.LONG
        ? new Sides(lots, BigDecimal.ZERO)
        : new Sides(BigDecimal.ZERO, lots);
  }

  Sides plus(Sides other) {
    return new Sides(longs.add(other.longs), shorts.add(other.shorts));
  }

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
