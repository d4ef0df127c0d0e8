package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.TradeKey;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is filled, before and after an amendment, is filled of the instruction. */
class AmendedFillsTest extends AmendedInstruction {

  /** What is filled of +10, the new target, the lots of its details, the statuses of both lines. */
  @ParameterizedTest(name = "{0} filled, then to {1}: {2} left")
  @CsvSource({
    "0,  12, 12, PENDING, CANCELLED,      APPROVED",
    "0,  -2, 2,  PENDING, CANCELLED,      APPROVED",
    "3,  12, 9,  PARTIAL, PART_CANCELLED, EXECUTING",
    "3,  5,  2,  PARTIAL, PART_CANCELLED, EXECUTING",
    "3,  3,  0,  DONE,    PART_CANCELLED, EXECUTING",
    "10, 12, 2,  PARTIAL, DONE,           EXECUTING",
  })
  void fillsOfAllRevisionsCount(
      String filled,
      String target,
      String left,
      LineStatus now,
      LineStatus before,
      InstructionStatus status) {
    PositionAdjustment old = line("IF2512");
    Markets later = Markets.usual();
    if (!filled.equals("0")) {
      fill("IF2512", filled);
      later.held("A1", "IF2512", Direction.LONG, "0", filled, "0");
    }
    amend(later, "IF2512", target);
    PositionAdjustment amended = line("IF2512");
    assertThat(amended).isNotSameAs(old);
    assertThat(amended.currentPosition()).isEqualByComparingTo("0");
    assertThat(quantity(amended)).isEqualByComparingTo(left);
    assertThat(amended.status()).isSameAs(now);
    assertThat(old.status()).isSameAs(before);
    assertThat(instruction.status()).isSameAs(status);
    assertThat(instruction.linesInForce()).hasSize(2);
    assertThat(line("rb2605").details()).hasSize(1);
    assertThat(instruction.totalAdjustedDeltaValue())
        .isEqualByComparingTo(
            amended.adjustedDeltaValue().add(line("rb2605").adjustedDeltaValue()));
  }

  @ParameterizedTest(name = "with {0} filled, {1} is refused")
  @CsvSource({"3, 2", "3, 0", "3, -1", "10, 9"})
  void neverTakesBackWhatIsFilled(String filled, String target) {
    fill("IF2512", filled);
    assertThat(refused("IF2512", target).fields())
        .extracting(Refused.Field::rule)
        .contains("below-filled");
  }

  /** So many of +10 filled, amended, and the fill taken back; what the line in force asks then. */
  @ParameterizedTest(name = "{0} filled, to {1}, taken back: {2} open")
  @CsvSource({
    "3,  12, 12, PENDING, PART_CANCELLED, PART_CANCELLED",
    "3,  3,  3,  PENDING, PART_CANCELLED, PART_CANCELLED",
    "10, 12, 12, PENDING, CANCELLED,      CANCELLED",
  })
  void whatIsTakenBackOfAReplacedLineIsOpenAgain(
      String filled,
      String target,
      String open,
      LineStatus now,
      LineStatus before,
      DetailStatus closed) {
    PositionAdjustment old = line("IF2512");
    InstructionDetail detail = old.details().get(0);
    detail.claim("trader1");
    Fill fill = fill("IF2512", filled);
    Markets later = Markets.usual().held("A1", "IF2512", Direction.LONG, "0", filled, "0");
    amend(later, "IF2512", target);
    Reversal.of(fill, "no trade", "trader1", TODAY, NOW);
    instruction.roll();
    assertThat(left(line("IF2512"))).isEqualByComparingTo(open);
    assertThat(line("IF2512").status()).isSameAs(now);
    assertThat(old.status()).isSameAs(before);
    assertThat(detail.status()).isSameAs(closed);
    assertThat(detail.filledQuantity()).isZero();
    assertThat(line("IF2512").details())
        .filteredOn(each -> each.quantity().compareTo(n(filled)) == 0)
        .allMatch(each -> "trader1".equals(each.claimedBy()));
  }

  @Test
  void aFillOfALineThatWasReplacedAndThenCancelledStays() {
    Fill fill = fill("IF2512", "3");
    amend(Markets.usual().held("A1", "IF2512", Direction.LONG, "0", "3", "0"), "IF2512", "12");
    Ending.cancelLine(line("IF2512"), NOW);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> Reversal.of(fill, "x", "trader1", TODAY, NOW));
    assertThat(refused.reason()).isSameAs(Refused.Reason.CONFLICT);
  }

  @Test
  void aTradeTakenBackIsNotMatchedToWhatItsLotsBecame() {
    Fill fill = fill("IF2512", "3");
    TradeKey trade = new TradeKey(TODAY, "CFFEX", "T1", BuySell.BUY);
    fill.match(trade, n("3"));
    amend(Markets.usual().held("A1", "IF2512", Direction.LONG, "0", "3", "0"), "IF2512", "12");
    Reversal.of(fill, "x", "trader1", TODAY, NOW);
    assertThat(line("IF2512").details()).allMatch(it -> Reversal.takenBack(it).contains(trade));
    assertThat(line("rb2605").details()).allMatch(it -> Reversal.takenBack(it).isEmpty());
  }

  /** 4 of 10 filled at 3950, then to 16, and 2 of those filled at 3980; of rb2605 none of 4. */
  @Test
  void fillsOfAllRevisionsCountInTheRollUpOnce() {
    fill("IF2512", "4");
    amend(Markets.usual().held("A1", "IF2512", Direction.LONG, "0", "4", "0"), "IF2512", "16");
    fill("IF2512", "2", "3980");
    List<LineView> lines = InstructionViews.lines(instruction);
    RollUp amended =
        lines.stream()
            .filter(it -> it.revision() == 2)
            .filter(it -> it.instrumentId().equals("IF2512"))
            .findFirst()
            .orElseThrow()
            .rollUp();
    assertThat(amended.filled()).isEqualByComparingTo("6");
    assertThat(amended.idle()).isEqualByComparingTo("10");
    assertThat(amended.avgPrice()).isEqualByComparingTo("3960");
    assertThat(amended.doneLots()).isEqualByComparingTo("0.375");
    assertThat(amended.doneDelta()).isEqualByComparingTo("0.375");
    RollUp all = RollUp.of(lines, instruction.revision());
    assertThat(all.filled()).isEqualByComparingTo("6");
    assertThat(all.idle()).isEqualByComparingTo("14");
    assertThat(all.avgPrice()).isNull();
    assertThat(all.doneLots()).isEqualByComparingTo("0.3");
    // 6 of 16 lots of 3950 × 300, none of 4 lots of 3100 × 10
    assertThat(all.doneDelta()).isEqualByComparingTo("0.37256340");
  }

  private static BigDecimal left(PositionAdjustment line) {
    return line.details().stream()
        .map(InstructionDetail::left)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
