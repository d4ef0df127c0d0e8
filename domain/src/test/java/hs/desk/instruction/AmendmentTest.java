package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.calendar.Sessions;
import hs.desk.position.Direction;
import hs.desk.product.NewSettings;
import hs.desk.product.Product;
import hs.desk.product.ProductState;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.TradeKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IF2512 to 10 and rb2605 to 4, both from nothing; then the manager thinks again. */
class AmendmentTest {

  private static final Submission.Terms TERMS =
      new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  private final Product product = new Product("P001", "一号", "A1");
  private final Instruction instruction =
      Ids.given(
          new Submission(product, Markets.usual().market(), TERMS, TODAY, NOW)
              .of(
                  new NewAdjustment(
                      "P001", null, null, null, targets("IF2512", "10", "rb2605", "4"), null),
                  "manager1"));

  private static List<NewAdjustment.Target> targets(String... idsAndTargets) {
    List<NewAdjustment.Target> targets = new ArrayList<>();
    for (int i = 0; i < idsAndTargets.length; i += 2) {
      targets.add(new NewAdjustment.Target(idsAndTargets[i], n(idsAndTargets[i + 1])));
    }
    return targets;
  }

  private Amendment amendment(Markets markets) {
    return new Amendment(instruction, product, markets.market(), TERMS, NOW);
  }

  private void amend(Markets markets, String... idsAndTargets) {
    int next = instruction.revision() + 1;
    amendment(markets).propose(next, targets(idsAndTargets));
    amendment(markets).enforce(next);
  }

  private Refused refused(String... idsAndTargets) {
    return catchThrowableOfType(
        Refused.class, () -> amendment(Markets.usual()).propose(2, targets(idsAndTargets)));
  }

  private Fill fill(String contract, String lots) {
    return fill(contract, lots, "3950");
  }

  private Fill fill(String contract, String lots, String price) {
    PositionAdjustment line = line(contract);
    InstructionDetail detail = line.details().get(0);
    Fill fill =
        Ids.given(
            detail.book(
                new Fill.Traded(n(lots), n(price), TODAY, "CFFEX", null, NOW),
                FillSource.FEED,
                "feed",
                NOW));
    line.roll();
    instruction.settle(NOW);
    return fill;
  }

  private PositionAdjustment line(String contract) {
    return instruction.inForce(contract).orElseThrow();
  }

  private static BigDecimal quantity(PositionAdjustment line) {
    return line.details().stream()
        .map(InstructionDetail::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

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

  @Test
  void whatChangesNothingIsRefusedLikeWhatCannotBe() {
    assertThat(refused("IF2512", "10").fields())
        .extracting(Refused.Field::rule)
        .containsExactly("amends-nothing");
    assertThat(refused("IF2512", "9.5", "nothing", "1", "rb2511", "1").fields())
        .extracting(Refused.Field::rule)
        .containsExactly("whole-lots", "contract-unknown", "contract-expired");
  }

  @Test
  void aProductThatMayOnlyReduceIsAmendedDownwardsOnly() {
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null));
    assertThat(refused("IF2512", "12").fields())
        .extracting(Refused.Field::rule)
        .containsExactly("reduce-only");
  }

  @Test
  void aNewContractBringsItsSnapshot() {
    int rows = instruction.snapshot().size();
    amend(Markets.usual().held("A2", "510300", Direction.LONG, "1000", "0", "0"), "510300", "2000");
    assertThat(instruction.linesInForce()).hasSize(3);
    assertThat(line("510300").currentPosition()).isEqualByComparingTo("1000");
    assertThat(instruction.snapshot()).hasSize(rows + 1);
    assertThat(instruction.snapshot().get(rows).revision()).isEqualTo(2);
  }

  @Test
  void theTraderWhoWorksALineGoesOnWithIt() {
    line("IF2512").details().forEach(detail -> detail.claim("trader1"));
    amend(Markets.usual(), "IF2512", "12");
    assertThat(line("IF2512").details()).allMatch(it -> "trader1".equals(it.claimedBy()));
    assertThat(line("rb2605").details()).allMatch(it -> it.claimedBy() == null);
  }

  /**
   * However it ends while something is filled and an amendment waits, what waits is cancelled: m
   * the manager cancels, c after a claim, t the trader confirms, f force, e expiry, l what remains
   * of both lines is cancelled.
   */
  @ParameterizedTest(name = "[{0}] is {1}")
  @CsvSource({
    "m,   PARTIALLY_CANCELLED",
    "c m t, PARTIALLY_CANCELLED",
    "c m f, PARTIALLY_CANCELLED",
    "c m e, PARTIALLY_CANCELLED",
    "e,   EXPIRED",
    "l,   PARTIALLY_CANCELLED",
  })
  void endsWithWhatWaits(String steps, InstructionStatus status) {
    fill("IF2512", "3");
    amendment(Markets.usual()).propose(2, targets("IF2512", "12", "510300", "100"));
    for (String step : steps.split(" ")) {
      end(step);
    }
    assertThat(instruction.status()).isSameAs(status);
    assertThat(line("IF2512").status()).isSameAs(LineStatus.PART_CANCELLED);
    assertThat(instruction.linesOf(2))
        .extracting(PositionAdjustment::status)
        .containsOnly(LineStatus.CANCELLED);
  }

