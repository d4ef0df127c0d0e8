package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Two days of one product, in any order: instructions drafted, given, approved, claimed, filled by
 * hand and by the feed, late, repeated, spanning, taken back, amended, paused, cancelled, expired.
 * After every step what must hold holds. 500 times 200 steps.
 */
class TradingFloorModelTest {

  private static final int STEPS = 200;

  private final Map<Instruction, InstructionStatus> before = new IdentityHashMap<>();
  private final Map<Instruction, Integer> checked = new IdentityHashMap<>();
  private TradingFloor floor;
  private FloorPeople people;

  @Property(tries = 500)
  void theDaysKeepTheirRulesWhateverHappens(@ForAll long seed) {
    Random random = new Random(seed);
    floor = new TradingFloor(random);
    people = new FloorPeople(floor, random);
    before.clear();
    checked.clear();
    for (int step = 0; step < STEPS; step++) {
      if (step == STEPS / 2) {
        people.turn();
        check();
      }
      people.step();
      check();
    }
    followTheGaps();
    people.close();
    check();
    assertThat(floor.instructions)
        .allMatch(made -> made.status().ended() || made.status() == InstructionStatus.DRAFT);
  }

  private void check() {
    for (Instruction made : floor.instructions) {
      InstructionStatus was = before.put(made, made.status());
      if (was != null && was != made.status()) {
        assertThat(StatusWalk.after(was)).as("after %s", was).contains(made.status());
      }
      int state = state(made);
      if (!Objects.equals(checked.put(made, state), state)) {
        check(made);
      }
    }
    checkTrades();
    checkWorking();
    for (String contract : TradingFloor.CONTRACTS) {
      checkGap(contract);
    }
  }

  /** Differs whenever something of it changed that is checked. */
  private static int state(Instruction made) {
    int state = Objects.hash(made.status(), made.revision(), made.lines().size());
    for (PositionAdjustment line : made.lines()) {
      state = 31 * state + Objects.hash(line.status(), line.revision(), line.details().size());
      for (InstructionDetail detail : line.details()) {
        state =
            31 * state + Objects.hash(detail.status(), detail.claimedBy(), detail.fills().size());
      }
    }
    return state;
  }

  private void check(Instruction made) {
    if (made.submittedAt() == null) {
      return;
    }
    made.lines().forEach(this::check);
    boolean open =
        made.lines().stream()
            .flatMap(line -> line.details().stream())
            .anyMatch(detail -> detail.status().open());
    if (made.status().live() || made.status().ended()) {
      assertThat(made.status().ended()).as("%s", made.status()).isEqualTo(!open);
    }
    if (made.status() == InstructionStatus.COMPLETED) {
      assertThat(made.linesInForce()).allMatch(line -> line.status() == LineStatus.DONE);
    }
    if (made.status() == InstructionStatus.CANCELLING) {
      assertThat(Ending.claimants(made)).isNotEmpty();
    }
    checkApproval(made);
    checkTotals(made);
  }

  /** Nobody approved what he wrote, and as many as were needed did. */
  private void checkApproval(Instruction made) {
    FloorPeople.Kept kept = people.kept.get(made);
    kept.approvers.values().forEach(said -> assertThat(said).doesNotContain(made.createdBy()));
    if (made.approvedAt() != null && made.revision() == 1 && made.approvalsRequired() > 0) {
      assertThat(kept.approvers.get(1)).hasSizeGreaterThanOrEqualTo(made.approvalsRequired());
    }
  }

  private void check(PositionAdjustment line) {
    Instruction made = line.instruction();
    line.details().forEach(TradingFloorModelTest::check);
    if (line.waits()) {
      assertThat(line.details()).isEmpty();
      assertThat(line.status()).isIn(LineStatus.PENDING, LineStatus.CANCELLED, LineStatus.DONE);
      assertThat(made.status().ended() && line.status() == LineStatus.PENDING).isFalse();
    } else if (line.superseded()) {
      assertThat(line.details()).noneMatch(detail -> detail.status().open());
      assertThat(line.status()).isNotIn(LineStatus.PENDING, LineStatus.PARTIAL);
    } else {
      checkInForce(line);
    }
  }

