package hs.desk.check;

import static hs.desk.check.Desk.asked;
import static hs.desk.check.Desk.rule;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.BuySell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A position is there once it was traded, whenever the feed gets to tell of it. */
class AheadOfFeedTest {

  private static Desk desk() {
    return new Desk().future("rb", "3000");
  }

  private static Finding only(CheckEngine engine) {
    List<Finding> findings = engine.findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "POSITION_LIMIT, 6, 7",
    "CONCENTRATION, 0.018, 0.021",
    "NET_DELTA, 0.018, 0.021",
    "GROSS_NOTIONAL, 0.018, 0.021",
    "MARGIN_RATIO, 0.1, 0.1021"
  })
  void countsForEveryLimit(CheckKind kind, String limit, String actual) {
    Desk desk = desk().traded("P001", "rb", BuySell.BUY, 4).line("rb", 0, 3);
    Finding finding = only(desk.engine(rule(kind, limit)));
    assertThat(finding.actual()).isEqualByComparingTo(actual);
    assertThat(finding.passed()).isFalse();
  }

  @Test
  void isAnOppositeTradeAndNoDuplicate() {
    Desk desk =
        desk()
            .traded("P001", "rb", BuySell.SELL, 2)
            .traded("P002", "rb", BuySell.SELL, 4)
            .line("rb", 0, 10);
    assertThat(only(desk.engine(rule(CheckKind.OPPOSITE, null))).actual())
        .isEqualByComparingTo("2");
    CheckRule house = asked(CheckKind.OPPOSITE, CheckLevel.WARN, null).house().rule();
    assertThat(only(desk.engine(house)).actual()).isEqualByComparingTo("6");
    assertThat(only(desk.engine(rule(CheckKind.DUPLICATE, null))).passed()).isTrue();
  }

  /** Of eight held, eight are closed by hand, and ten opened on the other side. */
  @Test
  void aTrialAndARuleInForceSeeTheSame() {
    Desk desk =
        desk().held("rb", 8).closed("rb", BuySell.SELL, 8).traded("P001", "rb", BuySell.SELL, 10);
    CheckRule rule = rule(CheckKind.POSITION_LIMIT, "9");
    assertThat(desk.trial(rule)).singleElement().matches(it -> !it.passed());
    assertThat(desk.trial(rule).get(0).actual()).isEqualByComparingTo("10");
    assertThat(only(desk.line("rb", 8, -1).engine(rule)).actual()).isEqualByComparingTo("11");
  }

  @Test
  void standsBesideTheOrdersThatWork() {
    Desk desk =
        desk()
            .working("rb", BuySell.BUY, 6)
            .open("P001", "rb", BuySell.BUY, 6, 10, true)
            .traded("P001", "rb", BuySell.BUY, 4)
            .line("rb", 0, 3);
    assertThat(only(desk.engine(rule(CheckKind.POSITION_LIMIT, "12"))).actual())
        .isEqualByComparingTo("13");
  }

  /** Of four that are traded when the target goes from ten to twelve, feed or trader tells. */
  @ParameterizedTest
  @CsvSource({"0, true, 0.036", "4, false, 0.036", "0, false, 0.024"})
  void ofAnAmendedInstructionCountsOnWhatIsTradedAndWhatWillBe(
      int held, boolean ahead, String actual) {
    Desk desk = desk().held("rb", held);
    if (ahead) {
      desk.traded("P001", "rb", BuySell.BUY, 4);
    }
    desk.amended("rb", 0, 4, 10, 12);
    assertThat(only(desk.engine(rule(CheckKind.NET_DELTA, "0.02"))).actual())
        .isEqualByComparingTo(actual);
  }
}