  private void end(String step) {
    switch (step) {
      case "c" -> line("IF2512").details().forEach(detail -> detail.claim("trader1"));
      case "m" -> Ending.cancel(instruction, NOW);
      case "t" -> Ending.confirm(instruction, "trader1", NOW);
      case "f" -> Ending.end(instruction, NOW);
      case "e" -> Ending.expire(instruction, NOW);
      default -> List.of("IF2512", "rb2605").forEach(id -> Ending.cancelLine(line(id), NOW));
    }
  }

  /** An amendment is proposed on what was filled then; meanwhile the feed filled more. */
  @ParameterizedTest(name = "{0} filled, then to {1}, then {2} more filled")
  @CsvSource({"0, 2, 3", "3, 4, 2", "0, 0, 1", "0, -2, 1"})
  void acceptedTooLateItDoesNotTurnTheOrders(String before, String target, String more) {
    if (!before.equals("0")) {
      fill("IF2512", before);
    }
    amendment(Markets.usual()).propose(2, targets("IF2512", target));
    fill("IF2512", more);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> amendment(Markets.usual()).enforce(2));
    assertThat(refused.fields()).extracting(Refused.Field::rule).containsExactly("below-filled");
  }

  @Test
  void aProductThatMayOnlyReduceMeanwhileTakesNoMore() {
    amendment(Markets.usual()).propose(2, targets("IF2512", "12"));
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null));
    Refused refused =
        catchThrowableOfType(Refused.class, () -> amendment(Markets.usual()).enforce(2));
    assertThat(refused.fields()).extracting(Refused.Field::rule).containsExactly("reduce-only");
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

  @Test
  void whatWaitsIsNotInForce() {
    amendment(Markets.usual()).propose(2, targets("IF2512", "12"));
    assertThat(line("IF2512").adjustedPosition()).isEqualByComparingTo("10");
    assertThat(instruction.linesOf(2)).hasSize(1);
    assertThat(instruction.linesOf(2).get(0).details()).isEmpty();
    assertThat(instruction.revision()).isEqualTo(1);
  }

  @Test
  void theProspectIsOfTheRequestsLineAndOfWhatIsNotFilled() {
    fill("IF2512", "3");
    Markets later = Markets.usual().held("A1", "IF2512", Direction.LONG, "0", "3", "0");
    Prospect prospect = amendment(later).propose(2, targets("rb2605", "4", "IF2512", "8"));
    assertThat(prospect.amends()).isTrue();
    assertThat(prospect.lines()).hasSize(1);
    Prospect.Line line = prospect.lines().get(0);
    assertThat(line.path()).isEqualTo("adjustments[1].adjusted_position");
    assertThat(line.standing()).isEqualByComparingTo("10");
    assertThat(line.current()).isEqualByComparingTo("0");
    assertThat(line.filled()).isEqualByComparingTo("3");
    assertThat(line.left()).containsExactly(new Leg("A1", OpenClose.OPEN, BuySell.BUY, n("5")));
    assertThat(amendment(later).prospect(2).lines().get(0).left()).isEqualTo(line.left());
  }

  @Test
  void theProspectClosesWhatIsHeldByThen() {
    Markets later = Markets.usual().held("A1", "IF2512", Direction.LONG, "2", "0", "0");
    Prospect.Line line = amendment(later).propose(2, targets("IF2512", "-3")).lines().get(0);
    assertThat(line.left())
        .containsExactly(
            new Leg("A1", OpenClose.CLOSE, BuySell.SELL, n("2")),
            new Leg("A1", OpenClose.OPEN, BuySell.SELL, n("1")));
  }

  @Test
  void aContractThatIsNewBeginsWithWhatIsHeldWhenItComesIntoForce() {
    amendment(Markets.usual()).propose(2, targets("510300", "2000"));
    Markets later = Markets.usual().held("A2", "510300", Direction.LONG, "1000", "0", "0");
    Prospect.Line line = amendment(later).prospect(2).lines().get(0);
    assertThat(line.current()).isEqualByComparingTo("1000");
    assertThat(line.standing()).isNull();
    assertThat(line.left()).containsExactly(new Leg("A1", OpenClose.OPEN, BuySell.BUY, n("1000")));
  }
}
