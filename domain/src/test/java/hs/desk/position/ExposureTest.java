package hs.desk.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked book of domain.md §4.4 and the cases X… of §8.7. */
class ExposureTest {

  private static final BigDecimal RATE = new BigDecimal("0.02");

  /** The end of 2025-11-30 in China: thirty days later is the end of 2025-12-30. */
  private static final Instant NOW = Instant.parse("2025-11-30T16:00:00Z");

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  private static Exposure option(
      Pricing pricing, String right, String m, String s, String k, int days, String vol) {
    OptionTerms terms =
        new OptionTerms(right.equals("C"), n(k), LocalDate.of(2025, 11, 30).plusDays(days));
    VolatilityQuote quote = new VolatilityQuote(n(vol), null, null);
    return Exposure.option(pricing, n("100"), n(m), terms, n(s), quote, RATE, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "X6 IF2512,10,300,3950,11850000",
    "X8 510300,500000,1,3.95,1975000",
    "X9 m2601,-30,10,3050,-915000"
  })
  void linearExposureOfTheWorkedBook(
      String id, BigDecimal q, BigDecimal m, BigDecimal price, BigDecimal value) {
    Exposure exposure = Exposure.linear(price, m);
    assertThat(exposure.deltaValue(q)).isEqualByComparingTo(value);
    assertThat(exposure.marketValue(q)).isEqualByComparingTo(value);
    assertThat(exposure.notional(q)).isEqualByComparingTo(value.abs());
    assertThat(exposure.gammaCash(q)).isZero();
    assertThat(exposure.vegaCash(q)).isZero();
    assertThat(exposure.thetaCash(q)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "X7 IO2512-C-4000,BLACK_76,C,-20,100,3950,4000,30,.18,0.4130537497,-3263124.6228,-595417.2295,-8808.9124,2636.1920",
    "X10 m2601-P-3000,BLACK_76,P,40,10,3050,3000,60,.20,-0.4021412634,-490612.3414,58064.9115,1908.9834,-316.5286",
    "X11 50ETF call,BSM,C,15,10000,2.70,2.75,45,.22,0.4336873247,175643.3665,20626.5687,559.4604,-145.8552"
  })
  void optionExposureOfTheWorkedBook(
      String id,
      Pricing pricing,
      String right,
      BigDecimal q,
      String m,
      String s,
      String k,
      int days,
      String vol,
      String delta,
      String value,
      String gammaCash,
      String vegaCash,
      String thetaCash) {
    Exposure exposure = option(pricing, right, m, s, k, days, vol);
    assertThat(exposure.delta().setScale(10, RoundingMode.HALF_UP)).isEqualTo(delta);
    assertThat(exposure.deltaValue(q)).isEqualTo(value);
    assertThat(exposure.gammaCash(q)).isEqualTo(gammaCash);
    assertThat(exposure.vegaCash(q)).isEqualTo(vegaCash);
    assertThat(exposure.thetaCash(q)).isEqualTo(thetaCash);
  }

