package hs.desk.check;

import static hs.desk.check.Desk.asked;
import static hs.desk.check.Desk.rule;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.BuySell;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Five lots of rb are open, and the feed tells of rb no more; one lot of cu is asked for: 700,000
 * CNY that tie up 70,000. When rb was submitted, five lots were worth 145,000 and tied up 14,500.
 */
class VanishedContractTest {

  /** What of a contract is gone. */
  enum Gone {
    TERMS,
    PRICE,
    BOTH;

    private Desk from(Desk desk, String id) {
      Desk priced = this == TERMS ? desk : desk.unquoted(id);
      return this == PRICE ? priced : priced.unlisted(id);
    }
  }

  private static Desk desk(Gone gone) {
    return gone.from(new Desk().future("rb", "3000").future("cu", "70000"), "rb");
  }

  private static Desk open(Gone gone) {
    return desk(gone).open("P001", "rb", BuySell.BUY, 5, 5, false).line("cu", 0, 1);
  }

  private static Finding only(CheckEngine engine) {
    List<Finding> findings = engine.findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "NET_DELTA, 0.0845, 0.07",
    "GROSS_NOTIONAL, 0.0845, 0.07",
    "MARGIN_RATIO, 0.10845, 0.107",
    "RISK_DEGREE, 0.2169, 0.214",
    "FUNDS, 0.0211265, 0.01750025"
  })
  void itCountsAsItWasLastKnownOrNotAtAll(CheckKind kind, String known, String unknown) {
    for (Gone gone : Gone.values()) {
      Finding remembered = only(open(gone).remembered("rb", "2900").engine(rule(kind, known)));
      assertThat(remembered.actual()).as("%s", gone).isEqualByComparingTo(known);
      assertThat(remembered.passed()).isTrue();
      Finding forgotten = only(open(gone).engine(rule(kind, unknown)));
      assertThat(forgotten.actual()).as("%s", gone).isEqualByComparingTo(unknown);
      assertThat(forgotten.passed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Gone.class)
  void noKindRefusesLinesOfOtherContracts(Gone gone) {
    CheckRule[] wide =
        Arrays.stream(CheckKind.values())
            .filter(kind -> kind != CheckKind.RESTRICTED)
            .map(kind -> asked(kind, CheckLevel.BLOCK, "1000000").house().rule())
            .toArray(CheckRule[]::new);
    Desk desk = open(gone).held("rb", 3).working("rb", BuySell.BUY, 2);
    assertThat(desk.engine(wide).findings()).hasSize(wide.length - 1).allMatch(Finding::passed);
    assertThat(desk.engine(wide).ladder()).hasSize(4).noneMatch(rung -> rung.margin() == null);
  }

  @ParameterizedTest
  @EnumSource(Gone.class)
  void noKindRefusesLessOfIt(Gone gone) {
    CheckRule[] walls =
        Arrays.stream(CheckKind.values())
            .map(kind -> asked(kind, CheckLevel.BLOCK, "0").house().rule())
            .toArray(CheckRule[]::new);
    Desk desk = desk(gone).held("rb", 9).line("rb", 9, 1, "DELTA_MISSING", "PRICE_STALE");
    assertThat(desk.engine(walls).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POSITION_LIMIT, 5, 5, true", // lots are lots
    "POSITION_LIMIT, 4, 5, false",
    "ORDER_SIZE, 5, 5, true",
    "RESTRICTED, 0, 5, false",
    "OPPOSITE, 0, 0, true",
    "DUPLICATE, 0, 0, true",
    "CONCENTRATION, 9, , false", // what it is worth now cannot be told
    "ORDER_VALUE, 9, , false",
    "NET_DELTA, 9, , false",
    "GROSS_NOTIONAL, 9, , false",
    "MARGIN_RATIO, 9, , false",
    "RISK_DEGREE, 9, , false",
    "FUNDS, 9, , false"
  })
  void aLineOfItsOwnIsMeasuredInLotsAlone(
      CheckKind kind, String limit, String actual, boolean passed) {
    Desk desk = desk(Gone.BOTH).remembered("rb", "2900").line("rb", 0, 5);
    Finding finding = only(desk.engine(rule(kind, limit)));
    if (actual == null) {
      assertThat(finding.actual()).isNull();
    } else {
      assertThat(finding.actual()).isEqualByComparingTo(actual);
    }
    assertThat(finding.passed()).isEqualTo(passed);
  }

  private static AskedRule restricted() {
    return asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null);
  }

  /** A rule whose scope may fit is asked of a line of its own, and so broken. */
  @Test
  void itsExchangeIsRememberedAndItsVarietyIsNot() {
    CheckRule shfe = restricted().exchange("SHFE").rule();
    CheckRule dce = restricted().exchange("DCE").rule();
    CheckRule futures = restricted().type("期货").rule();
    CheckRule variety = restricted().subType("cu").rule();
    CheckRule other = restricted().instrument("cu").rule();
    CheckRule[] all = {shfe, dce, futures, variety, other};
    Desk desk = desk(Gone.TERMS).line("rb", 0, 5);
    assertThat(desk.engine(all).findings())
        .noneMatch(Finding::passed)
        .extracting(Finding::rule)
        .containsExactly(shfe, dce, futures, variety);
    assertThat(desk.remembered("rb", "2900").engine(all).findings())
        .extracting(Finding::rule)
        .containsExactly(shfe, futures, variety);
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckKind.class,
      names = {"NET_DELTA", "GROSS_NOTIONAL", "MARGIN_RATIO", "RISK_DEGREE", "FUNDS"})
  void aSumOfSomeVarietyIsBrokenByALineOfItsOwn(CheckKind kind) {
    CheckRule variety = asked(kind, CheckLevel.BLOCK, "9").subType("cu").rule();
    Finding finding =
        only(desk(Gone.TERMS).remembered("rb", "2900").line("rb", 0, 5).engine(variety));
    assertThat(finding.actual()).isNull();
    assertThat(finding.passed()).isFalse();
  }

  /** What is open on it is worth 0.0145 of the NAV, and may be no copper. */
  @Test
  void aSumOfSomeVarietyLeavesItOut() {
    CheckRule variety = asked(CheckKind.NET_DELTA, CheckLevel.BLOCK, "0.07").subType("cu").rule();
    Finding finding = only(open(Gone.TERMS).remembered("rb", "2900").engine(variety));
    assertThat(finding.actual()).isEqualByComparingTo("0.07");
    assertThat(finding.passed()).isTrue();
  }

  @Test
  void anOptionKeepsItsDeltaAndItsPremium() {
    Desk desk =
        new Desk()
            .future("cu", "70000")
            .open("P001", "rbC", BuySell.BUY, 2, 2, false)
            .rememberedOption("rbC", "90", "0.5", "3000")
            .line("cu", 0, 1);
    assertThat(only(desk.engine(rule(CheckKind.NET_DELTA, "1"))).actual())
        .isEqualByComparingTo("0.073");
    assertThat(only(desk.engine(rule(CheckKind.GROSS_NOTIONAL, "1"))).actual())
        .isEqualByComparingTo("0.076");
    assertThat(only(desk.engine(rule(CheckKind.FUNDS, "1"))).actual())
        .isEqualByComparingTo("0.01795025");
  }

  @ParameterizedTest
  @CsvSource({"NET_DELTA, 0.21", "MARGIN_RATIO, 0.1", "RISK_DEGREE, 0.2"})
  void aTrialLooksPastWhatIsHeldAndNotListed(CheckKind kind, String actual) {
    Desk desk = desk(Gone.BOTH).held("rb", 100).held("cu", 3);
    assertThat(desk.trial(rule(kind, "1")))
        .singleElement()
        .satisfies(it -> assertThat(it.actual()).isEqualByComparingTo(actual))
        .matches(Finding::passed);
  }

  @ParameterizedTest
  @CsvSource({"CONCENTRATION, 9", "STALE_PRICE, 60", "UNVALUED,"})
  void aTrialAsksNotWhatItIsWorth(CheckKind kind, String limit) {
    for (Gone gone : List.of(Gone.TERMS, Gone.BOTH)) {
      assertThat(desk(gone).held("rb", 100).held("cu", 3).trial(rule(kind, limit)))
          .as("%s", gone)
          .singleElement()
          .matches(Finding::passed)
          .matches(it -> it.instrumentId().equals("cu"));
    }
  }

  @ParameterizedTest
  @CsvSource({"POSITION_LIMIT, 50, 100", "RESTRICTED, , 100", "OPPOSITE, 0, 2"})
  void aTrialCountsItsLots(CheckKind kind, String limit, String actual) {
    Desk desk = desk(Gone.BOTH).held("rb", 100).open("P001", "rb", BuySell.SELL, 2, 100, false);
    assertThat(desk.trial(rule(kind, limit)))
        .singleElement()
        .satisfies(it -> assertThat(it.actual()).isEqualByComparingTo(actual))
        .matches(it -> !it.passed());
    assertThat(desk.trial(asked(kind, CheckLevel.BLOCK, limit).subType("cu").rule())).isEmpty();
  }
}