  /** What is filled and what is open bring the first position to the target, and no further. */
  private static void checkInForce(PositionAdjustment line) {
    BigDecimal filled =
        line.instruction().lines().stream()
            .filter(each -> each.instrumentId().equals(line.instrumentId()))
            .flatMap(each -> each.details().stream())
            .map(detail -> detail.buySell().signed(detail.filledQuantity()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal open =
        line.details().stream()
            .map(detail -> detail.buySell().signed(detail.left()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(line.filled()).isEqualByComparingTo(filled.abs());
    assertThat(filled.signum() * line.lotsToTrade().signum()).isNotNegative();
    assertThat(filled.abs()).isLessThanOrEqualTo(line.lotsToTrade().abs());
    boolean cancelled =
        line.status().cancelled()
            || line.details().stream().anyMatch(detail -> detail.status().cancelled());
    if (!cancelled) {
      assertThat(filled.add(open)).isEqualByComparingTo(line.lotsToTrade());
    }
    if (line.status() == LineStatus.DONE) {
      assertThat(filled).isEqualByComparingTo(line.lotsToTrade());
    }
  }

  private static void check(InstructionDetail detail) {
    BigDecimal live =
        detail.live().stream()
            .map(fill -> fill.traded().quantity())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(detail.filledQuantity())
        .isEqualByComparingTo(live)
        .isBetween(BigDecimal.ZERO, detail.quantity());
    assertThat(detail.left()).isNotNegative();
    assertThat(detail.avgPrice() == null).isEqualTo(live.signum() == 0);
    if (!detail.status().cancelled()) {
      assertThat(detail.status()).isSameAs(DetailStatus.filled(live, detail.quantity()));
    }
  }

  private static DetailView works(DetailView detail, Map<Long, BigDecimal> working) {
    return detail.working(working.getOrDefault(detail.id(), BigDecimal.ZERO));
  }

  private void checkTotals(Instruction made) {
    BigDecimal adjusted =
        made.linesInForce().stream()
            .filter(PositionAdjustment::valued)
            .map(PositionAdjustment::adjustedDeltaValue)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(made.totalAdjustedDeltaValue()).isEqualByComparingTo(adjusted);
    Map<Long, BigDecimal> working = floor.working();
    List<LineView> lines =
        InstructionViews.lines(made).stream()
            .map(line -> line.working(detail -> works(detail, working)))
            .toList();
    RollUp all = RollUp.of(lines, made.revision());
    BigDecimal filled = BigDecimal.ZERO;
    BigDecimal left = BigDecimal.ZERO;
    for (LineView line : lines) {
      assertThat(line.rollUp().idle()).isNotNegative();
      for (DetailView detail : line.details()) {
        filled = filled.add(detail.filledQuantity());
        left = left.add(detail.left());
      }
    }
    assertThat(all.filled()).isEqualByComparingTo(filled);
    assertThat(all.working().add(all.idle())).isEqualByComparingTo(left);
    assertThat(all.idle()).isNotNegative();
    if (all.doneLots() != null) {
      assertThat(all.doneLots()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
    if (all.doneDelta() != null) {
      assertThat(all.doneDelta()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }
  }

  /** What works on a route works for its open details, as far as they have something left. */
  private void checkWorking() {
    Map<Long, BigDecimal> working = floor.working();
    Map<Route, BigDecimal> shared = new HashMap<>();
    Map<Route, BigDecimal> left = new HashMap<>();
    floor
        .details()
        .filter(detail -> working.containsKey(detail.id()))
        .forEach(
            detail -> {
              BigDecimal works = working.get(detail.id());
              assertThat(works).isBetween(BigDecimal.ZERO, detail.left());
              shared.merge(detail.routeOn(floor.day()), works, BigDecimal::add);
              left.merge(detail.routeOn(floor.day()), detail.left(), BigDecimal::add);
            });
    shared.forEach(
        (route, works) ->
            assertThat(works).isEqualByComparingTo(left.get(route).min(floor.ordered(route))));
  }

  private void checkTrades() {
    Map<TradeKey, BigDecimal> used = new HashMap<>();
    floor.matches().forEach(match -> used.merge(match.trade(), match.quantity(), BigDecimal::add));
    used.forEach(
        (trade, lots) ->
            assertThat(lots).isBetween(BigDecimal.ZERO, floor.known.get(trade).volume()));
  }

  /** The gap leads from what is held and works to what the newest instruction wants. */
  private void checkGap(String contract) {
    BigDecimal target = null;
    Instant newest = Instant.MIN;
    int revision = 0;
    for (Instruction made : floor.instructions) {
      for (PositionAdjustment line : made.lines()) {
        boolean aims =
            made.status().targets()
                && (made.status().live() || made.tradingDay().equals(floor.day()))
                && line.instrumentId().equals(contract)
                && !line.waits()
                && !line.status().cancelled();
        boolean newer = aims && !made.submittedAt().isBefore(newest);
        if (newer && (made.submittedAt().isAfter(newest) || line.revision() > revision)) {
          newest = made.submittedAt();
          revision = line.revision();
          target = line.adjustedPosition();
        }
      }
    }
    Gap gap = floor.gap(contract);
    if (target == null) {
      assertThat(gap.gap()).isNull();
    } else {
      Market market = floor.market();
      assertThat(market.net(contract).add(market.working(contract)).add(gap.gap()))
          .isEqualByComparingTo(target);
    }
  }

  /**
   * Orders for half of each gap, then for the rest, all of them filled: at the target, not past.
   */
  private void followTheGaps() {
    for (String contract : TradingFloor.CONTRACTS) {
      Gap gap = floor.gap(contract);
      if (gap.gap() == null) {
        continue;
      }
      BigDecimal half = gap.gap().divideToIntegralValue(BigDecimal.valueOf(2));
      assertThat(floor.place(contract, half)).isEqualByComparingTo(half);
      BigDecimal rest = floor.gap(contract).gap();
      assertThat(rest.abs()).isLessThanOrEqualTo(gap.gap().abs());
      assertThat(rest.signum() * gap.gap().signum()).isNotNegative();
      floor.place(contract, rest);
      assertThat(floor.gap(contract).gap()).isZero();
      floor.fillOrders();
      assertThat(floor.market().net(contract)).isEqualByComparingTo(gap.target());
    }
  }
}
