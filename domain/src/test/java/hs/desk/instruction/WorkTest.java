package hs.desk.instruction;

import static hs.desk.instruction.InstructionTest.lots;
import static hs.desk.instruction.InstructionTest.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.check.HandFill;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.TradeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What traders do to an instruction of one line, +10 from 0, in details of 6 and 4. */
class WorkTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final Instruction instruction =
      new Instruction("P001", "", Urgency.NORMAL, null, MONDAY, "manager1", NOW);
  private final List<Fill> booked = new ArrayList<>();
  private PositionAdjustment line;
  private InstructionDetail six;
  private InstructionDetail four;

  @BeforeEach
  void give() {
    line = Ids.given(instruction.adjust("rb2701", lots("10")));
    line.value(worth("0", "0", "3000"));
    six = Ids.given(line.detail("A1", OpenClose.CLOSE, BuySell.BUY, lots("6")));
    four = Ids.given(line.detail("A1", OpenClose.OPEN, BuySell.BUY, lots("4")));
    instruction.submit(0, MONDAY, NOW);
  }

  /**
   * The steps: c claim, u unclaim; 1 to 9: a fill of so many lots on the first detail that is open,
   * spilling over; r the last live fill is reversed; x what remains of the line is cancelled; d the
   * first detail alone.
   */
  @ParameterizedTest(name = "after [{0}]")
  @CsvSource({
    "'',        APPROVED,            PENDING,        UNFILLED,       UNFILLED,  0",
    "c,         EXECUTING,           PENDING,        UNFILLED,       UNFILLED,  0",
    "c u,       EXECUTING,           PENDING,        UNFILLED,       UNFILLED,  0",
    "2,         EXECUTING,           PARTIAL,        PARTIAL,        UNFILLED,  2",
    "2 r,       EXECUTING,           PENDING,        UNFILLED,       UNFILLED,  0",
    "6,         EXECUTING,           PARTIAL,        FILLED,         UNFILLED,  6",
    "9,         EXECUTING,           PARTIAL,        FILLED,         PARTIAL,   9",
    "6 4,       COMPLETED,           DONE,           FILLED,         FILLED,    10",
    "6 4 r,     EXECUTING,           PARTIAL,        FILLED,         UNFILLED,  6",
    "6 4 r 4,   COMPLETED,           DONE,           FILLED,         FILLED,    10",
    "6 4 r r,   EXECUTING,           PENDING,        UNFILLED,       UNFILLED,  0",
    "x,         CANCELLED,           CANCELLED,      CANCELLED,      CANCELLED, 0",
    "2 x,       PARTIALLY_CANCELLED, PART_CANCELLED, PART_CANCELLED, CANCELLED, 2",
    "6 x,       PARTIALLY_CANCELLED, PART_CANCELLED, FILLED,         CANCELLED, 6",
    "2 r x,     CANCELLED,           CANCELLED,      CANCELLED,      CANCELLED, 0",
    "d,         APPROVED,            PENDING,        CANCELLED,      UNFILLED,  0",
    "2 d,       EXECUTING,           PARTIAL,        PART_CANCELLED, UNFILLED,  2",
    "d 4,       PARTIALLY_CANCELLED, PART_CANCELLED, CANCELLED,      FILLED,    4",
  })
  void statusesFollowFromWhatIsDone(
      String steps,
      InstructionStatus instructionStatus,
      LineStatus lineStatus,
      DetailStatus first,
      DetailStatus second,
      String filled) {
    Arrays.stream(steps.split(" ")).filter(step -> !step.isEmpty()).forEach(this::act);
    assertThat(instruction.status()).isSameAs(instructionStatus);
    assertThat(line.status()).isSameAs(lineStatus);
    assertThat(six.status()).isSameAs(first);
    assertThat(four.status()).isSameAs(second);
    assertThat(line.filled()).isEqualByComparingTo(filled);
  }

  private void act(String step) {
    switch (step) {
      case "c" -> six.claim("trader1");
      case "u" -> six.release("trader1");
      case "r" -> {
        Fill last = booked.remove(booked.size() - 1);
        Reversal.of(last, "booked twice", "trader1", MONDAY, NOW);
      }
      case "x" -> line.cancelRest();
      case "d" -> six.cancelRest();
      default -> spill(Integer.parseInt(step));
    }
    line.roll();
    instruction.settle(NOW);
  }

  private void spill(int lots) {
    int first = Math.min(lots, six.left().intValueExact());
    if (first > 0) {
      fill(six, first, "3100");
    }
    if (lots > first) {
      fill(four, lots - first, "3100");
    }
  }

  private Fill fill(InstructionDetail detail, int lots, String price) {
    Instant at = NOW.plusSeconds(booked.size());
    Fill.Traded traded =
        new Fill.Traded(lots("" + lots), lots(price), MONDAY, "SHFE", "T" + booked.size(), at);
    Fill fill = Ids.given(detail.book(traded, FillSource.MANUAL, "trader1", at));
    booked.add(fill);
    return fill;
  }

  @Test
  void quantityPriceAndTradeAreThoseOfTheLiveFills() {
    fill(six, 1, "3100");
    Fill second = fill(six, 2, "3110");
    assertThat(six.filledQuantity()).isEqualByComparingTo("3");
    assertThat(six.avgPrice()).isEqualByComparingTo("3106.666667");
    assertThat(six.tradeId()).isEqualTo("T1");
    Reversal.of(second, "wrong price", "trader1", MONDAY, NOW);
    assertThat(six.filledQuantity()).isEqualByComparingTo("1");
    assertThat(six.avgPrice()).isEqualByComparingTo("3100");
    assertThat(six.tradeId()).isEqualTo("T0");
  }

  /** A line from one position to another, and whether what closes and what opens of it reduces. */
  @ParameterizedTest(name = "from {0} to {1}: a close {2}, an open {3}")
  @CsvSource({
    "10, 4, true, true",
    "10, 0, true, true",
    "-10, -4, true, true",
    "10, -4, true, false",
    "0, 5, true, false",
    "4, 10, true, false"
  })
  void whatReducesIsToldFromTheOffsetAndTheLine(
      String from, String to, boolean closing, boolean opening) {
    PositionAdjustment other = Ids.given(instruction.adjust("hc2701", lots(to)));
    other.value(worth(from, "0", "300"));
    Fill.Traded traded = new Fill.Traded(lots("1"), lots("300"), MONDAY, "SHFE", null, NOW);
    assertThat(HandFill.of(other.detail("A1", OpenClose.CLOSE, BuySell.SELL, lots("1")), traded))
        .isEqualTo(new HandFill("P001", "hc2701", lots("300"), MONDAY, closing));
    assertThat(HandFill.of(other.detail("A1", OpenClose.OPEN, BuySell.SELL, lots("1")), traded))
        .extracting(HandFill::reduces)
        .isEqualTo(opening);
  }

  @Test
  void moreThanIsLeftIsRefusedWithTheRest() {
    fill(six, 2, "3100");
    assertThatThrownBy(() -> fill(six, 5, "3100"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.fields())
                    .singleElement()
                    .satisfies(
                        field -> {
                          assertThat(field.rule()).isEqualTo("over-fill");
                          assertThat(field.limit()).isEqualTo("4");
                          assertThat(field.actual()).isEqualTo("5");
                        }));
    assertThat(six.filledQuantity()).isEqualByComparingTo("2");
  }

  @Test
  void aFilledDetailOfACancelledLineStaysFilled() {
    act("6");
    instruction.adjust("hc2701", lots("1")).value(worth("0", "0", "300"));
    line.cancelRest();
    Fill fill = booked.get(0);
    assertThatThrownBy(() -> Reversal.of(fill, "late", "trader1", MONDAY, NOW))
        .isInstanceOf(Refused.class);
    assertThat(six.status()).isSameAs(DetailStatus.FILLED);
  }

  @Test
  void aFillIsReversedOnceAndAReversalNever() {
    Fill fill = fill(six, 2, "3100");
    Fill reversal = Ids.given(Reversal.of(fill, "no trade", "trader1", MONDAY, NOW));
    for (Fill again : List.of(fill, reversal)) {
      assertThatThrownBy(() -> Reversal.of(again, "again", "trader1", MONDAY, NOW))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.reason()).isSameAs(Refused.Reason.CONFLICT));
    }
  }

  @Test
  void aCompletedOneComesBackUntilItsTradingDayIsOver() {
    act("6");
    act("4");
    Fill last = booked.get(1);
    assertThatThrownBy(() -> Reversal.of(last, "late", "trader1", MONDAY.plusDays(1), NOW))
        .isInstanceOf(Refused.class);
    assertThat(instruction.status()).isSameAs(InstructionStatus.COMPLETED);
    Reversal.of(last, "in time", "trader1", MONDAY, NOW);
    line.roll();
    assertThat(instruction.settle(NOW)).isTrue();
    assertThat(instruction.status()).isSameAs(InstructionStatus.EXECUTING);
  }

  @Test
  void aFillOfALaterDayComesBackUntilThatDayIsOver() {
    act("6");
    LocalDate tuesday = MONDAY.plusDays(1);
    Fill.Traded traded = new Fill.Traded(lots("4"), lots("3100"), tuesday, "SHFE", "T9", NOW);
    Fill last = Ids.given(four.book(traded, FillSource.MANUAL, "trader1", NOW));
    line.roll();
    instruction.settle(NOW);
    assertThat(instruction.status()).isSameAs(InstructionStatus.COMPLETED);
    assertThatThrownBy(() -> Reversal.of(last, "late", "trader1", tuesday.plusDays(1), NOW))
        .isInstanceOf(Refused.class);
    Reversal.of(last, "in time", "trader1", tuesday, NOW);
    assertThat(four.filledQuantity()).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @EnumSource(value = FillSource.class)
  void aPausedOneTakesFillsOfTheFeedAlone(FillSource source) {
    instruction.become(InstructionStatus.PAUSED, NOW);
    Fill.Traded traded = new Fill.Traded(lots("1"), lots("3100"), MONDAY, "SHFE", null, NOW);
    if (source == FillSource.FEED) {
      six.book(traded, source, "feed", NOW);
      assertThat(six.filledQuantity()).isEqualByComparingTo("1");
    } else {
      assertThatThrownBy(() -> six.book(traded, source, "trader1", NOW))
          .isInstanceOf(Refused.class);
      assertThatThrownBy(() -> six.claim("trader1")).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aTradeCannotConfirmMoreThanAFill() {
    Fill fill = fill(six, 2, "3100");
    fill.match(trade("X1"), lots("2"));
    assertThat(fill.unconfirmed()).isZero();
    assertThatThrownBy(() -> fill.match(trade("X1"), lots("1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFillByHandIsProvisionalUntilTheFeedConfirmsAllOfIt() {
    Fill fill = fill(six, 3, "3100");
    fill(six, 1, "3110");
    assertThat(provisional(six)).containsExactly(true, true);
    six.confirm(fill, trade("X1"), lots("2"));
    assertThat(provisional(six)).containsExactly(true, true);
    six.confirm(fill, trade("X2"), lots("1"));
    assertThat(provisional(six)).containsExactly(false, true);
  }

  @Test
  void whatWasTakenBackAndTheTakingBackWaitForNothing() {
    fill(six, 1, "3100");
    Fill wrong = fill(six, 2, "3110");
    six.confirm(wrong, trade("X1"), lots("1"));
    Ids.given(Reversal.of(wrong, "wrong price", "trader1", MONDAY, NOW));
    assertThat(provisional(six)).containsExactly(true, false, false);
  }

  @Test
  void aFillOfTheFeedIsNeverProvisional() {
    Fill.Traded traded = new Fill.Traded(lots("1"), lots("3100"), MONDAY, "SHFE", "T9", NOW);
    Ids.given(six.book(traded, FillSource.FEED, "feed", NOW)).match(trade("T9"), lots("1"));
    assertThat(provisional(six)).containsExactly(false);
  }

  private static List<Boolean> provisional(InstructionDetail detail) {
    return FillView.of(detail).stream().map(FillView::provisional).toList();
  }

  private static TradeKey trade(String id) {
    return new TradeKey(MONDAY, "SHFE", id, BuySell.BUY);
  }

  @Test
  void theRollUpIsComputedFromTheRows() {
    fill(six, 2, "3100");
    fill(four, 1, "3130");
    List<DetailView> details =
        InstructionViews.details(line).map(detail -> detail.working(lots("3"))).toList();
    RollUp done = RollUp.of(line, details, List.of());
    assertThat(done.filled()).isEqualByComparingTo("3");
    assertThat(done.working()).isEqualByComparingTo("6");
    assertThat(done.idle()).isEqualByComparingTo("1");
    assertThat(done.avgPrice()).isEqualByComparingTo("3110");
    assertThat(done.doneLots()).isEqualByComparingTo("0.3");
    assertThat(done.doneDelta()).isEqualByComparingTo("0.3");
  }
}
