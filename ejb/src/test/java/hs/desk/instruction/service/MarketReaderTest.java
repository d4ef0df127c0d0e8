package hs.desk.instruction.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.contract.OptionType;
import hs.desk.instruction.Market.Listed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketReaderTest {

  private static final Listed OPTION =
      new Listed(
          "cu2601C70000",
          "copper call",
          "SHFE",
          "期权",
          "cu2601",
          BigDecimal.TEN,
          BigDecimal.ONE,
          BigDecimal.TEN,
          new BigDecimal("70000"),
          OptionType.CALL,
          LocalDate.of(2026, 1, 15));

  @Test
  void asksForPricesOfWhatIsListedNoMoreAndOfUnderlyings() {
    assertThat(
            MarketReader.priced(Set.of("cu2601C70000", "rb2601"), Map.of("cu2601C70000", OPTION)))
        .containsExactlyInAnyOrder("cu2601", "cu2601C70000", "rb2601");
  }
}
