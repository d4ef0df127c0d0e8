package hs.desk.instruction;

import static hs.desk.instruction.InstructionTest.lots;
import static hs.desk.instruction.InstructionTest.worth;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import hs.desk.trade.TradeMatcher;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A day of one product on one contract, in any order: instructions given, claimed, filled by hand
 * and by the feed, late, repeated, spanning, taken back, paused, cancelled. After every step what
 * must hold holds. 500 days of 200 steps.
 */
class TradingFloorModelTest {

  private static final int STEPS = 200;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");
  private static final Route[] ROUTES = {
    new Route("A1", "rb2701", BuySell.BUY, OpenClose.OPEN),
    new Route("A1", "rb2701", BuySell.BUY, OpenClose.CLOSETODAY),
    new Route("A1", "rb2701", BuySell.SELL, OpenClose.OPEN),
  };

  private final List<Instruction> instructions = new ArrayList<>();
  private final List<FeedTrade> told = new ArrayList<>();
  private final Map<TradeKey, FeedTrade> known = new HashMap<>();
  private Random random;
  private int clock;

  @Property(tries = 500)
  void nothingIsEverFilledAboveTheTrades(@ForAll long seed) {
    instructions.clear();
    told.clear();
    known.clear();
    random = new Random(seed);
    clock = 0;
    for (int step = 0; step < STEPS; step++) {
      clock++;
      act();
      instructions.forEach(this::check);
      checkTrades();
    }
  }

  private Instant now() {
    return MORNING.plusSeconds(clock);
  }

  private void act() {
    try {
      switch (random.nextInt(10)) {
        case 0 -> give();
        case 1 -> anyDetail().ifPresent(detail -> detail.claim("trader" + random.nextInt(2)));
        case 2 -> anyDetail().ifPresent(this::bookByHand);
        case 3 -> anyDetail().ifPresent(this::reverse);
        case 4, 5, 6 -> feed();
        case 7 -> anyInstruction().ifPresent(this::interrupt);
        case 8 -> anyDetail().ifPresent(detail -> detail.line().cancelRest());
        default -> anyDetail().ifPresent(InstructionDetail::cancelRest);
      }
    } catch (Refused refused) {
      assertThat(refused.reason()).isIn(Refused.Reason.CONFLICT, Refused.Reason.RULE);
    }
    instructions.forEach(this::settle);
  }

  private void settle(Instruction instruction) {
    instruction.lines().forEach(PositionAdjustment::roll);
    instruction.settle(now());
  }

  private void give() {
    Instruction made =
        Ids.given(new Instruction("P001", "", Urgency.NORMAL, null, DAY, "manager1", now()));
    int closing = random.nextInt(4);
    int opening = 1 + random.nextInt(9);
    boolean sells = random.nextInt(4) == 0;
    int change = sells ? -opening : closing + opening;
    PositionAdjustment line = Ids.given(made.adjust("rb2701", lots("" + change)));
    line.value(worth("0", "0", "" + 100 * change));
    if (sells) {
      Ids.given(line.detail("A1", OpenClose.OPEN, BuySell.SELL, lots("" + opening)));
    } else {
      if (closing > 0) {
        Ids.given(line.detail("A1", OpenClose.CLOSETODAY, BuySell.BUY, lots("" + closing)));
      }
      Ids.given(line.detail("A1", OpenClose.OPEN, BuySell.BUY, lots("" + opening)));
    }
    made.submit(0, DAY, now());
    instructions.add(made);
  }

  private java.util.Optional<Instruction> anyInstruction() {
    return instructions.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(instructions.get(random.nextInt(instructions.size())));
  }

  private java.util.Optional<InstructionDetail> anyDetail() {
    return anyInstruction()
        .map(made -> made.lines().get(0).details())
        .map(details -> details.get(random.nextInt(details.size())));
  }

  private void interrupt(Instruction made) {
    InstructionStatus next =
        switch (made.status()) {
          case PAUSED -> InstructionStatus.EXECUTING;
          case EXECUTING ->
              random.nextBoolean() ? InstructionStatus.PAUSED : InstructionStatus.CANCELLING;
          default -> InstructionStatus.PAUSED;
        };
    made.become(next, now());
  }

  private void bookByHand(InstructionDetail detail) {
    Fill.Traded traded =
        new Fill.Traded(
            lots("" + (1 + random.nextInt(5))),
            lots("" + (3100 + random.nextInt(2))),
            DAY,
            "SHFE",
            null,
            now());
    Ids.given(detail.book(traded, FillSource.MANUAL, "trader1", now()));
  }

  private void reverse(InstructionDetail detail) {
    List<Fill> live = detail.live();
    if (!live.isEmpty()) {
      Fill fill = live.get(random.nextInt(live.size()));
      Ids.given(detail.reverse(fill, "wrong", "trader1", DAY, now()));
    }
  }

