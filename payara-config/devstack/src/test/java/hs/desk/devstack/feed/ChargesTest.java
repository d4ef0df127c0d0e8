package hs.desk.devstack.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margins of short options, by the exchanges' published examples. */
class ChargesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "commodity call at the money, DCE, m2101-C-3000, m2101, 10, 3000, C, 3000, 90, 0.10, 3900",
    "commodity call far out, DCE, m2101-C-3600, m2101, 10, 3000, C, 3600, 10, 0.10, 1600",
    "ETF put out of the money, SSE, 10000001, 510050, 10000, 2, P, 1.8, 0.05, 0.12, 1760",
    "index call out of the money, CFFEX, IO2612-C-4200, IF2612, 100, 4000, C, 4200, 20, 0.12, 30000",
    "index put floors at the strike, CFFEX, IO2612-P-3500, IF2612, 100, 4000, P, 3500, 5, 0.12, 21500"
  })
  void asksForShortOptionsWhatTheExchangeDoes(
      String why,
      String exchange,
      String id,
      String underlying,
      BigDecimal multiplier,
      BigDecimal spot,
      String right,
      BigDecimal strike,
      BigDecimal settle,
      BigDecimal ratio,
      BigDecimal margin) {
    Market market = new Market(DAY);
    Rate.Fee free = new Rate.Fee(BigDecimal.ZERO, BigDecimal.ZERO);
    Rate rate = new Rate(BigDecimal.ZERO, ratio, free, free, free, false);
    Contract base = contract(underlying, exchange, Kind.FUTURE, null, multiplier, null, null, rate);
    Contract option =
        contract(id, exchange, Kind.OPTION, underlying, multiplier, strike, right, rate);
    quote(market, base, spot);
    quote(market, option, settle);
    assertThat(new Charges(market).marginPerLot(option, false, settle))
        .as(why)
        .isEqualByComparingTo(margin);
    assertThat(new Charges(market).marginPerLot(option, true, settle)).isZero();
  }

  private static void quote(Market market, Contract contract, BigDecimal preSettlement) {
    Quote quote = new Quote(contract);
    quote.preSettlement = preSettlement;
    market.add(quote);
  }

  private static Contract contract(
      String id,
      String exchange,
      Kind kind,
      String underlying,
      BigDecimal multiplier,
      BigDecimal strike,
      String right,
      Rate rate) {
    return new Contract(
        id,
        id,
        exchange,
        kind,
        id,
        underlying,
        multiplier,
        BigDecimal.ONE,
        BigDecimal.ONE,
        BigDecimal.TEN,
        strike,
        right,
        DAY.plusDays(30),
        rate);
  }
}
