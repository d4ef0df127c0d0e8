package hs.desk.check.service;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.check.OpenOrder;
import hs.desk.check.OpenOrder.Stage;
import hs.desk.event.service.StartOver;
import hs.desk.instruction.Market;
import hs.desk.instruction.Surroundings;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

  private static final Surroundings AROUND =
      new Surroundings(Map.of(), List.of(), List.of(), List.of(), Map.of());

  /** Asked for rb and cu; the feed tells of neither. */
  private static Market market(Surroundings around) {
    return new Market(Set.of("rb", "cu"), Map.of(), Map.of(), List.of(), List.of(), around);
  }

  private static List<OpenOrder> open(String product, String contract) {
    BigDecimal one = BigDecimal.ONE;
    return List.of(
        new OpenOrder(
            1L, product, "A1", contract, one, OpenClose.OPEN, BuySell.BUY, one, Stage.FREE));
  }

  @ParameterizedTest
  @CsvSource({
    "P001, rb, false", // asked for, and told of no more
    "P001, cu, false",
    "P001, ag, true", // opened since the reading
    "P002, ag, false" // another product's is not asked for
  })
  void startsOverForWhatWasNotAskedFor(String product, String contract, boolean startsOver) {
    List<OpenOrder> open = open(product, contract);
    if (startsOver) {
      assertThatThrownBy(() -> Checks.requireAsked(market(AROUND), "P001", open))
          .isInstanceOf(StartOver.class);
    } else {
      assertThatCode(() -> Checks.requireAsked(market(AROUND), "P001", open))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void startsOverForARuleThatIsNewerThanTheReading() {
    assertThatThrownBy(() -> Checks.requireAsked(market(null), "P001", List.of()))
        .isInstanceOf(StartOver.class);
  }
}
