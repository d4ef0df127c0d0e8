package hs.desk.instruction;

import hs.desk.instruction.Market.Listed;
import hs.desk.position.Holding;
import hs.desk.product.Product;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Changes the targets of an instruction that is under way. The changed lines wait beside the ones
 * in force; in force themselves, they take over what was filled: a line keeps the first current
 * position of its contract, and has details for the remainder only. Contracts that are not named
 * stay as they are.
 */
public final class Amendment {

  private final Instruction instruction;
  private final Product product;
  private final Market market;
  private final Appraisal appraisal;
  private final TargetCheck check;
  private final DayTurn turn;
  private final Instant now;

  /**
   * @param market of the contracts of the lines that change
   * @param tradingDay of what is submitted now: an instruction may outlive its own
   * @param open what is open on these contracts, of all instructions of the product: what works for
   *     this one is withdrawn with the line it works for, and freezes nothing then
   */
  public Amendment(
      Instruction instruction,
      Product product,
      Market market,
      Collection<Attribution.Open> open,
      Submission.Terms terms,
      LocalDate tradingDay,
      Instant now) {
    this.instruction = instruction;
    this.product = product;
    this.market = market;
    this.now = now;
    appraisal = new Appraisal(market, terms, now);
    check = new TargetCheck(market, appraisal, tradingDay);
    Market free = market.without(Attribution.of(open, market.byRoute(), details(instruction)));
    turn = new DayTurn(free, terms.sessions(), tradingDay, now);
  }

  private static Set<Long> details(Instruction instruction) {
    return instruction.linesInForce().stream()
        .flatMap(line -> line.details().stream())
        .map(InstructionDetail::id)
        .collect(Collectors.toSet());
  }

