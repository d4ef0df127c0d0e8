package hs.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.position.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MarginSumTest {

  private final MarginSum sum = new MarginSum();

  @Test
  void theLargerSideOfAVarietyIsPaid() {
    add("SHFE|ag", Direction.LONG, "56179.20");
    add("SHFE|ag", Direction.SHORT, "28089.60");
    add("SHFE|au", Direction.SHORT, "115864.00");
    assertThat(sum.total()).isEqualByComparingTo("172043.20");
  }

  @Test
  void withoutReliefAllIsPaid() {
    add(null, Direction.LONG, "56179.20");
    add(null, Direction.SHORT, "28089.60");
    assertThat(sum.total()).isEqualByComparingTo("84268.80");
  }

  @Test
  void whatIsTakenOutLeavesNoTrace() {
    add("SHFE|ag", Direction.LONG, "56179.20");
    add("SHFE|ag", Direction.SHORT, "100000");
    add("SHFE|ag", Direction.SHORT, "-100000");
    assertThat(sum.total()).isEqualByComparingTo("56179.20");
  }

  private void add(String variety, Direction direction, String amount) {
    sum.add(variety, direction, new BigDecimal(amount));
  }
}
