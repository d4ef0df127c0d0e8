package hs.desk.check;

import static hs.desk.check.Desk.n;
import static hs.desk.check.Desk.rule;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.BuySell;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rb: one lot is 30,000 CNY and ties up 3,000; NAV 10 million. */
class LadderTest {

  /** 10 held, 20 once the order is done, 25 with what is claimed, 60 in the end. */
  private static List<Rung> ladder(CheckRule rule) {
    return new Desk()
        .future("rb", "3000")
        .held("rb", 10)
        .working("rb", BuySell.BUY, 10)
        .open("P001", "rb", BuySell.BUY, 15, 25, true)
        .open("P001", "rb", BuySell.BUY, 5, 30, false)
        .line("rb", 10, 40)
        .engine(rule)
        .ladder();
  }

  @Test
  void theLadderClimbsFromNowToAllThatIsOpen() {
    List<Rung> ladder = ladder(rule(CheckKind.NET_DELTA, "0.1"));
    assertThat(ladder)
        .extracting(rung -> rung.netDeltaValue().divide(n("30000")).intValue())
        .containsExactly(10, 20, 25, 60);
    assertThat(ladder)
        .extracting(rung -> rung.margin().intValue())
        .containsExactly(1_000_000, 1_030_000, 1_045_000, 1_150_000);
    assertThat(ladder)
        .extracting(Rung::crossed)
        .containsExactly(List.of(), List.of(), List.of(), List.of("net-delta"));
    assertThat(ladder.get(0).riskDegree()).isEqualByComparingTo("0.2");
  }

  @ParameterizedTest
  @CsvSource({
    "POSITION_LIMIT, 9, position-limit position-limit position-limit position-limit",
    "POSITION_LIMIT, 20, - - position-limit position-limit",
    "POSITION_LIMIT, 60, - - - -",
    "CONCENTRATION, 0.05, - concentration concentration concentration",
    "CONCENTRATION, 0.2, - - - -",
    "ORDER_SIZE, 1, - - - -" // of what a line moves
  })
  void theLadderTellsWhereALimitOfOneContractIsCrossed(
      CheckKind kind, String limit, String crossed) {
    assertThat(ladder(rule(kind, limit)))
        .extracting(rung -> rung.crossed().isEmpty() ? "-" : rung.crossed().get(0))
        .containsExactly(crossed.split(" "));
  }
}