  /**
   * Adds the waiting lines of a revision, one for each target that differs from the one in force.
   * Refuses {@code RULE} with every field that breaks one: no difference at all, less than what is
   * filled, and what a submission refuses.
   *
   * @return what they would put in force
   */
  public Prospect propose(int revision, List<NewAdjustment.Target> targets) {
    List<Prospect.Line> changed = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      propose(revision, targets.get(i), Prospect.path(i)).ifPresent(changed::add);
    }
    if (changed.isEmpty() && check.noneBroken()) {
      check.breaks("adjustments", "amends-nothing", null, null);
    }
    check.requireNoneBroken();
    return new Prospect(revision, true, changed);
  }

  private Optional<Prospect.Line> propose(int revision, NewAdjustment.Target target, String path) {
    Optional<PositionAdjustment> before = instruction.inForce(target.instrumentId());
    BigDecimal wanted = target.adjustedPosition();
    if (before.filter(line -> line.adjustedPosition().compareTo(wanted) == 0).isPresent()) {
      return Optional.empty();
    }
    return check
        .priced(target.instrumentId(), path)
        .map(priced -> propose(revision, wanted, priced, path));
  }

  private Prospect.Line propose(
      int revision, BigDecimal wanted, TargetCheck.Priced priced, String path) {
    Listed contract = priced.contract();
    String id = contract.instrumentId();
    BigDecimal current = current(id);
    PositionAdjustment line = instruction.adjust(revision, id, wanted);
    value(line, contract, priced.price(), current);
    return prospect(line, contract, path);
  }

  /**
   * What a waiting revision would put in force now. Refuses {@code RULE} for what cannot be traded
   * any more, and where more was filled meanwhile than it wants.
   */
  public Prospect prospect(int revision) {
    List<PositionAdjustment> waiting = instruction.linesOf(revision);
    List<Prospect.Line> lines = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      PositionAdjustment line = waiting.get(i);
      String path = Prospect.path(i);
      check
          .priced(line.instrumentId(), path)
          .ifPresent(priced -> lines.add(prospect(line, priced.contract(), path)));
    }
    check.requireNoneBroken();
    return new Prospect(revision, true, lines);
  }

  private Prospect.Line prospect(PositionAdjustment line, Listed contract, String path) {
    String id = line.instrumentId();
    Optional<PositionAdjustment> before = instruction.inForce(id);
    BigDecimal current = before.isPresent() ? line.currentPosition() : market.net(id);
    BigDecimal wanted = line.adjustedPosition();
    requireNotUndone(id, wanted, current, path);
    Decomposition left = remainder(contract, wanted, current);
    check.breaks(path, left.breaches());
    Judged judged = judged(contract, current, wanted, left, path);
    return new Prospect.Line(
        path + "adjusted_position",
        id,
        current,
        judged.way().reached(),
        wanted,
        judged.adds(),
        line.flags(),
        left.legs());
  }

  private void value(PositionAdjustment line, Listed contract, Price price, BigDecimal current) {
    line.value(
        appraisal.valuation(
            contract,
            price,
            appraisal.exposure(contract, price),
            current,
            line.adjustedPosition()));
  }

  /** What the line in force of a contract began from; of a new one what is held now. */
  private BigDecimal current(String instrumentId) {
    return instruction
        .inForce(instrumentId)
        .map(PositionAdjustment::currentPosition)
        .orElseGet(() -> Holding.net(market.holdings(instrumentId)));
  }

  /** How limits look at a line: whether it adds, and from where to where. */
  private record Judged(boolean adds, Way way) {}

  /**
   * By what is held now, and by what the instruction has traded: either may be behind, and it adds
   * if it does by one of them. Notes it where the product may only reduce.
   */
  private Judged judged(
      Listed contract, BigDecimal current, BigDecimal wanted, Decomposition left, String path) {
    List<Holding> holdings = turn.holdings(contract);
    List<Leg> open =
        instruction.inForce(contract.instrumentId()).map(Prospect::left).orElse(List.of());
    Way held = Way.of(holdings, left.legs());
    boolean addsToHeld = held.adds(Way.of(holdings, open));
    BigDecimal traded = current.add(filled(contract.instrumentId()));
    Way asked = new Way(traded, wanted);
    boolean addsToTraded =
        asked.adds(new Way(traded, open.stream().map(Leg::signed).reduce(traded, BigDecimal::add)));
    boolean byTraded = addsToTraded && (!addsToHeld || asked.beyond(held));
    Judged judged = new Judged(addsToHeld || addsToTraded, byTraded ? asked : held);
    check.allowed(product, judged.adds(), judged.way(), path);
    return judged;
  }

  private void requireNotUndone(String id, BigDecimal wanted, BigDecimal current, String path) {
    BigDecimal filled = filled(id);
    if (undoes(wanted.subtract(current), filled)) {
      check.breaks(path + "adjusted_position", "below-filled", current.add(filled), wanted);
    }
  }

  /** Whether a change takes back some of what is filled. */
  private static boolean undoes(BigDecimal change, BigDecimal filled) {
    return filled.signum() != 0
        && (change.signum() != filled.signum() || change.abs().compareTo(filled.abs()) < 0);
  }

  /** Signed lots filled of a contract, by all revisions. */
  private BigDecimal filled(String instrumentId) {
    return instruction.lines().stream()
        .filter(line -> line.instrumentId().equals(instrumentId))
        .flatMap(line -> line.details().stream())
        .map(Amendment::signed)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal signed(InstructionDetail detail) {
    return detail.buySell() == BuySell.BUY
        ? detail.filledQuantity()
        : detail.filledQuantity().negate();
  }

  /** The orders for what is not filled yet, from what is held now. */
  private Decomposition remainder(Listed contract, BigDecimal wanted, BigDecimal current) {
    List<Holding> holdings = turn.holdings(contract);
    BigDecimal left = wanted.subtract(current).subtract(filled(contract.instrumentId()));
    BigDecimal target = Holding.net(holdings).add(left);
    return Decomposition.net(contract.rules(), holdings, product.defaultAccountId(), target);
  }

  /**
   * Puts a revision in force: what waits of it replaces the line before, which ends with what it
   * filled; all other lines are carried into it. Lines that were refused must be gone. Refuses
   * {@code RULE} what may not be any more, as when more was filled while it waited; then all is as
   * it was.
   */
  public void enforce(int revision) {
    List<PositionAdjustment> taken = instruction.linesOf(revision);
    for (int i = 0; i < taken.size(); i++) {
      requireStillAllowed(taken.get(i), Prospect.path(i));
    }
    check.requireNoneBroken();
    Set<String> contracts =
        taken.stream().map(PositionAdjustment::instrumentId).collect(Collectors.toSet());
    for (PositionAdjustment line : instruction.linesInForce()) {
      if (!contracts.contains(line.instrumentId())) {
        line.carry(revision);
      }
    }
    taken.forEach(this::takeOver);
    instruction.revise(revision, now);
    if (instruction.status().live()) {
      instruction.settle(now);
    }
  }

  private void requireStillAllowed(PositionAdjustment line, String path) {
    String id = line.instrumentId();
    BigDecimal wanted = line.adjustedPosition();
    check
        .priced(id, path)
        .ifPresent(
            priced -> {
              requireNotUndone(id, wanted, current(id), path);
              Decomposition left = remainder(priced.contract(), wanted, current(id));
              check.breaks(path, left.breaches());
              judged(priced.contract(), current(id), wanted, left, path);
            });
  }

  private void takeOver(PositionAdjustment line) {
    Optional<PositionAdjustment> before = instruction.inForce(line.instrumentId());
    TargetCheck.Priced priced = check.priced(line.instrumentId(), "").orElseThrow();
    Listed contract = priced.contract();
    Set<String> traders = before.map(Amendment::traders).orElse(Set.of());
    if (before.isPresent()) {
      before.get().cede();
    } else {
      remember(line, contract, priced.price());
    }
    line.work(
        remainder(contract, line.adjustedPosition(), line.currentPosition()), turn.today(contract));
    line.roll();
    if (traders.size() == 1) {
      keepClaims(line.details(), traders.iterator().next());
    }
  }

  /** A contract that is new: held now, as the snapshot says. */
  private void remember(PositionAdjustment line, Listed contract, Price price) {
    BigDecimal net = Holding.net(market.holdings(contract.instrumentId()));
    value(line, contract, price, net);
    new Snapshots(market, product.defaultAccountId(), now)
        .take(instruction, contract, price, appraisal.exposure(contract, price), line.revision());
  }

  private static Set<String> traders(PositionAdjustment line) {
    return line.details().stream()
        .filter(InstructionDetail::worked)
        .map(InstructionDetail::claimedBy)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who worked the line goes on working it. */
  private static void keepClaims(Collection<InstructionDetail> details, String trader) {
    details.stream()
        .filter(detail -> detail.status().open())
        .forEach(detail -> detail.keep(trader));
  }
}
