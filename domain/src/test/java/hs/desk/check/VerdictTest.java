package hs.desk.check;

import static hs.desk.check.Desk.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.NewAdjustment.Acknowledgement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

  private static List<Finding> findings(CheckLevel level) {
    CheckRule rule = asked(CheckKind.ORDER_SIZE, level, "5").rule();
    return new Desk().future("rb", "3000").line("rb", 0, 10).engine(rule).findings();
  }

  private static Refused refusal(CheckLevel level, Acknowledgement... given) {
    try {
      new Verdict(findings(level), List.of(given)).require();
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
        new Verdict(findings(CheckLevel.WARN), List.of(new Acknowledgement(name, " expiry roll ")));
    verdict.require();
    CheckView kept = verdict.results(CheckedAct.CREATE, "manager1", Desk.NOW).get(0).view();
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
    Verdict verdict = new Verdict(findings(CheckLevel.RECORD), null);
    verdict.require();
    CheckView kept = verdict.results(CheckedAct.CREATE, "manager1", Desk.NOW).get(0).view();
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
    assertThat(new Verdict(findings, null).results(CheckedAct.CREATE, "manager1", Desk.NOW))
        .singleElement()
        .satisfies(it -> assertThat(it.view().actualValue()).isEqualByComparingTo("20"));
  }

  @Test
  void aLimitCannotBeLeftOutWhereTheKindNeedsOne() {
    NewCheckRule asked = asked(CheckKind.NET_DELTA, CheckLevel.BLOCK, null).build();
    assertThatThrownBy(() -> asked.requireShape(Desk.TODAY)).isInstanceOf(Refused.class);
  }
}
