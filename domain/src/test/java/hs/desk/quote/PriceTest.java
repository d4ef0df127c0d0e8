package hs.desk.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "rule 1,3950.2,3948,3940,3950.2,LAST",
    "rule 1,,3948,3940,3948,SETTLEMENT",
    "rule 1,,,3940,3940,PRE_SETTLEMENT",
    "rule 3,0,3948,3940,3948,SETTLEMENT",
    "rule 3,-1,0,3940,3940,PRE_SETTLEMENT"
  })
  void takesTheFirstPresentPrice(
      String rule,
      BigDecimal last,
      BigDecimal settlement,
      BigDecimal preSettlement,
      BigDecimal value,
      Price.Source source) {
    assertThat(Price.of(last, settlement, preSettlement, NOON))
        .contains(new Price(value, source, NOON));
  }

  @Test
  void hasNoPriceWhereAllAreMissing() {
    assertThat(Price.of(null, BigDecimal.ZERO, null, NOON)).isEmpty();
  }

  @Test
  void takesTheSettlementForProfitOnceItExists() {
    BigDecimal last = new BigDecimal("3950");
    BigDecimal settlement = new BigDecimal("3948");
    assertThat(Price.ofProfit(last, settlement, null, NOON).orElseThrow().value())
        .isEqualTo(settlement);
    assertThat(Price.ofProfit(last, null, null, NOON).orElseThrow().value()).isEqualTo(last);
  }
}