  /** The book's 9331906.4024 adds unrounded lines; ours are rounded first (design.md §9). */
  @Test
  void totalsOfTheWorkedBookAreSumsOfItsRoundedLines() {
    BigDecimal total =
        Stream.of(
                Exposure.linear(n("3950"), n("300")).deltaValue(n("10")),
                option(Pricing.BLACK_76, "C", "100", "3950", "4000", 30, ".18")
                    .deltaValue(n("-20")),
                Exposure.linear(n("3.95"), n("1")).deltaValue(n("500000")),
                Exposure.linear(n("3050"), n("10")).deltaValue(n("-30")),
                option(Pricing.BLACK_76, "P", "10", "3050", "3000", 60, ".20").deltaValue(n("40")),
                option(Pricing.BSM, "C", "10000", "2.70", "2.75", 45, ".22").deltaValue(n("15")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(total).isEqualByComparingTo("9331906.4023");
  }

  @ParameterizedTest
  @CsvSource({
    "X1,10,100,.75,750",
    "X3 calls,10,1,.6,6",
    "X3 puts,8,1,-.5,-4",
    "X4,8,1,.5,4",
    "X12 before,-2,10000,.5,-10000",
    "X12 after,-2,10000,.46,-9200"
  })
  void positionDeltaIsDeltaTimesLotsTimesMultiplier(
      String id, BigDecimal q, BigDecimal m, BigDecimal delta, BigDecimal expected) {
    BigDecimal one = BigDecimal.ONE;
    Exposure exposure =
        new Exposure(one, m, Pricing.BLACK_76, delta, one, one, one, one, one, one, one);
    assertThat(exposure.deltaValue(q)).isEqualByComparingTo(expected);
  }

  @Test
  void impliesTheVolatilityFromTheMiddleOfBidAndAsk() {
    OptionTerms terms = new OptionTerms(true, n("4000"), LocalDate.of(2025, 12, 30));
    double fair = OptionModel.black76(true, 3950, 4000, 30 / 365.0, .02, .18).price();
    BigDecimal price = BigDecimal.valueOf(fair);
    VolatilityQuote quote =
        new VolatilityQuote(null, price.subtract(n("0.2")), price.add(n("0.2")));
    Exposure exposure =
        Exposure.option(Pricing.BLACK_76, price, n("100"), terms, n("3950"), quote, RATE, NOW);
    assertThat(exposure.impliedVol()).isEqualByComparingTo("0.18");
    assertThat(exposure.years()).isEqualByComparingTo("0.0821917808219178");
  }

  @Test
  void hasNoDeltaWithoutVolatilityOrUnderlying() {
    OptionTerms terms = new OptionTerms(true, n("4000"), LocalDate.of(2025, 12, 30));
    VolatilityQuote oneSided = new VolatilityQuote(null, n("10"), null);
    VolatilityQuote belowIntrinsic = new VolatilityQuote(BigDecimal.ZERO, n("10"), n("11"));
    VolatilityQuote known = new VolatilityQuote(n("0.2"), null, null);
    BigDecimal m = n("100");
    Stream.of(
            Exposure.option(Pricing.BLACK_76, n("10"), m, terms, n("3950"), oneSided, RATE, NOW),
            Exposure.option(
                Pricing.BLACK_76, n("10"), m, terms, n("4950"), belowIntrinsic, RATE, NOW),
            Exposure.option(Pricing.BLACK_76, n("10"), m, terms, null, known, RATE, NOW))
        .forEach(
            exposure -> {
              assertThat(exposure.valued()).isFalse();
              assertThat(exposure.deltaValue(n("5"))).isNull();
              assertThat(exposure.gammaCash(n("5"))).isNull();
              assertThat(exposure.marketValue(n("5"))).isEqualByComparingTo("5000");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "rule 2,期权,CFFEX,IO2512-C-4000,000300,BLACK_76,IF2512",
    "rule 2,期权,CFFEX,MO2601-P-6800,000852,BLACK_76,IM2601",
    "rule 2,期权,CFFEX,HO2601-P-2800,000016,BLACK_76,IH2601",
    "rule 2,期权,DCE,m2601-P-3000,m2601,BLACK_76,m2601",
    "rule 2,期权,SSE,10004321,510050,BSM,510050",
    "rule 2,期货,CFFEX,IF2512,000300,LINEAR,",
    "rule 2,股票,SSE,600519,,LINEAR,",
    "rule 2,ETF,SSE,510050,,LINEAR,"
  })
  void knowsWhatPricesAContract(
      String rule,
      String type,
      String exchange,
      String instrument,
      String underlying,
      Pricing pricing,
      String pricedOn) {
    assertThat(Pricing.of(type, exchange)).isEqualTo(pricing);
    assertThat(pricing.pricedOn(instrument, underlying).orElse(null)).isEqualTo(pricedOn);
  }

  @Test
  void livesToTheEndOfItsLastDayAndNoLonger() {
    OptionTerms terms = new OptionTerms(true, n("4000"), LocalDate.of(2025, 12, 19));
    assertThat(terms.years(Instant.parse("2025-12-18T16:00:00Z")).multiply(n("365")))
        .isBetween(n("0.999999"), n("1.000001"));
    assertThat(terms.years(Instant.parse("2025-12-19T16:00:00Z"))).isZero();
    assertThat(terms.years(Instant.parse("2025-12-25T16:00:00Z"))).isZero();
  }
}
