package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.calendar.Sessions;
import hs.desk.instruction.Market.Working;
import hs.desk.position.Direction;
import hs.desk.product.Product;
import hs.desk.product.ProductState;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {

  private static final Submission.Terms TERMS =
      new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  private final Product product = new Product("P001", "一号", "A1");

  private static NewAdjustment asking(String... idsAndTargets) {
    List<NewAdjustment.Target> lines = new ArrayList<>();
    for (int i = 0; i < idsAndTargets.length; i += 2) {
      lines.add(new NewAdjustment.Target(idsAndTargets[i], n(idsAndTargets[i + 1])));
    }
    return new NewAdjustment("P001", null, null, null, lines, null);
  }

  private Instruction submitted(Markets markets, String... idsAndTargets) {
    return new Submission(product, markets.market(), TERMS, TODAY, NOW)
        .of(asking(idsAndTargets), "manager1");
  }

  private Refused refused(Markets markets, String... idsAndTargets) {
    return catchThrowableOfType(Refused.class, () -> submitted(markets, idsAndTargets));
  }

  @Test
  void valuesEachLineAtItsSnapshotAndSumsTheLines() {
    Instruction made =
        submitted(
            Markets.usual()
                .held("A1", "IF2512", Direction.LONG, "8", "2", "0")
                .held("A2", "IF2512", Direction.SHORT, "0", "3", "0"),
            "IF2512",
            "10",
            "510300",
            "500000");
    PositionAdjustment future = made.lines().get(0);
    assertThat(future.currentPosition()).isEqualByComparingTo("7");
    assertThat(future.currentDeltaValue()).isEqualByComparingTo("8295000");
    assertThat(future.adjustedDeltaValue()).isEqualByComparingTo("11850000");
    assertThat(made.totalCurrentDeltaValue()).isEqualByComparingTo("8295000");
    assertThat(made.totalAdjustedDeltaValue()).isEqualByComparingTo("13825000");
    assertThat(made.unvaluedLines()).isZero();
    assertThat(made.status()).isEqualTo(InstructionStatus.APPROVED);
    assertThat(made.tradingDay()).isEqualTo(TODAY);
  }

  @Test
  void sumsTheDetailsToTheChange() {
    Instruction made =
        submitted(
            Markets.usual().held("A2", "rb2605", Direction.LONG, "5", "3", "0"), "rb2605", "-2");
    assertThat(made.lines().get(0).details())
        .extracting(InstructionDetail::openClose, each -> each.quantity().intValue())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OpenClose.CLOSETODAY, 3),
            org.assertj.core.groups.Tuple.tuple(OpenClose.CLOSEYESTERDAY, 5),
            org.assertj.core.groups.Tuple.tuple(OpenClose.OPEN, 2));
  }

  @Test
  void workingOrdersTellWhoseLotsAreFrozen() {
    Markets markets =
        Markets.usual()
            .held("A1", "rb2605", Direction.LONG, "5", "3", "3")
            .working(new Working("A1", "rb2605", BuySell.SELL, OpenClose.CLOSETODAY, n("3")));
    assertThat(submitted(markets, "rb2605", "3").lines().get(0).details())
        .extracting(InstructionDetail::openClose)
        .containsExactly(OpenClose.CLOSEYESTERDAY);
  }

  @Test
  void snapshotKeepsEveryAccountAndDirection() {
    Instruction made =
        submitted(
            Markets.usual()
                .held("A1", "IF2512", Direction.LONG, "8", "2", "1")
                .held("A1", "IF2512", Direction.SHORT, "0", "0", "0")
                .held("A2", "IF2512", Direction.SHORT, "0", "3", "0")
                .held("A2", "510300", Direction.LONG, "0", "0", "0"),
            "IF2512",
            "10",
            "510300",
            "100",
            "rb2605",
            "1");
    assertThat(made.snapshot())
        .extracting(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.accountId(),
                        row.instrumentId(),
                        row.direction().code(),
                        row.held().yesterday().add(row.held().today())))
        .containsExactly(
            "A1 IF2512 L 10", "A1 IF2512 S 0", "A2 IF2512 S 3", "A1 510300 L 0", "A1 rb2605 L 0");
  }

  @Test
  void anOptionIsValuedOnTheFutureOfItsMonthAndKeepsWhatItWasValuedWith() {
    Instruction made = submitted(Markets.usual(), "IO2512-C-4000", "-20");
    PositionSnapshot.Valued valued = made.snapshot().get(0).valued();
    assertThat(valued.underlyingPrice()).isEqualByComparingTo("3950");
    assertThat(valued.impliedVol()).isEqualByComparingTo("0.18");
    assertThat(valued.rate()).isEqualByComparingTo("0.02");
    assertThat(valued.years()).isBetween(n("0.050"), n("0.052"));
    PositionAdjustment line = made.lines().get(0);
    assertThat(line.adjustedDeltaValue())
        .isEqualByComparingTo(
            line.delta()
                .multiply(n("-20"))
                .multiply(n("100"))
                .multiply(n("3950"))
                .setScale(4, java.math.RoundingMode.HALF_UP));
  }

  @Test
  void aLineWithoutDeltaIsFlaggedAndLeftOut() {
    Markets markets = Markets.usual().quoted("IO2512-C-4000", "60", null);
    Instruction made = submitted(markets, "IO2512-C-4000", "-20", "IF2512", "1");
    assertThat(made.lines().get(0).flags()).containsExactly(Submission.DELTA_MISSING);
    assertThat(made.lines().get(0).delta()).isNull();
    assertThat(made.unvaluedLines()).isEqualTo(1);
    assertThat(made.totalAdjustedDeltaValue()).isEqualByComparingTo("1185000");
  }

  @Test
  void flagsAStalePriceAndALock() {
    Markets markets =
        Markets.usual()
            .quotedAt("IF2512", "3950", NOW.minusSeconds(61))
            .held("A1", "IF2512", Direction.LONG, "5", "0", "5");
    assertThat(submitted(markets, "IF2512", "3").lines().get(0).flags())
        .containsExactly(Submission.LOCKS, Submission.PRICE_STALE);
  }

  @Test
  void aLineToThePresentPositionIsDone() {
    Markets markets = Markets.usual().held("A1", "IF2512", Direction.LONG, "5", "0", "0");
    PositionAdjustment line = submitted(markets, "IF2512", "5").lines().get(0);
    assertThat(line.status()).isEqualTo(LineStatus.DONE);
    assertThat(line.details()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "contract-unknown,XX9999,1,adjustments[1].c_instrument_id",
    "contract-unknown,if2512,1,adjustments[1].c_instrument_id",
    "contract-expired,rb2511,1,adjustments[1].c_instrument_id",
    "whole-lots,rb2605,0.5,adjustments[1].adjusted_position",
    "not-below-zero,510300,-100,adjustments[1].adjusted_position",
    "board-lot,510300,150,adjustments[1].adjusted_position"
  })
  void refusesTheWholeAndNamesTheField(String rule, String id, String target, String field) {
    Refused refused = refused(Markets.usual(), "IF2512", "1", id, target);
    assertThat(refused.reason()).isEqualTo(Refused.Reason.RULE);
    assertThat(refused.fields()).extracting(Refused.Field::rule).containsExactly(rule);
    assertThat(refused.fields()).extracting(Refused.Field::field).containsExactly(field);
  }

  @Test
  void namesEveryFieldThatBreaksARule() {
    Refused refused = refused(Markets.usual(), "XX1", "1", "IF2512", "0.1", "510300", "-1");
    assertThat(refused.fields())
        .extracting(Refused.Field::field)
        .containsExactly(
            "adjustments[0].c_instrument_id",
            "adjustments[1].adjusted_position",
            "adjustments[2].adjusted_position");
  }

  @Test
  void refusesALineWithoutAnyPrice() {
    Refused refused = refused(Markets.usual().quoted("IF2512", null, null), "IF2512", "1");
    assertThat(refused.fields()).extracting(Refused.Field::rule).containsExactly("price-missing");
  }

  @Test
  void aHaltedProductRefuses() {
    product.become(ProductState.HALTED);
    assertThat(refused(Markets.usual(), "IF2512", "0").fields())
        .extracting(Refused.Field::rule)
        .containsExactly("product-halted");
  }

  @ParameterizedTest
  @CsvSource({
    "to nothing,5,0,true", "to less,5,4,true", "short to less,-5,-4,true",
    "the same,5,5,false", "more,5,6,false", "across zero,5,-1,false",
    "short to more,-5,-6,false", "from nothing,0,1,false", "nothing stays,0,0,true"
  })
  void reducing(String says, BigDecimal current, BigDecimal adjusted, boolean reduces) {
    assertThat(Submission.reduces(current, adjusted)).isEqualTo(reduces);
  }

  @Test
  void aProductThatMayOnlyReduceRefusesEveryOtherLine() {
    product.become(ProductState.REDUCE_ONLY);
    Markets markets =
        Markets.usual()
            .held("A1", "IF2512", Direction.LONG, "5", "0", "0")
            .held("A1", "rb2605", Direction.SHORT, "5", "0", "0");
    assertThat(submitted(markets, "IF2512", "3", "rb2605", "0").lines()).hasSize(2);
    assertThat(refused(markets, "IF2512", "3", "rb2605", "-6").fields())
        .extracting(Refused.Field::field, Refused.Field::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("adjustments[1].adjusted_position", "reduce-only"));
  }
}
