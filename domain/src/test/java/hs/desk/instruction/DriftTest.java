package hs.desk.instruction;

import static hs.desk.instruction.Markets.NOW;
import static hs.desk.instruction.Markets.TODAY;
import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.calendar.Sessions;
import hs.desk.position.Direction;
import hs.desk.product.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {

  private static final Submission.Terms TERMS =
      new Submission.Terms(n("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  @ParameterizedTest(name = "from {0} to {1} within {2}: {3}, beyond {4}")
  @CsvSource({
    "100, 102,  0.02, 0.02,   false",
    "100, 97.9, 0.02, 0.021,  true",
    "-10, -11,  0.2,  0.1,    false",
    "-10, 10,   0.5,  2,      true",
    "0,   0,    0,    0,      false",
    "0,   1,    9,    ,       true",
    "1,   0,    0.5,  1,      true",
    "100, ,     9,    ,       true",
    ",    100,  9,    ,       true",
    ",    ,     0,    ,       false",
  })
  void isAFractionOfWhatItWas(
      BigDecimal then, BigDecimal now, BigDecimal tolerance, BigDecimal moved, boolean beyond) {
    Drift drift = Drift.of("IF2512", Drift.Figure.PRICE, then, now, tolerance);
    assertThat(drift.beyond()).isEqualTo(beyond);
    if (moved == null) {
      assertThat(drift.moved()).isNull();
    } else {
      assertThat(drift.moved()).isEqualByComparingTo(moved);
    }
  }

  @Test
  void comparesPricePositionAndDeltaValueOfEveryLine() {
    Markets before = Markets.usual().held("A1", "IF2512", Direction.LONG, "8", "2", "0");
    NewAdjustment asked =
        new NewAdjustment(
            "P001", null, null, null, List.of(new NewAdjustment.Target("IF2512", n("12"))), null);
    Instruction made =
        new Submission(new Product("P001", "一号", "A1"), before.market(), TERMS, TODAY, NOW)
            .of(asked, "manager1");
    Market after =
        Markets.usual()
            .quoted("IF2512", "4147.5", null)
            .held("A1", "IF2512", Direction.LONG, "8", "3", "0")
            .market();
    List<Drift> drift = new DriftGauge(after, TERMS, n("0.06"), NOW).of(made);
    assertThat(drift)
        .extracting(Drift::figure)
        .containsExactly(Drift.Figure.PRICE, Drift.Figure.POSITION, Drift.Figure.DELTA_VALUE);
    assertThat(drift.get(0).moved()).isEqualByComparingTo("0.05");
    assertThat(drift.get(0).beyond()).isFalse();
    assertThat(drift.get(1).moved()).isEqualByComparingTo("0.1");
    assertThat(drift.get(2).moved()).isEqualByComparingTo("0.155");
    assertThat(drift.get(2).now()).isEqualByComparingTo("13686750");
    assertThat(new DriftGauge(before.market(), TERMS, n("0"), NOW).of(made))
        .noneMatch(Drift::beyond);
  }
}
