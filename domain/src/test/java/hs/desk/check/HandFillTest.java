package hs.desk.check;

import static hs.desk.check.Desk.TODAY;
import static hs.desk.check.Desk.asked;
import static hs.desk.check.Desk.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.NewAdjustment.Acknowledgement;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rb: tick 1, last 3000, previous settlement 2900, limits of today 2700 and 3300. */
class HandFillTest {

  private static final Set<RoleName> TRADER = Set.of(RoleName.TRADER);
  private static final LocalDate EXPIRES = LocalDate.of(2026, 5, 15);

  private static final RuleScope RB = new RuleScope("SHFE", "期货", "rb", "rb");

  private static Quoted quoted(String last, String lower, String upper) {
    Tick tick = new Tick("rb", number(last), null, n("2900"), null, null, null, Desk.NOW, TODAY);
    return new Quoted(RB, EXPIRES, n("1"), number(lower), number(upper), tick);
  }

  private static BigDecimal number(String value) {
    return value == null ? null : n(value);
  }

  private static final Quoted USUAL = quoted("3000", "2700", "3300");

  private static HandFill fill(String price, LocalDate day, boolean reduces) {
    return new HandFill("P001", "rb", n(price), day, reduces);
  }

  private static Refused.Field refusal(HandFill fill, Quoted quoted) {
    Refused refused = catchThrowableOfType(Refused.class, () -> fill.requirePossible(quoted));
    assertThat(refused.reason()).isSameAs(Refused.Reason.RULE);
    assertThat(refused.fields()).hasSize(1);
    return refused.fields().get(0);
  }

  @ParameterizedTest(name = "{0}: {1}, limit {2}")
  @CsvSource({
    "3000.5, price-tick, 1",
    "2699, lower-limit, 2700",
    "3301, upper-limit, 3300",
  })
  void noExchangeDealsAtSuchAPrice(String price, String rule, String limit) {
    for (boolean reduces : List.of(true, false)) {
      assertThat(refusal(fill(price, TODAY, reduces), USUAL))
          .isEqualTo(new Refused.Field("price", rule, limit, price));
    }
  }

  @ParameterizedTest
  @CsvSource({"2700", "3000", "3300.000000"})
  void theLimitsThemselvesAreDealtAt(String price) {
    assertThatCode(() -> fill(price, TODAY, false).requirePossible(USUAL))
        .doesNotThrowAnyException();
  }

  @Test
  void limitsOfAnotherDaySayNothing() {
    assertThatCode(() -> fill("1", TODAY.minusDays(3), false).requirePossible(USUAL))
        .doesNotThrowAnyException();
  }

