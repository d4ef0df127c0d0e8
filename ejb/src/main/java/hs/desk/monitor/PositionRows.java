package hs.desk.monitor;

import hs.desk.account.AccountSum;
import hs.desk.group.GroupBy;
import hs.desk.group.GroupTotals;
import hs.desk.instruction.Gap;
import hs.desk.position.Exposure;
import hs.desk.position.Lots;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Makes the row of a position from what is held in both directions and what that is worth.
 *
 * @param longs null when nothing is held long, as is {@code shorts} for short
 * @param gap of product and contract, over all accounts
 */
record PositionRows(PositionKey key, Held longs, Held shorts, Valuation value, Gap gap) {

  private static final int DELTA_SCALE = 10;

  /**
   * @param text of the key, made once
   */
  Content content(String text, PositionRow row) {
    return Content.of(text, key.productCode(), key.instrumentId(), Wire.text(row));
  }

  PositionRow row() {
    Lots held = lots(longs);
    Lots owed = lots(shorts);
    BigDecimal net = held.total().subtract(owed.total());
    return new PositionRow(
        key.productCode(),
        key.accountId(),
        key.instrumentId(),
        held.yesterday(),
        held.today(),
        held.frozen(),
        stock() ? held.sellable() : held.closable(),
        owed.yesterday(),
        owed.today(),
        owed.frozen(),
        owed.closable(),
        net,
        value.price() == null ? null : value.price().value(),
        value.price() == null ? null : value.price().source().name(),
        value.price() == null ? null : value.price().time(),
        value.terms() == null ? null : value.terms().multiplier(),
        delta(),
        exposed(e -> e.marketValue(net)),
        exposed(e -> e.notional(net)),
        exposed(e -> e.deltaValue(net)),
        exposed(e -> e.gammaCash(net)),
        exposed(e -> e.vegaCash(net)),
        exposed(e -> e.thetaCash(net)),
        option() ? BigDecimal.ZERO : both(side -> value.profit(side, side.positionCost())),
        both(side -> value.profit(side, side.openCost())),
        both(value::margin),
        gap.target(),
        gap.working(),
        gap.gap(),
        gap.otherOpen(),
        flags());
  }

  /** What the row adds to its groups and its account. */
  Figures figures(PositionRow row) {
    GroupTotals totals =
        new GroupTotals(
            row.net(),
            row.marketValue(),
            row.notional(),
            row.deltaValue(),
            row.gammaCash(),
            row.vegaCash(),
            row.thetaCash(),
            row.positionProfit(),
            row.floatProfit(),
            row.margin(),
            1,
            row.deltaValue() == null ? 1 : 0);
    return new Figures(
        key,
        traits(),
        totals.known(),
        new AccountSum.Part(
            row.positionProfit(),
            optionValue(row),
            value.relieved(),
            longs == null ? BigDecimal.ZERO : value.margin(longs),
            shorts == null ? BigDecimal.ZERO : value.margin(shorts)));
  }

  private GroupBy.Traits traits() {
    return value.terms() == null
        ? new GroupBy.Traits(key.instrumentId(), null, null, null, null)
        : value.terms().traits();
  }

  private BigDecimal optionValue(PositionRow row) {
    return option() && row.net().signum() != 0 ? row.marketValue() : BigDecimal.ZERO;
  }

  private static Lots lots(Held held) {
    return held == null ? Lots.NONE : Lots.of(held.yesterday(), held.today(), held.frozen());
  }

  private boolean stock() {
    return value.terms() != null && value.terms().stock();
  }

  private boolean option() {
    return value.terms() != null && value.terms().isOption();
  }

  private <T> T exposed(Function<Exposure, T> what) {
    return value.exposure() == null ? null : what.apply(value.exposure());
  }

  private BigDecimal delta() {
    BigDecimal delta = exposed(Exposure::delta);
    return delta == null ? null : delta.setScale(DELTA_SCALE, RoundingMode.HALF_UP);
  }

  /** Of both directions together; null when it cannot be told of one. */
  private BigDecimal both(Function<Held, BigDecimal> what) {
    BigDecimal held = longs == null ? BigDecimal.ZERO : what.apply(longs);
    BigDecimal owed = shorts == null ? BigDecimal.ZERO : what.apply(shorts);
    return held == null || owed == null ? null : held.add(owed);
  }

  private List<String> flags() {
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
    if (gap.overlaps()) {
      flags.add(Gap.OVERLAP);
    }
    return flags;
  }
}
