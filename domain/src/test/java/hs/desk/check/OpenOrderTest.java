package hs.desk.check;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.check.OpenOrder.Stage;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a detail, beside the orders of a later day that work for it. */
class OpenOrderTest {

  private static final LocalDate LAID_OUT = LocalDate.of(2025, 12, 1);

  @ParameterizedTest(name = "{0} is {2} after {1} days")
  @CsvSource({
    "CLOSETODAY, 0, CLOSETODAY",
    "CLOSETODAY, 1, CLOSEYESTERDAY",
    "CLOSETODAY, 2, CLOSEYESTERDAY",
    "CLOSEYESTERDAY, 1, CLOSEYESTERDAY",
    "CLOSE, 1, CLOSE",
    "OPEN, 1, OPEN"
  })
  void isToldAsItsDayTellsIt(OpenClose laidOut, int days, OpenClose then) {
    OpenOrder order =
        new OpenOrder(
            7L, "P001", "A1", "rb2605", null, laidOut, BuySell.SELL, BigDecimal.TEN, Stage.CLAIMED);
    OpenOrder later = order.on(LAID_OUT.plusDays(days), LAID_OUT);
    assertThat(later.openClose()).isEqualTo(then);
    assertThat(later).usingRecursiveComparison().ignoringFields("openClose").isEqualTo(order);
  }
}
