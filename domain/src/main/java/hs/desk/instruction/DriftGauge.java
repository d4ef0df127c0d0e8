package hs.desk.instruction;

import hs.desk.instruction.Drift.Figure;
import hs.desk.instruction.Market.Listed;
import hs.desk.position.Holding;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what an instruction was submitted on with what the market and the product show now. */
public final class DriftGauge {

  private final Market market;
  private final Appraisal appraisal;
  private final BigDecimal tolerance;

  /**
   * @param tolerance of the product, a fraction
   */
  public DriftGauge(Market market, Submission.Terms terms, BigDecimal tolerance, Instant now) {
    this.market = market;
    this.tolerance = tolerance;
    appraisal = new Appraisal(market, terms, now);
  }

  /** Three figures of every line of the revision in force, in the order of the lines. */
  public List<Drift> of(Instruction instruction) {
    return instruction.lines().stream()
        .filter(line -> line.revision() == instruction.revision())
        .flatMap(this::of)
        .toList();
  }

  private Stream<Drift> of(PositionAdjustment line) {
    String id = line.instrumentId();
    Optional<Price> price = appraisal.price(id);
    BigDecimal net = Holding.net(market.holdings(id));
    Listed contract = market.contracts().get(id);
    BigDecimal value =
        contract == null
            ? null
            : price.map(it -> appraisal.exposure(contract, it).deltaValue(net)).orElse(null);
    return Stream.of(
        Drift.of(id, Figure.PRICE, line.price(), price.map(Price::value).orElse(null), tolerance),
        Drift.of(id, Figure.POSITION, line.currentPosition(), net, tolerance),
        Drift.of(id, Figure.DELTA_VALUE, line.currentDeltaValue(), value, tolerance));
  }
}
