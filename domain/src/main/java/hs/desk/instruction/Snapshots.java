package hs.desk.instruction;

import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.position.Direction;
import hs.desk.position.Exposure;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Takes the snapshot: every account and direction of a contract, one row of zeros where nothing is
 * held.
 */
final class Snapshots {

  private final Market market;
  private final String defaultAccount;
  private final Instant now;

  Snapshots(Market market, String defaultAccount, Instant now) {
    this.market = market;
    this.defaultAccount = defaultAccount;
    this.now = now;
  }

  void take(
      Instruction instruction, Listed contract, Price price, Exposure exposure, int revision) {
    PositionSnapshot.Valued valued =
        new PositionSnapshot.Valued(
            price.value(),
            price.source(),
            price.time(),
            market.ticks().get(contract.instrumentId()).settlement(),
            contract.multiplier(),
            exposure.delta(),
            exposure.underlyingPrice(),
            exposure.impliedVol(),
            exposure.rate(),
            exposure.years());
    for (Held row : rows(contract.instrumentId())) {
      instruction.remember(
          new PositionSnapshot(
              instruction,
              revision,
              row.accountId(),
              contract.instrumentId(),
              row.direction(),
              new PositionSnapshot.Held(row.yesterday(), row.today(), row.frozen(), row.openCost()),
              valued,
              now));
    }
  }

  private List<Held> rows(String instrumentId) {
    List<Held> rows = market.held(instrumentId);
    if (rows.stream().anyMatch(row -> !row.flat())) {
      return rows;
    }
    BigDecimal zero = BigDecimal.ZERO;
    return List.of(
        new Held(defaultAccount, instrumentId, Direction.LONG, zero, zero, zero, zero, zero, null));
  }
}
