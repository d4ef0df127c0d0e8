package hs.desk.check;

import static hs.desk.check.Desk.rule;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.BuySell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A rule is tried against what a product holds and has open. */
class TrialTest {

  private static Desk desk() {
    return new Desk().future("rb", "3000").future("cu", "70000");
  }

  @ParameterizedTest
  @CsvSource({
    "NET_DELTA, 0.3",
    "GROSS_NOTIONAL, 0.3",
    "MARGIN_RATIO, 0.1",
    "RISK_DEGREE, 0.2",
    "POSITION_LIMIT, 100",
    "CONCENTRATION, 0.3"
  })
  void aTrialBreaksALimitThatIsCrossedAlready(CheckKind kind, String actual) {
    Desk desk = desk().held("rb", 100);
    assertThat(desk.trial(rule(kind, "0"))).singleElement().matches(it -> !it.passed());
    assertThat(desk.trial(rule(kind, actual)))
        .singleElement()
        .satisfies(it -> assertThat(it.actual()).isEqualByComparingTo(actual))
        .matches(Finding::passed);
  }

  @Test
  void aTrialCountsWhatIsOpen() {
    Desk desk = desk().held("rb", 100).open("P001", "rb", BuySell.BUY, 20, 120, false);
    assertThat(desk.trial(rule(CheckKind.GROSS_NOTIONAL, "0")).get(0).actual())
        .isEqualByComparingTo("0.36");
    assertThat(desk.trial(rule(CheckKind.FUNDS, "0"))).singleElement().matches(it -> !it.passed());
  }

  /** As it is where the rule is in force and somebody asks for another contract. */
  @ParameterizedTest
  @EnumSource(names = {"NET_DELTA", "GROSS_NOTIONAL"})
  void aTrialLeavesOutWhatHasNoValue(CheckKind kind) {
    Desk desk = desk().unpriced("zn").held("zn", 5).held("rb", 100);
    assertThat(desk.trial(rule(kind, "0.3")).get(0).passed()).isTrue();
    assertThat(desk.trial(rule(kind, "0.3")).get(0).actual()).isEqualByComparingTo("0.3");
  }

  @ParameterizedTest
  @CsvSource({"ORDER_SIZE, 0", "ORDER_VALUE, 0", "STALE_PRICE,"})
  void aTrialSaysNothingOfWhatOnlyAnOrderCanBreak(CheckKind kind, String limit) {
    assertThat(desk().held("rb", 100).trial(rule(kind, limit))).isEmpty();
  }

  @Test
  void aTrialOfUnvaluedLinesLooksAtWhatIsHeld() {
    CheckRule valued = rule(CheckKind.UNVALUED, null);
    assertThat(desk().held("rb", 1).trial(valued)).singleElement().matches(Finding::passed);
    assertThat(new Desk().unpriced("rb").held("rb", 1).trial(valued))
        .singleElement()
        .matches(it -> !it.passed());
  }

  /** Of three that are open on what is held, two ask for the same. */
  @Test
  void aTrialFindsDuplicatesAmongWhatIsOpen() {
    Desk desk = desk().held("rb", 8).open("P001", "rb", BuySell.BUY, 2, 10, false);
    assertThat(desk.trial(rule(CheckKind.DUPLICATE, null)))
        .singleElement()
        .matches(Finding::passed);
    desk.open("P001", "rb", BuySell.BUY, 3, 10, true).open("P001", "rb", BuySell.BUY, 1, 9, false);
    assertThat(desk.trial(rule(CheckKind.DUPLICATE, null)))
        .singleElement()
        .matches(it -> !it.passed())
        .satisfies(it -> assertThat(it.actual()).isEqualByComparingTo("1"))
        .satisfies(it -> assertThat(it.limit()).isZero());
  }
}
