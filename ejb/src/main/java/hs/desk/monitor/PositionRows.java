package hs.desk.monitor;

import hs.desk.position.Exposure;
import hs.desk.position.Lots;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes the row of a position from what is held in both directions and what that is worth. */
final class PositionRows {

  private static final int MONEY_SCALE = 4;
  private static final int DELTA_SCALE = 10;

  private PositionRows() {}

  /**
   * @param longs null when nothing is held long, as is {@code shorts} for short
   */
  static Content content(PositionKey key, Held longs, Held shorts, Valuation value) {
    PositionRow row = row(key, longs, shorts, value);
    return Content.of(key.text(), key.productCode(), key.instrumentId(), Wire.text(row));
  }

  static PositionRow row(PositionKey key, Held longs, Held shorts, Valuation value) {
    Lots held = lots(longs);
    Lots owed = lots(shorts);
    BigDecimal net = held.total().subtract(owed.total());
    Exposure exposure = value.exposure();
    return new PositionRow(
        key.productCode(),
        key.accountId(),
        key.instrumentId(),
        held.yesterday(),
        held.today(),
        held.frozen(),
        stock(value) ? held.sellable() : held.closable(),
        owed.yesterday(),
        owed.today(),
        owed.frozen(),
        owed.closable(),
        net,
        value.price() == null ? null : value.price().value(),
        value.price() == null ? null : value.price().source().name(),
        value.price() == null ? null : value.price().time(),
        value.terms() == null ? null : value.terms().multiplier(),
        delta(exposure),
        of(exposure, e -> e.marketValue(net)),
        of(exposure, e -> e.notional(net)),
        of(exposure, e -> e.deltaValue(net)),
        of(exposure, e -> e.gammaCash(net)),
        of(exposure, e -> e.vegaCash(net)),
        of(exposure, e -> e.thetaCash(net)),
        positionProfit(longs, shorts, value),
        profit(longs, shorts, Held::openCost, value),
        margin(longs, shorts),
        null,
        null,
        null,
        null,
        flags(value));
  }

  private static Lots lots(Held held) {
    return held == null ? Lots.NONE : Lots.of(held.yesterday(), held.today(), held.frozen());
  }

  private static boolean stock(Valuation value) {
    return value.terms() != null && value.terms().stock();
  }

  private static <T> T of(Exposure exposure, Function<Exposure, T> what) {
    return exposure == null ? null : what.apply(exposure);
  }

  private static BigDecimal delta(Exposure exposure) {
    return exposure == null || exposure.delta() == null
        ? null
        : exposure.delta().setScale(DELTA_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal positionProfit(Held longs, Held shorts, Valuation value) {
    if (value.terms() != null && value.terms().isOption()) {
      return BigDecimal.ZERO;
    }
    return profit(longs, shorts, Held::positionCost, value);
  }

  private static BigDecimal profit(
      Held longs, Held shorts, Function<Held, BigDecimal> cost, Valuation value) {
    if (!value.profitable()) {
      return null;
    }
    BiFunction<Held, Integer, BigDecimal> side =
        (held, sign) ->
            held == null
                ? BigDecimal.ZERO
                : value.profit(held.lots(), cost.apply(held)).multiply(BigDecimal.valueOf(sign));
    return side.apply(longs, 1)
        .add(side.apply(shorts, -1))
        .setScale(MONEY_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal margin(Held longs, Held shorts) {
    BigDecimal held = longs == null ? null : longs.margin();
    BigDecimal owed = shorts == null ? null : shorts.margin();
    if (held == null || owed == null) {
      return held == null ? owed : held;
    }
    return held.add(owed);
  }

  private static List<String> flags(Valuation value) {
    List<String> flags = new ArrayList<>();
    if (value.terms() == null) {
      flags.add("CONTRACT_MISSING");
    }
    if (value.price() == null) {
      flags.add("PRICE_MISSING");
    }
    if (value.terms() != null && (value.exposure() == null || !value.exposure().valued())) {
      flags.add("DELTA_MISSING");
    }
    if (value.stale()) {
      flags.add("PRICE_STALE");
    }
    return flags;
  }
}