  @Test
  void whatTheFeedDoesNotNameIsNotAsked() {
    Quoted bare = new Quoted(RB, EXPIRES, null, null, null, null);
    assertThatCode(() -> fill("0.123456", TODAY, false).requirePossible(bare))
        .doesNotThrowAnyException();
    assertThatCode(() -> fill("9999", TODAY, false).requirePossible(quoted("3000", null, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void theContractIsListedAndHadNotExpiredByThen() {
    assertThat(refusal(fill("3000", TODAY, true), Quoted.UNLISTED))
        .isEqualTo(new Refused.Field("c_instrument_id", "contract-unknown", null, "rb"));
    assertThat(refusal(fill("3000", EXPIRES.plusDays(1), true), USUAL))
        .isEqualTo(new Refused.Field("c_instrument_id", "contract-expired", "2026-05-15", "rb"));
    assertThatCode(() -> fill("3000", EXPIRES, false).requirePossible(USUAL))
        .doesNotThrowAnyException();
  }

  private static Finding band(HandFill fill, Quoted quoted, String limit) {
    CheckRule rule = asked(CheckKind.PRICE_BAND, CheckLevel.WARN, limit).rule();
    List<Finding> findings = fill.findings(List.of(rule), TRADER, quoted);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @ParameterizedTest(name = "{0} is {1} off, up to {2} allowed: {3}")
  @CsvSource({
    "3000, 0, 0, true",
    "3030, 0.01, 0.01, true",
    "2970, 0.01, 0.01, true",
    "3031, 0.0103333333, 0.01, false",
    "2969, 0.0103333333, 0.01, false",
  })
  void theBandIsAFractionOfTheLastPrice(String price, String off, String limit, boolean passed) {
    Finding finding = band(fill(price, TODAY, false), USUAL, limit);
    assertThat(finding.actual()).isEqualByComparingTo(off);
    assertThat(finding.passed()).isEqualTo(passed);
    assertThat(finding.path()).isEqualTo("price");
    assertThat(finding.instrumentId()).isEqualTo("rb");
  }

  @Test
  void withoutALastPriceTheSettlementIsCompared() {
    assertThat(band(fill("2929", TODAY, false), quoted(null, null, null), "0.01").actual())
        .isEqualByComparingTo("0.01");
  }

  @Test
  void aDayThatIsOverIsComparedWithItsSettlement() {
    assertThat(band(fill("2929", TODAY.minusDays(3), false), USUAL, "0.01").actual())
        .isEqualByComparingTo("0.01");
  }

  @Test
  void withoutAnyPriceTheBandIsBroken() {
    Quoted silent = new Quoted(RB, EXPIRES, n("1"), null, null, null);
    Finding finding = band(fill("3000", TODAY, false), silent, "9");
    assertThat(finding.actual()).isNull();
    assertThat(finding.passed()).isFalse();
  }

  @Test
  void scopeAndRoleNarrow() {
    HandFill fill = fill("3300", TODAY, false);
    List<CheckRule> foreign =
        List.of(
            asked(CheckKind.PRICE_BAND, CheckLevel.BLOCK, "0").product("P002").rule(),
            asked(CheckKind.PRICE_BAND, CheckLevel.BLOCK, "0").exchange("DCE").rule(),
            asked(CheckKind.PRICE_BAND, CheckLevel.BLOCK, "0").subType("cu").rule(),
            asked(CheckKind.PRICE_BAND, CheckLevel.BLOCK, "0").role(RoleName.MANAGER).rule(),
            asked(CheckKind.ORDER_SIZE, CheckLevel.BLOCK, "0").rule());
    assertThat(fill.findings(foreign, TRADER, USUAL)).isEmpty();
    CheckRule fits =
        asked(CheckKind.PRICE_BAND, CheckLevel.BLOCK, "0")
            .product("P001")
            .exchange("SHFE")
            .subType("rb")
            .role(RoleName.TRADER)
            .rule();
    assertThat(fill.findings(List.of(fits), TRADER, USUAL)).hasSize(1);
  }

  @Test
  void aWarningIsRefusedUntilItsReasonIsKept() {
    CheckRule rule = asked(CheckKind.PRICE_BAND, CheckLevel.WARN, "0.01").rule();
    List<Finding> findings = fill("3100", TODAY, false).findings(List.of(rule), TRADER, USUAL);
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> new Verdict(CheckedAct.FILL, findings, null).require());
    assertThat(refused.code()).isEqualTo("warning-unacknowledged");
    assertThat(refused.fields())
        .containsExactly(new Refused.Field("price", "price-band", "0.01", "0.0333333333"));
    Verdict said =
        new Verdict(
            CheckedAct.FILL, findings, List.of(new Acknowledgement("price-band", "block trade")));
    said.require();
    CheckView kept = said.results("trader1", Desk.NOW).get(0).view();
    assertThat(kept.act()).isEqualTo("FILL");
    assertThat(kept.acknowledgedBy()).isEqualTo("trader1");
    assertThat(kept.acknowledgement()).isEqualTo("block trade");
  }

  /** Rule 2 of the package: less risk that has happened is never refused by a rule of the house. */
  @Property(tries = 500)
  void noRuleRefusesAFillThatReduces(
      @ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal price,
      @ForAll boolean priced) {
    List<CheckRule> walls =
        Arrays.stream(CheckKind.values())
            .map(kind -> asked(kind, CheckLevel.BLOCK, "0").house().rule())
            .toList();
    Quoted quoted = priced ? USUAL : new Quoted(RB, EXPIRES, null, null, null, null);
    List<Finding> findings =
        new HandFill("P001", "rb", price, TODAY, true).findings(walls, TRADER, quoted);
    assertThat(findings).isEmpty();
    assertThat(new HandFill("P001", "rb", price, TODAY, false).findings(walls, TRADER, quoted))
        .hasSize(1)
        .allMatch(it -> it.passed() == (priced && price.compareTo(n("3000")) == 0));
  }
}
