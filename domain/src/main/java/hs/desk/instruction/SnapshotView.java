package hs.desk.instruction;

import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of the snapshot as it is shown.
 *
 * @param id null in a preview, like {@code instructionId}
 * @param direction L or S
 */
public record SnapshotView(
    Long id,
    Long instructionId,
    String accountId,
    String instrumentId,
    String direction,
    BigDecimal yesterdayQty,
    BigDecimal todayQty,
    BigDecimal frozenQty,
    BigDecimal openCost,
    BigDecimal price,
    Price.Source priceSource,
    Instant priceTime,
    BigDecimal settlement,
    BigDecimal multiplier,
    BigDecimal delta,
    BigDecimal underlyingPrice,
    BigDecimal impliedVol,
    BigDecimal rate,
    BigDecimal years,
    Instant takenAt) {

  public static SnapshotView of(PositionSnapshot row, Long instructionId) {
    PositionSnapshot.Held held = row.held();
    PositionSnapshot.Valued valued = row.valued();
    return new SnapshotView(
        row.id(),
        instructionId,
        row.accountId(),
        row.instrumentId(),
        row.direction().code(),
        held.yesterday(),
        held.today(),
        held.frozen(),
        held.openCost(),
        valued.price(),
        valued.priceSource(),
        valued.priceTime(),
        valued.settlement(),
        valued.multiplier(),
        valued.delta(),
        valued.underlyingPrice(),
        valued.impliedVol(),
        valued.rate(),
        valued.years(),
        row.takenAt());
  }
}
