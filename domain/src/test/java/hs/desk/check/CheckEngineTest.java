package hs.desk.check;

import static hs.desk.check.Desk.asked;
import static hs.desk.check.Desk.rule;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.user.RoleName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckEngineTest {

  private static Finding only(CheckEngine engine) {
    List<Finding> findings = engine.findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Desk desk() {
    return new Desk().future("rb", "3000").future("cu", "70000");
  }

  /** rb: one lot is 30,000 CNY and ties up 3,000; NAV 10 million. */
  @ParameterizedTest
  @CsvSource({
    "POSITION_LIMIT, 50, 50, true",
    "POSITION_LIMIT, 49, 50, false",
    "CONCENTRATION, 0.15, 0.15, true",
    "CONCENTRATION, 0.149, 0.15, false",
    "ORDER_SIZE, 40, 40, true",
    "ORDER_SIZE, 39, 40, false",
    "ORDER_VALUE, 1200000, 1200000, true",
    "ORDER_VALUE, 1199999, 1200000, false",
    "NET_DELTA, 0.15, 0.15, true",
    "NET_DELTA, 0.1, 0.15, false",
    "GROSS_NOTIONAL, 0.15, 0.15, true",
    "GROSS_NOTIONAL, 0.1, 0.15, false",
    "MARGIN_RATIO, 0.112, 0.112, true",
    "MARGIN_RATIO, 0.1, 0.112, false",
    "RISK_DEGREE, 0.224, 0.224, true",
    "RISK_DEGREE, 0.2, 0.224, false",
    "FUNDS, 0.03001, 0.03001, true",
    "FUNDS, 0.03, 0.03001, false"
  })
  void measuresWhatTheProductWouldHold(
      CheckKind kind, String limit, String actual, boolean passed) {
    Finding finding = only(desk().held("rb", 10).line("rb", 10, 50).engine(rule(kind, limit)));
    assertThat(finding.actual()).isEqualByComparingTo(actual);
    assertThat(finding.passed()).isEqualTo(passed);
  }

  @Test
  void countsWhatIsOpenAndWorkingOnceOnly() {
    Desk desk =
        desk()
            .held("rb", 10)
            .working("rb", BuySell.BUY, 5)
            .open("P001", "rb", BuySell.BUY, 8, 18, true)
            .line("rb", 10, 20);
    assertThat(only(desk.engine(rule(CheckKind.POSITION_LIMIT, "28"))).actual())
        .isEqualByComparingTo("28");
  }

  @Test
  void aHouseLimitAddsWhatOthersHoldOnThatSide() {
    Desk desk =
        desk()
            .elsewhere("P002", "rb", 7)
            .elsewhere("P003", "rb", -9)
            .elsewhere("P002", "cu", 100)
            .open("P004", "rb", BuySell.BUY, 3, 3, false)
            .line("rb", 0, 10);
    CheckRule house = asked(CheckKind.POSITION_LIMIT, CheckLevel.BLOCK, "19").house().rule();
    Finding finding = only(desk.engine(house));
    assertThat(finding.actual()).isEqualByComparingTo("20");
    assertThat(finding.passed()).isFalse();
  }

  @Test
  void oppositeTradesCountWithinTheProductOrTheHouse() {
    Desk desk =
        desk()
            .dealt("P001", "rb", BuySell.SELL, 2)
            .dealt("P001", "rb", BuySell.BUY, 5)
            .dealt("P002", "rb", BuySell.SELL, 4)
            .line("rb", 0, 10);
    assertThat(only(desk.engine(rule(CheckKind.OPPOSITE, null))).actual())
        .isEqualByComparingTo("2");
    CheckRule house = asked(CheckKind.OPPOSITE, CheckLevel.WARN, null).house().rule();
    assertThat(only(desk.engine(house)).actual()).isEqualByComparingTo("6");
  }

  @Test
  void theSameTargetTwiceIsADuplicate() {
    Desk desk =
        desk().open("P001", "rb", BuySell.BUY, 10, 10, false).line("rb", 0, 10).line("cu", 0, 10);
    assertThat(desk.engine(rule(CheckKind.DUPLICATE, null)).findings())
        .extracting(Finding::passed)
        .containsExactly(false, true);
  }

  @Test
  void aRestrictedListForbidsOneDirectionOrBoth() {
    CheckRule noLongs =
        asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null)
            .instrument("rb")
            .direction(Direction.LONG)
            .rule();
    assertThat(only(desk().line("rb", 0, 1).engine(noLongs)).passed()).isFalse();
    assertThat(desk().line("rb", 0, -1).engine(noLongs).findings()).isEmpty();
    assertThat(desk().line("cu", 0, 1).engine(noLongs).findings()).isEmpty();
    assertThat(only(desk().line("rb", 0, -1).engine(rule(CheckKind.RESTRICTED, null))).passed())
        .isFalse();
  }

  @Test
  void flagsBecomeFindings() {
    Desk desk = desk().line("rb", 0, 1, "PRICE_STALE").line("cu", 0, 1, "DELTA_MISSING");
    assertThat(desk.engine(rule(CheckKind.STALE_PRICE, null)).findings())
        .extracting(Finding::passed)
        .containsExactly(false, true);
    assertThat(desk.engine(rule(CheckKind.UNVALUED, null)).findings())
        .extracting(Finding::passed)
        .containsExactly(true, false);
  }

  @Test
  void everyScopeNarrows() {
    Desk desk = desk().line("rb", 0, 1);
    Map<String, AskedRule> foreign =
        Map.of(
            "product", asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).product("P002"),
            "exchange", asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).exchange("DCE"),
            "variety", asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).subType("cu"),
            "contract", asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).instrument("cu"),
            "role", asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null).role(RoleName.TRADER));
    assertThat(foreign)
        .allSatisfy((scope, it) -> assertThat(desk.engine(it.rule()).findings()).isEmpty());
    CheckRule fits =
        asked(CheckKind.RESTRICTED, CheckLevel.BLOCK, null)
            .product("P001")
            .exchange("SHFE")
            .subType("rb")
            .instrument("rb")
            .role(RoleName.MANAGER)
            .rule();
    assertThat(only(desk.engine(fits)).passed()).isFalse();
  }

  @Test
  void aHedgeThatImprovesTheWholePasses() {
    Desk desk = desk().held("rb", 400).line("cu", 0, -5);
    Finding finding = only(desk.engine(rule(CheckKind.NET_DELTA, "0.5")));
    assertThat(finding.actual()).isEqualByComparingTo("0.85");
    assertThat(finding.passed()).isTrue();
  }

  @Test
  void whatCannotBeMeasuredBreaksTheLimit() {
    Desk desk = desk().nav(null).line("rb", 0, 1);
    Finding finding = only(desk.engine(rule(CheckKind.CONCENTRATION, "0.5")));
    assertThat(finding.actual()).isNull();
    assertThat(finding.passed()).isFalse();
    assertThat(only(desk.engine(rule(CheckKind.NET_DELTA, "0.5"))).passed()).isFalse();
  }

  /** Asked for +10 of rb and +10 of cu; 6 of rb are filled, 4 work. Now +12 of rb is wanted. */
  private static Desk amended() {
    return desk()
        .held("rb", 6)
        .working("rb", BuySell.BUY, 4)
        .kept("cu", 0, 10)
        .amended("rb", 0, 6, 10, 12);
  }

  @ParameterizedTest
  @CsvSource({
    "POSITION_LIMIT, 12", // neither what is filled nor what works counts twice
    "ORDER_SIZE, 12", // all that the line moves, whatever is done of it
    "GROSS_NOTIONAL, 0.736", // 12 of rb, and the 10 of cu that stay
    "MARGIN_RATIO, 0.1718" // of 6 more of rb and the cu, beside the 1,000,000 there are
  })
  void anAmendmentIsMeasuredWithAllThatWouldBeOpen(CheckKind kind, String actual) {
    assertThat(only(amended().engine(rule(kind, "0"))).actual()).isEqualByComparingTo(actual);
  }

  @Test
  void anAmendmentReducesAgainstTheTargetInForce() {
    CheckRule wall = rule(CheckKind.POSITION_LIMIT, "0");
    assertThat(desk().amended("rb", 0, 0, 100, 60).engine(wall).findings()).isEmpty();
    assertThat(desk().amended("rb", 0, 0, 100, 101).engine(wall).findings()).isNotEmpty();
  }

  @Test
  void whatWasSoldSinceIsNotReducedAgain() {
    Desk desk = desk().held("rb", 20).amended("rb", 100, -80, 20, 90);
    assertThat(only(desk.engine(rule(CheckKind.POSITION_LIMIT, "89"))).passed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4, true", "5, false"})
  void anAmendmentIsComparedWithWhatItReplaces(int cu, boolean passed) {
    Desk desk = desk().amended("rb", 0, 0, 400, 300).line("cu", 0, cu);
    assertThat(only(desk.engine(rule(CheckKind.GROSS_NOTIONAL, "0.5"))).passed()).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({
    "NET_DELTA, true",
    "GROSS_NOTIONAL, true",
    "MARGIN_RATIO, true",
    "RISK_DEGREE, true",
    "FUNDS, true",
    "MARGIN_RATIO, false",
    "RISK_DEGREE, false",
    "FUNDS, false"
  })
  void aLineThatCannotBeMeasuredBreaksTheWhole(CheckKind kind, boolean rated) {
    Desk desk = rated ? desk().unpriced("rb") : desk().unrated("rb");
    Finding finding = only(desk.line("cu", 0, 1).line("rb", 0, 1).engine(rule(kind, "9")));
    assertThat(finding.actual()).isNull();
    assertThat(finding.passed()).isFalse();
    assertThat(finding.instrumentId()).isEqualTo("rb");
    assertThat(finding.path()).isEqualTo("adjustments[1].adjusted_position");
  }

  @Test
  void whatReducesNeedsNoPrice() {
    Desk desk = desk().unpriced("rb").held("rb", 9).line("cu", 0, 1).line("rb", 9, 1);
    assertThat(only(desk.engine(rule(CheckKind.NET_DELTA, "9"))).passed()).isTrue();
  }
}
