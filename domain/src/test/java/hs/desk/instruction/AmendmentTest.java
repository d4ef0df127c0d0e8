package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.position.Direction;
import hs.desk.product.NewSettings;
import hs.desk.product.ProductState;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amendment may ask for, and when it is in force. */
class AmendmentTest extends AmendedInstruction {

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
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null, null));
    assertThat(refused("IF2512", "12").fields())
        .extracting(Refused.Field::rule)
        .containsExactly("reduce-only");
  }

  @Test
  void aProductThatMayOnlyReduceTakesLessThanStands() {
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null, null));
    amend(Markets.usual(), "IF2512", "6");
    assertThat(quantity(line("IF2512"))).isEqualByComparingTo("6");
  }

  /** What was stopped does not stand any more. */
  @Test
  void aStoppedLineBeginsAnew() {
    Ending.cancelLine(line("IF2512"), NOW);
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null, null));
    assertThat(refused("IF2512", "9").fields())
        .extracting(Refused.Field::rule)
        .containsExactly("reduce-only");
  }

  /**
   * Ten of today are held; a line to 4 has all of its closing order of six at the exchange, which
   * freezes them. It is withdrawn with the line: what is wanted instead is closed, and not opened
   * against lots that are free again. What works for an older instruction stays frozen.
   */
  @ParameterizedTest(name = "another closes {0} besides: to 1 closes {1} and opens {2}")
  @CsvSource({"0, 9, 0", "3, 7, 2"})
  void whatWorksForTheLineIsFreeForWhatReplacesIt(String older, String closed, String opened) {
    Instruction given = given(today("0"), "rb2605", "4");
    List<Attribution.Open> open = new ArrayList<>();
    given.linesInForce().get(0).details().forEach(detail -> open.add(open(detail.id(), "6", NOW)));
    open.add(open(-1L, older, NOW.minusSeconds(60)));
    String works = n("6").add(n(older)).toPlainString();
    Markets now = today(works).working(new Market.Working(CLOSING, n(works)));
    new Amendment(given, product, now.market(), open, TERMS, TODAY, NOW)
        .propose(2, targets("rb2605", "1"));
    Amendment amendment = new Amendment(given, product, now.market(), open, TERMS, TODAY, NOW);
    amendment.enforce(2);
    assertThat(lots(given, OpenClose.CLOSETODAY)).isEqualByComparingTo(closed);
    assertThat(lots(given, OpenClose.OPEN)).isEqualByComparingTo(opened);
  }

  private static final Route CLOSING =
      new Route("A1", "rb2605", BuySell.SELL, OpenClose.CLOSETODAY);

  private static Markets today(String frozen) {
    return Markets.usual().held("A1", "rb2605", Direction.LONG, "0", "10", frozen);
  }

  private static Attribution.Open open(Long detail, String left, Instant since) {
    return new Attribution.Open(detail, CLOSING, n(left), since);
  }

  private static BigDecimal lots(Instruction given, OpenClose openClose) {
    return given.inForce("rb2605").orElseThrow().details().stream()
        .filter(detail -> detail.openClose() == openClose)
        .map(InstructionDetail::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Held lots come and go beside the instruction: from 10 that were held when a line to 4 was
   * given, so many are left when it is amended.
   */
  @ParameterizedTest(name = "{0} held, amended to {1}: adds {2}")
  @CsvSource({
    "10, 2, false",
    "10, 6, false",
    "8, 2, false",
    "0, 2, true",
    "0, 6, true",
    "4, 5, true",
    "7, 0, true"
  })
  void ordersAreJudgedByWhatIsHeldNow(String held, String target, boolean adds) {
    Markets then = Markets.usual().held("A1", "cu2602", Direction.LONG, "10", "0", "0");
    Instruction given = given(listed(then), "cu2602", "4");
    Markets now = Markets.usual().held("A1", "cu2602", Direction.LONG, held, "0", "0");
    Amendment amendment =
        new Amendment(given, product, listed(now).market(), List.of(), TERMS, TODAY, NOW);
    Prospect prospect = amendment.propose(2, targets("cu2602", target));
    assertThat(prospect.lines().get(0).adds()).isEqualTo(adds);
  }

  /**
   * Of a line from one position to a target, after fills by hand that the feed does not show yet
   * and what others did: where limits measure an amendment of it, which adds in all these cases.
   */
  @ParameterizedTest(name = "{0} to {1}, {2} by hand, {3} held, amended to {4}: at {5}")
  @CsvSource({
    "10,  0,  -10, 10,  -2, -2",
    "-10, 0,  10,  -10, 4,  4",
    "-10, -6, 0,   -1,  -5, 4",
    "-1,  -2, 0,   100, -4, -4",
    "10,  4,  0,   0,   2,  -8",
    "0,   10, 0,   5,   12, 17",
    "0,   10, 5,   0,   12, 12",
  })
  void limitsMeasureWhereItLeads(
      int from, String to, int byHand, int held, String amended, String measured) {
    Instruction given = given(listed(holding(from)), "cu2602", to);
    if (byHand != 0) {
      InstructionDetail detail = given.linesInForce().get(0).details().get(0);
      BigDecimal lots = BigDecimal.valueOf(Math.abs(byHand));
      Fill.Traded traded = new Fill.Traded(lots, n("70000"), Markets.TODAY, "SHFE", null, NOW);
      Ids.given(detail.book(traded, FillSource.MANUAL, "trader1", NOW));
      Ending.settle(given, NOW);
    }
    Amendment amendment =
        new Amendment(given, product, listed(holding(held)).market(), List.of(), TERMS, TODAY, NOW);
    Prospect.Line line = amendment.propose(2, targets("cu2602", amended)).lines().get(0);
    assertThat(line.adds()).isTrue();
    assertThat(line.adjusted()).isEqualByComparingTo(measured);
  }

  private static Markets holding(int net) {
    Direction side = net < 0 ? Direction.SHORT : Direction.LONG;
    return Markets.usual().held("A1", "cu2602", side, String.valueOf(Math.abs(net)), "0", "0");
  }

  private static Markets listed(Markets markets) {
    return markets
        .future("cu2602", "SHFE", "5", LocalDate.of(2026, 2, 16))
        .quoted("cu2602", "70000", null);
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
      case "m" -> Ending.cancel(instruction, "manager1", NOW);
      case "t" -> Ending.confirm(instruction, "trader1", NOW);
      case "f" -> Ending.end(instruction, NOW);
      case "e" -> Ending.expire(instruction, NOW);
      default -> List.of("IF2512", "rb2605").forEach(id -> Ending.cancelLine(line(id), NOW));
    }
  }

  /**
   * An amendment is proposed on what was filled then; meanwhile the feed filled more. Limits, which
   * look at the prospect, would find no direction in it.
   */
  @ParameterizedTest(name = "{0} filled, then to {1}, then {2} more filled")
  @CsvSource({"0, 2, 3", "3, 4, 2", "0, 0, 1", "0, -2, 1"})
  void acceptedTooLateItDoesNotTurnTheOrders(String before, String target, String more) {
    if (!before.equals("0")) {
      fill("IF2512", before);
    }
    amendment(Markets.usual()).propose(2, targets("IF2512", target));
    fill("IF2512", more);
    requireBelowFilled(() -> amendment(Markets.usual()).prospect(2));
    requireBelowFilled(() -> amendment(Markets.usual()).enforce(2));
  }

  private static void requireBelowFilled(ThrowingCallable act) {
    Refused refused = catchThrowableOfType(Refused.class, act);
    assertThat(refused.fields()).extracting(Refused.Field::rule).containsExactly("below-filled");
    assertThat(refused.fields())
        .extracting(Refused.Field::field)
        .containsExactly("adjustments[0].adjusted_position");
  }

  /** IF2512 expires on the 19th; an instruction may outlive it. */
  @Test
  void whatExpiredSinceItWasGivenIsNotAmended() {
    LocalDate after = LocalDate.of(2025, 12, 20);
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> amendment(Markets.usual(), after).propose(2, targets("IF2512", "12")));
    assertThat(refused.fields())
        .extracting(Refused.Field::rule)
        .containsExactly("contract-expired");
  }

  /** It asks for nothing as long as it waits, also where nothing is to trade for it. */
  @Test
  void aLineToThePresentPositionIsDoneOnceItIsInForce() {
    amendment(Markets.usual()).propose(2, targets("510300", "0"));
    PositionAdjustment waiting = instruction.linesOf(2).get(0);
    assertThat(waiting.status()).isEqualTo(LineStatus.PENDING);
    amendment(Markets.usual()).enforce(2);
    assertThat(line("510300").status()).isEqualTo(LineStatus.DONE);
  }

  @Test
  void aProductThatMayOnlyReduceMeanwhileTakesNoMore() {
    amendment(Markets.usual()).propose(2, targets("IF2512", "12"));
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null, null));
    Refused refused =
        catchThrowableOfType(Refused.class, () -> amendment(Markets.usual()).enforce(2));
    assertThat(refused.fields()).extracting(Refused.Field::rule).containsExactly("reduce-only");
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
    assertThat(line.current()).isEqualByComparingTo("0");
    assertThat(line.adds()).isFalse();
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
    assertThat(line.adds()).isTrue();
    assertThat(line.left()).containsExactly(new Leg("A1", OpenClose.OPEN, BuySell.BUY, n("1000")));
  }
}
