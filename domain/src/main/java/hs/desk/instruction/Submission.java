package hs.desk.instruction;

import hs.desk.calendar.Sessions;
import hs.desk.instruction.Market.Listed;
import hs.desk.position.Exposure;
import hs.desk.position.Holding;
import hs.desk.product.Product;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Turns what a manager asks for into an instruction that is submitted: snapshot, valued lines,
 * details, totals. Nothing is stored; the same input gives the same instruction, which is how a
 * preview and the act agree. Either every structural rule holds, or the whole is refused with all
 * fields that break one.
 */
public final class Submission {

  /** No delta could be told: the line is left out of the totals. */
  static final String DELTA_MISSING = "DELTA_MISSING";

  /** The price is older than {@code hs.price.max-age} in an open session. */
  static final String PRICE_STALE = "PRICE_STALE";

  /** Opens against lots that are held but frozen. */
  static final String LOCKS = "LOCKS";

  /**
   * What a valuation is told from outside.
   *
   * @param rate fraction a year
   * @param maxPriceAge beyond it a price is stale while a session is open
   */
  public record Terms(BigDecimal rate, Duration maxPriceAge, Sessions sessions) {}

  private final Product product;
  private final Market market;
  private final LocalDate tradingDay;
  private final Instant now;
  private final Appraisal appraisal;
  private final TargetCheck check;
  private final DayTurn turn;

  /**
   * @param tradingDay the day the instruction is for
   * @param now when it is submitted and its snapshot taken
   */
  public Submission(
      Product product, Market market, Terms terms, LocalDate tradingDay, Instant now) {
    this.product = product;
    this.market = market;
    this.tradingDay = tradingDay;
    this.now = now;
    appraisal = new Appraisal(market, terms, now);
    check = new TargetCheck(market, appraisal, tradingDay);
    turn = new DayTurn(market, terms.sessions(), tradingDay, now);
  }

  /**
   * The submitted instruction, not stored; refuses {@code RULE} with every field that breaks one.
   */
  public Instruction of(NewAdjustment asked, String author) {
    Instruction instruction =
        new Instruction(
            asked.productCode(),
            asked.note(),
            asked.urgency(),
            asked.deadline(),
            tradingDay,
            author,
            now);
    submit(instruction, asked.adjustments());
    return instruction;
  }

  /** Submits a draft with the lines it has, under the same rules. */
  public void submit(Instruction draft) {
    submit(draft, draft.targets());
  }

  private void submit(Instruction instruction, List<NewAdjustment.Target> targets) {
    product.requireTaking();
    for (int i = 0; i < targets.size(); i++) {
      line(instruction, targets.get(i), "adjustments[" + i + "].");
    }
    check.requireNoneBroken();
    instruction.total();
    instruction.submit(product.approvalsRequired(), tradingDay, now);
    instruction.settle(now); // nothing may have to be done
  }

  private void line(Instruction instruction, NewAdjustment.Target target, String path) {
    check
        .priced(target.instrumentId(), path)
        .ifPresent(priced -> decompose(instruction, target, priced, path));
  }

  private void decompose(
      Instruction instruction,
      NewAdjustment.Target target,
      TargetCheck.Priced priced,
      String path) {
    Listed contract = priced.contract();
    List<Holding> holdings = turn.holdings(contract);
    BigDecimal current = Holding.net(holdings);
    BigDecimal adjusted = target.adjustedPosition();
    Decomposition made =
        Decomposition.net(contract.rules(), holdings, product.defaultAccountId(), adjusted);
    check.breaks(path, made.breaches());
    check.allowed(product, !reduces(current, adjusted), new Way(current, adjusted), path);
    if (check.noneBroken()) {
      keep(instruction, contract, priced.price(), current, adjusted, made);
    }
  }

  private void keep(
      Instruction instruction,
      Listed contract,
      Price price,
      BigDecimal current,
      BigDecimal adjusted,
      Decomposition made) {
    Exposure exposure = appraisal.exposure(contract, price);
    new Snapshots(market, product.defaultAccountId(), now)
        .take(instruction, contract, price, exposure, instruction.revision());
    PositionAdjustment line = instruction.target(contract.instrumentId(), adjusted);
    line.value(appraisal.valuation(contract, price, exposure, current, adjusted));
    line.work(made, turn.today(contract));
  }

  /** Whether a target reduces: to nothing, or to less of the same sign (design.md §4). */
  public static boolean reduces(BigDecimal current, BigDecimal adjusted) {
    return adjusted.signum() == 0
        || (adjusted.signum() == current.signum() && adjusted.abs().compareTo(current.abs()) < 0);
  }
}
