package hs.desk.instruction;

import hs.desk.instruction.Market.Listed;
import hs.desk.product.Product;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last approval lets loose: the details as they were laid out at submission, from what is
 * held, listed and quoted now. Lots that came or went meanwhile move where the orders lead, not the
 * orders.
 */
public final class Release {

  private static final List<String> UNQUOTED =
      List.of(Submission.DELTA_MISSING, Submission.PRICE_STALE);

  private final Product product;
  private final Appraisal appraisal;
  private final TargetCheck check;
  private final DayTurn turn;

  /**
   * @param tradingDay the day orders go to now
   */
  public Release(
      Product product, Market market, Submission.Terms terms, LocalDate tradingDay, Instant now) {
    this.product = product;
    appraisal = new Appraisal(market, terms, now);
    check = new TargetCheck(market, appraisal, tradingDay);
    turn = new DayTurn(market, terms.sessions(), tradingDay, now);
  }

  /**
   * Its lines with something to trade. Refuses {@code RULE} with every field that names a contract
   * which is gone or has expired, or where orders add though the product may only reduce. Whether
   * what they close is still there is told by the drift.
   */
  public Prospect of(Instruction waiting) {
    List<PositionAdjustment> lines = waiting.linesInForce();
    List<Prospect.Line> released = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PositionAdjustment line = lines.get(i);
      List<Leg> left = Prospect.left(line);
      if (!left.isEmpty()) {
        String path = Prospect.path(i);
        check
            .tradable(line.instrumentId(), path)
            .ifPresent(contract -> released.add(line(line, left, contract, path)));
      }
    }
    check.requireNoneBroken();
    return new Prospect(waiting.revision(), false, released);
  }

  private Prospect.Line line(
      PositionAdjustment line, List<Leg> left, Listed contract, String path) {
    Way way = Way.of(turn.holdings(contract), left);
    check.allowed(product, way.adds(), way, path);
    return new Prospect.Line(
        path + "adjusted_position",
        line.instrumentId(),
        line.currentPosition(),
        way.reached(),
        line.adjustedPosition(),
        way.adds(),
        flags(contract),
        left);
  }

  private List<String> flags(Listed contract) {
    return appraisal
        .price(contract.instrumentId())
        .map(price -> List.copyOf(appraisal.flags(contract, price)))
        .orElse(UNQUOTED);
  }
}
