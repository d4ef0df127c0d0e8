package hs.desk.position;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.quote.DayPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margins of domain.md §4.3 and §8.3. */
class MarginRuleTest {

  private static final LocalDate EXPIRY = LocalDate.of(2026, 12, 18);

  @ParameterizedTest
  @CsvSource({
    "M3 at the money,DCE,10,C,3000,0.1,3000,90,3900",
    "M3 far out,DCE,10,C,9000,0.1,3000,90,2400",
    "M5,SSE,10000,P,1.8,0.12,2,0.05,1760",
    "put never above its strike,SSE,10000,P,0.2,2,2,0.15,2000",
    "call of an ETF,SZSE,10000,C,2.2,0.12,2,0.03,1700",
    "index call,CFFEX,100,C,4000,0.12,3950,80,50400",
    "index put far out,CFFEX,100,P,2000,0.12,3950,2,12200"
  })
  void aShortOptionFollowsItsExchange(
      String id,
      String exchange,
      BigDecimal multiplier,
      String right,
      BigDecimal strike,
      BigDecimal ratio,
      BigDecimal spot,
      BigDecimal premium,
      BigDecimal margin) {
    OptionTerms terms = new OptionTerms(right.equals("C"), strike, EXPIRY);
    MarginRule rule = new MarginRule(Pricing.BLACK_76, exchange, multiplier, rates(ratio), terms);
    DayPrices own = new DayPrices(null, null, premium);
    DayPrices underlying = new DayPrices(null, null, spot);
    BigDecimal one = BigDecimal.ONE;
    assertThat(rule.margin(Direction.SHORT, one, one, own, underlying))
        .isEqualByComparingTo(margin);
    assertThat(rule.margin(Direction.LONG, one, one, own, underlying)).isZero();
    assertThat(rule.margin(Direction.SHORT, one, one, DayPrices.NONE, underlying)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "M6 settled,15,0.19,4,295620,4928,56179.20",
    "M6 before,15,0.19,4,295620,,56167.80",
    "M7,1000,0.14,2,826200,413.8,115864.00"
  })
  void aFutureIsCountedAtItsSettlementOrItsCost(
      String id,
      BigDecimal multiplier,
      BigDecimal ratio,
      BigDecimal lots,
      BigDecimal cost,
      BigDecimal settlement,
      BigDecimal margin) {
    MarginRule rule = new MarginRule(Pricing.LINEAR, "SHFE", multiplier, rates(ratio), null);
    DayPrices own = new DayPrices(new BigDecimal("5000"), settlement, new BigDecimal("4941"));
    assertThat(rule.margin(Direction.LONG, lots, cost, own, DayPrices.NONE))
        .isEqualByComparingTo(margin);
  }

  @Test
  void withoutRatesOnlyNothingIsKnownToNeedNothing() {
    MarginRule rule = new MarginRule(Pricing.LINEAR, "SHFE", BigDecimal.TEN, null, null);
    BigDecimal one = BigDecimal.ONE;
    assertThat(rule.margin(Direction.LONG, one, one, DayPrices.NONE, DayPrices.NONE)).isNull();
    assertThat(rule.margin(Direction.LONG, BigDecimal.ZERO, one, DayPrices.NONE, DayPrices.NONE))
        .isZero();
  }

  private static Rates rates(BigDecimal ratio) {
    Fee free = new Fee(BigDecimal.ZERO, BigDecimal.ZERO);
    return new Rates(ratio, ratio, free, free, free, false);
  }
}
