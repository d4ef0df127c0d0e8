package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the feed may leave out of a contract, and what then cannot be valued. */
class TermsTest {

  @ParameterizedTest(name = "{0}, strike {1}, {2}, expires {3}: {4}")
  @CsvSource({
    "期权, 4000, C, 2025-12-19, true",
    "期权, 4000, , 2025-12-19, false",
    "期权, 0, P, 2025-12-19, false",
    "期权, , P, 2025-12-19, false",
    "期权, 4000, P, , false",
    "期货, , , , true"
  })
  void anOptionIsValuedByAllItsTerms(
      String type, BigDecimal strike, String side, LocalDate expires, boolean complete) {
    Terms terms =
        new Terms("X", "CFFEX", type, "IO", "IF2512", BigDecimal.TEN, strike, side, expires);
    assertThat(terms.complete()).isEqualTo(complete);
  }
}