  /** A new trade, perhaps of some minutes ago, or one that was told already. */
  private void feed() {
    if (!told.isEmpty() && random.nextInt(4) == 0) {
      match(told.get(random.nextInt(told.size())));
      return;
    }
    Route route = ROUTES[random.nextInt(ROUTES.length)];
    FeedTrade trade =
        new FeedTrade(
            new TradeKey(DAY, "SHFE", "T" + told.size(), route.buySell()),
            "P001",
            route,
            lots("" + (3100 + random.nextInt(2))),
            lots("" + (1 + random.nextInt(12))),
            now().minusSeconds(random.nextInt(3) * 40L));
    told.add(trade);
    known.put(trade.key(), trade);
    match(trade);
  }

  private void match(FeedTrade trade) {
    Map<Long, InstructionDetail> open = new HashMap<>();
    Map<Long, Fill> provisional = new HashMap<>();
    List<TradeMatcher.Open> openings = new ArrayList<>();
    List<TradeMatcher.Provisional> waiting = new ArrayList<>();
    for (Instruction made : instructions) {
      for (InstructionDetail detail : made.lines().get(0).details()) {
        if (made.status().live() && detail.status().open()) {
          open.put(detail.id(), detail);
          openings.add(
              new TradeMatcher.Open(
                  detail.id(),
                  detail.route(),
                  detail.left(),
                  made.approvedAt(),
                  detail.takenBack()));
        }
        for (Fill fill : detail.live()) {
          if (fill.source() == FillSource.MANUAL && fill.unconfirmed().signum() > 0) {
            provisional.put(fill.id(), fill);
            waiting.add(
                new TradeMatcher.Provisional(
                    fill.id(),
                    detail.route(),
                    "SHFE",
                    null,
                    fill.traded().price(),
                    fill.unconfirmed(),
                    made.approvedAt(),
                    fill.bookedAt()));
          }
        }
      }
    }
    TradeMatcher.Outcome outcome =
        new TradeMatcher(openings, waiting).match(trade, used(trade.key()), null);
    for (TradeMatcher.Share share : outcome.confirmed()) {
      Fill fill = provisional.get(share.id());
      fill.detail().confirm(fill, trade.key(), share.lots());
    }
    for (TradeMatcher.Share share : outcome.filled()) {
      InstructionDetail detail = open.get(share.id());
      assertThat(detail.takenBack()).doesNotContain(trade.key());
      Fill.Traded traded =
          new Fill.Traded(
              share.lots(), trade.price(), DAY, "SHFE", trade.key().tradeId(), trade.tradedAt());
      Fill fill = Ids.given(detail.book(traded, FillSource.FEED, "feed", now()));
      fill.match(trade.key(), share.lots());
    }
  }

  private java.util.stream.Stream<FillMatch> matches() {
    return instructions.stream()
        .flatMap(made -> made.lines().get(0).details().stream())
        .flatMap(detail -> detail.fills().stream())
        .flatMap(fill -> fill.matches().stream());
  }

  private BigDecimal used(TradeKey trade) {
    return matches()
        .filter(match -> match.trade().equals(trade))
        .map(FillMatch::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void checkTrades() {
    Map<TradeKey, BigDecimal> used = new HashMap<>();
    matches().forEach(match -> used.merge(match.trade(), match.quantity(), BigDecimal::add));
    used.forEach(
        (trade, lots) -> assertThat(lots).isBetween(BigDecimal.ZERO, known.get(trade).volume()));
  }

  private void check(Instruction made) {
    PositionAdjustment line = made.lines().get(0);
    BigDecimal filled = BigDecimal.ZERO;
    for (InstructionDetail detail : line.details()) {
      check(detail);
      filled = filled.add(detail.filledQuantity());
    }
    assertThat(line.filled()).isEqualByComparingTo(filled);
    boolean open = line.details().stream().anyMatch(detail -> detail.status().open());
    assertThat(made.status().ended()).as("%s", made.status()).isEqualTo(!open);
    if (made.status() == InstructionStatus.COMPLETED) {
      assertThat(filled).isEqualByComparingTo(line.lotsToTrade().abs());
      assertThat(line.status()).isSameAs(LineStatus.DONE);
    }
    if (made.status() == InstructionStatus.CANCELLED) {
      assertThat(filled).isZero();
    }
    checkRollUp(line, filled);
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

  private static void checkRollUp(PositionAdjustment line, BigDecimal filled) {
    List<DetailView> details =
        line.details().stream()
            .map(
                detail ->
                    DetailView.of(
                            detail,
                            line.id(),
                            detail.fills().stream()
                                .map(fill -> FillView.of(fill, detail.id()))
                                .toList())
                        .working(detail.left().min(BigDecimal.ONE)))
            .toList();
    RollUp done = RollUp.of(line, details, List.of());
    assertThat(done.doneLots()).isEqualByComparingTo(filled);
    assertThat(done.idle()).isNotNegative();
    assertThat(done.filled().add(done.working()).add(done.idle()))
        .isLessThanOrEqualTo(new BigDecimal("1.00000002"));
    assertThat(done.doneDelta().signum() * line.lotsToTrade().signum()).isNotNegative();
  }
}
