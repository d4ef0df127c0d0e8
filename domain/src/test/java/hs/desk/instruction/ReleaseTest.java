package hs.desk.instruction;

import static hs.desk.instruction.AmendedInstruction.targets;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instruction of one line that was submitted, and other lots when it is approved. */
class ReleaseTest {

  private static final Submission.Terms TERMS =
      new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  private final Product product = new Product("P001", "一号", "A1");

  private static Markets holding(int net) {
    Direction side = net < 0 ? Direction.SHORT : Direction.LONG;
    return Markets.usual().held("A1", "rb2605", side, String.valueOf(Math.abs(net)), "0", "0");
  }

  private Instruction submitted(Markets markets, String... targets) {
    NewAdjustment asked = new NewAdjustment("P001", null, null, null, targets(targets), null);
    return Ids.given(
        new Submission(product, markets.market(), TERMS, TODAY, NOW).of(asked, "manager1"));
  }

  private Release release(Markets markets, LocalDate day) {
    return new Release(product, markets.market(), TERMS, day, NOW);
  }

  private Refused refused(Markets markets, LocalDate day, Instruction waiting) {
    return catchThrowableOfType(Refused.class, () -> release(markets, day).of(waiting));
  }

  @ParameterizedTest(name = "{0} to {1}, by now {2}: leads to {3}")
  @CsvSource({
    "5,  10, 5,  10",
    "5,  10, 12, 17",
    "12, 5,  9,  2",
    "12, 5,  3,  0",
    "12, -5, 9,  -5",
    "12, 0,  12, 0",
    "-4, 4,  0,  4",
  })
  void theOrdersStayAndLeadElsewhere(int then, String target, int now, BigDecimal reached) {
    Instruction waiting = submitted(holding(then), "rb2605", target);
    Prospect.Line line = release(holding(now), TODAY).of(waiting).lines().get(0);
    assertThat(line.current()).isEqualByComparingTo(String.valueOf(then));
    assertThat(line.adjusted()).isEqualByComparingTo(reached);
    assertThat(line.target()).isEqualByComparingTo(target);
    assertThat(line.left().stream().map(Leg::signed).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(n(target).subtract(BigDecimal.valueOf(then)));
  }

  @Test
  void aLineWithNothingToTradeIsNotAskedAbout() {
    Instruction waiting = submitted(holding(5), "rb2605", "5", "IF2512", "1");
    Prospect prospect = release(holding(5), TODAY).of(waiting);
    assertThat(prospect.lines())
        .extracting(Prospect.Line::path)
        .containsExactly("adjustments[1].adjusted_position");
    assertThat(prospect.amends()).isFalse();
  }

  @ParameterizedTest(name = "{0} to {1}, by now {2}: refused {3}")
  @CsvSource({
    "12, 5,  12, false",
    "12, 5,  9,  false",
    "12, 5,  7,  false",
    "12, 5,  3,  false",
    "12, 0,  11, false",
    "12, 0,  0,  false",
    "5,  10, 5,  true",
    "12, -5, 12, true",
    "-5, 0,  -9, false",
  })
  void whatAProductMayOnlyReduceIsToldByWhatIsHeldNow(
      int then, String target, int now, boolean refused) {
    Instruction waiting = submitted(holding(then), "rb2605", target);
    product.set(new NewSettings(ProductState.REDUCE_ONLY, null, null, null, null, null, null));
    if (refused) {
      assertThat(refused(holding(now), TODAY, waiting).fields())
          .extracting(Refused.Field::rule)
          .containsExactly("reduce-only");
    } else {
      assertThat(release(holding(now), TODAY).of(waiting).lines()).hasSize(1);
    }
  }

  @Test
  void whatIsNotListedAnyMoreIsRefused() {
    Instruction waiting =
        submitted(
            holding(5).future("cu2512", "SHFE", "5", null).quoted("cu2512", "70000", null),
            "rb2605",
            "6",
            "cu2512",
            "1",
            "IF2512",
            "1");
    LocalDate later = LocalDate.of(2025, 12, 22);
    assertThat(refused(holding(5), later, waiting).fields())
        .extracting(Refused.Field::field, Refused.Field::rule)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "adjustments[1].c_instrument_id", "contract-unknown"),
            org.assertj.core.groups.Tuple.tuple(
                "adjustments[2].c_instrument_id", "contract-expired"));
  }

  @Test
  void cautionIsOfWhatIsQuotedNow() {
    Instruction waiting = submitted(holding(5), "rb2605", "6");
    Markets old = holding(5).quotedAt("rb2605", "3100", NOW.minusSeconds(90));
    assertThat(release(holding(5), TODAY).of(waiting).lines().get(0).flags()).isEmpty();
    assertThat(release(old, TODAY).of(waiting).lines().get(0).flags())
        .containsExactly(Submission.PRICE_STALE);
    Markets silent = holding(5).quoted("rb2605", null, null);
    assertThat(release(silent, TODAY).of(waiting).lines().get(0).flags())
        .containsExactly(Submission.DELTA_MISSING, Submission.PRICE_STALE);
  }
}
