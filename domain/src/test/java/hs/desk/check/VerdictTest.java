package hs.desk.check;

import static hs.desk.check.Desk.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.NewAdjustment.Acknowledgement;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

  private static List<Finding> findings(CheckLevel level) {
    CheckRule rule = asked(CheckKind.ORDER_SIZE, level, "5").rule();
    return new Desk().future("rb", "3000").line("rb", 0, 10).engine(rule).findings();
  }

  private static Refused refusal(CheckLevel level, Acknowledgement... given) {
    try {
      new Verdict(CheckedAct.AMEND, findings(level), List.of(given)).require();
    } catch (Refused refused) {
      return refused;
    }
    throw new AssertionError("not refused");
  }

  @Test
  void blockRefusesWithRuleLimitAndActualWhateverIsAcknowledged() {
    Refused refused = refusal(CheckLevel.BLOCK, new Acknowledgement("order-size", "it must be"));
    assertThat(refused.code()).isEqualTo("rule-broken");
    assertThat(refused.fields())
        .containsExactly(
            new Refused.Field("adjustments[0].adjusted_position", "order-size", "5", "10"));
  }

  @Test
  void warnRefusesUntilItIsAcknowledged() {
    assertThat(refusal(CheckLevel.WARN).code()).isEqualTo("warning-unacknowledged");
    assertThat(refusal(CheckLevel.WARN, new Acknowledgement("opposite", "other")).code())
        .isEqualTo("warning-unacknowledged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-size", "ORDER_SIZE"})
  void anAcknowledgementIsKeptWithUserAndReason(String name) {
    Verdict verdict =
        new Verdict(
            CheckedAct.CREATE,
            findings(CheckLevel.WARN),
            List.of(new Acknowledgement(name, " expiry roll ")));
    verdict.require();
    CheckView kept = verdict.results("manager1", Desk.NOW).get(0).view();
    assertThat(kept.passed()).isFalse();
    assertThat(kept.acknowledgedBy()).isEqualTo("manager1");
    assertThat(kept.acknowledgedAt()).isEqualTo(Desk.NOW);
    assertThat(kept.acknowledgement()).isEqualTo("expiry roll");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anAcknowledgementNeedsAReason(String reason) {
    Refused refused = refusal(CheckLevel.WARN, new Acknowledgement("order-size", reason));
    assertThat(refused.fields().get(0).rule()).isEqualTo("reason-length");
  }

  @Test
  void recordIsKeptAndRefusesNothing() {
    Verdict verdict = new Verdict(CheckedAct.CREATE, findings(CheckLevel.RECORD), null);
    verdict.require();
    CheckView kept = verdict.results("manager1", Desk.NOW).get(0).view();
    assertThat(kept.level()).isEqualTo("RECORD");
    assertThat(kept.passed()).isFalse();
    assertThat(kept.acknowledgedBy()).isNull();
  }

  @Test
  void aRuleThatHoldsLeavesOneResult() {
    CheckRule rule = asked(CheckKind.ORDER_SIZE, CheckLevel.BLOCK, "50").rule();
    List<Finding> findings =
        new Desk()
            .future("rb", "3000")
            .future("cu", "70000")
            .line("rb", 0, 10)
            .line("cu", 0, 20)
            .engine(rule)
            .findings();
    assertThat(new Verdict(CheckedAct.CREATE, findings, null).results("manager1", Desk.NOW))
        .singleElement()
        .satisfies(it -> assertThat(it.view().actualValue()).isEqualByComparingTo("20"));
  }

  @Test
  void aLimitCannotBeLeftOutWhereTheKindNeedsOne() {
    NewCheckRule asked = asked(CheckKind.NET_DELTA, CheckLevel.BLOCK, null).build();
    assertThatThrownBy(() -> asked.requireShape(Desk.TODAY)).isInstanceOf(Refused.class);
  }

  @Test
  void aRefusalSaysAtWhichAct() {
    assertThat(refusal(CheckLevel.BLOCK).facts().get("checks"))
        .asInstanceOf(InstanceOfAssertFactories.list(CheckView.class))
        .extracting(CheckView::act)
        .containsExactly("AMEND");
  }

  /** The rule of an earlier acknowledgement, the same rule when somebody decides. */
  private static Finding finding(CheckLevel level, String limit, int lots, Instant changed) {
    CheckRule rule =
        new CheckRule(asked(CheckKind.ORDER_SIZE, level, limit).build(), Desk.TODAY, "r", changed);
    Desk desk = new Desk().future("rb", "3000").future("cu", "70000").line("rb", 0, lots);
    return desk.engine(rule).findings().get(0);
  }

  @ParameterizedTest(name = "{0} {1} lots, limit {2}, changed {3} s later: settled {4}")
  @CsvSource({
    "WARN, 10, 5, -1, true",
    "WARN, 10, 5, 0, true",
    "WARN, 9, 5, -1, true",
    "WARN, 11, 5, -1, false", // worse
    "WARN, 10, 4, -1, false", // tighter
    "WARN, 10, 5, 1, false", // changed since
    "BLOCK, 10, 5, -1, false"
  })
  void anAcknowledgementHoldsWhileNothingIsWorse(
      CheckLevel level, int lots, String limit, int changed, boolean settled) {
    CheckResult earlier =
        new CheckResult(
            finding(CheckLevel.WARN, "5", 10, Desk.NOW.minusSeconds(1)),
            CheckedAct.SUBMIT,
            "manager1",
            Desk.NOW);
    Finding now = finding(level, limit, lots, Desk.NOW.plusSeconds(changed));
    assertThat(earlier.settles(now)).isFalse();
    earlier.acknowledge("manager1", "roll", Desk.NOW);
    assertThat(earlier.settles(now)).isEqualTo(settled);
  }

  @Test
  void whoDecidesIsToldWhoAcknowledged() {
    Finding broken = finding(CheckLevel.WARN, "5", 10, Desk.NOW);
    CheckResult earlier = new CheckResult(broken, CheckedAct.SUBMIT, "manager1", Desk.NOW);
    earlier.acknowledge("manager1", "roll", Desk.NOW);
    Verdict verdict = new Verdict(CheckedAct.APPROVE, List.of(broken), null, List.of(earlier));
    verdict.require();
    CheckView kept = verdict.results("risk1", Desk.NOW.plusSeconds(9)).get(0).view();
    assertThat(kept.act()).isEqualTo("APPROVE");
    assertThat(kept.acknowledgedBy()).isEqualTo("manager1");
    assertThat(kept.acknowledgedAt()).isEqualTo(Desk.NOW);
    assertThat(kept.acknowledgement()).isEqualTo("roll");
  }
}
