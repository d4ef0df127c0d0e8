package hs.desk.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden cases of domain.md §8.5 and §8.6, by their ids. */
class OptionModelTest {

  @ParameterizedTest
  @CsvSource({
    "O1,C,65,60,0,.08,.25,.30,2.1334",
    "O2,P,95,100,.05,.10,.50,.20,2.4648",
    "O3,P,19,19,.10,.10,.75,.28,1.7011",
    "O4,C,19,19,.10,.10,.75,.28,1.7011",
    "O5,C,1.6,1.56,.08,.06,.50,.12,0.0291",
    "O6,P,70,75,.05,.10,.50,.35,4.0870",
    "O19,P,100,90,.10,.10,.50,.35,14.4452",
    "O20,P,100,100,.10,.10,.50,.35,9.3679",
    "O21,P,100,110,.10,.10,.50,.35,5.7963",
    "O22,C,40,42,.08,.04,.75,.35,5.0975",
    "B10,C,90,100,0,.01,.5,.2,12.111581435",
    "B10,P,90,100,0,.01,.5,.2,1.66270456231"
  })
  void pricesOnASpot(
      String id,
      String right,
      double strike,
      double spot,
      double yield,
      double rate,
      double years,
      double vol,
      double value) {
    OptionModel option = OptionModel.bsm(right.equals("C"), spot, strike, years, rate, yield, vol);
    assertThat(option.price()).isCloseTo(value, within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({
    "B7,C,100,100,.02,.5,.2,5.5811067246048118",
    "B7 undiscounted,C,100,100,0,.5,.2,5.637197779701664",
    "B11,C,100,100,0,1,.2,7.9655674554058038",
    "B11,P,100,100,0,1,.2,7.9655674554058038",
    "B11,C,100,90,0,1,.2,13.589108116054803",
    "B11,P,100,110,0,1,.2,14.292010941409899",
    "B11,C,100,110,0,1,.2,4.2920109414098846",
    "B11,P,100,90,0,1,.2,3.5891081160548062"
  })
  void pricesOnAFuture(
      String id,
      String right,
      double future,
      double strike,
      double rate,
      double years,
      double vol,
      double value) {
    OptionModel option = OptionModel.black76(right.equals("C"), future, strike, years, rate, vol);
    assertThat(option.price()).isCloseTo(value, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"B1,C,0.5946286597", "B2,P,-0.3566007648"})
  void deltaOnAFuture(String id, String right, double delta) {
    OptionModel option = OptionModel.black76(right.equals("C"), 105, 100, .5, .10, .36);
    assertThat(option.delta()).isCloseTo(delta, within(1e-10));
  }

  @Test
  void gammaAndVegaOfCallAndPutAreEqual_B3_B4() {
    for (boolean call : new boolean[] {true, false}) {
      OptionModel option = OptionModel.bsm(call, 55, 60, .75, .10, 0, .30);
      assertThat(option.gamma()).isCloseTo(0.0278211605, within(1e-10));
      assertThat(option.vega()).isCloseTo(18.9358, within(1e-4));
    }
  }

  @Test
  void thetaAndRho_B5_B6() {
    OptionModel put = OptionModel.bsm(false, 430, 405, 1.0 / 12, .07, .05, .20);
    assertThat(put.theta()).isCloseTo(-31.1924, within(1e-4));
    assertThat(put.theta() / 365).isCloseTo(-0.0855, within(1e-4));
    assertThat(OptionModel.bsm(true, 72, 75, 1, .09, 0, .19).rho())
        .isCloseTo(38.7325, within(1e-4));
  }

  @Test
  void agreesWithTheTextbook_B9() {
    OptionModel call = OptionModel.bsm(true, 49, 50, .3846, .05, 0, .2);
    OptionModel put = OptionModel.bsm(false, 49, 50, .3846, .05, 0, .2);
    assertThat(call.price()).isCloseTo(2.4004610870, within(1e-9));
    assertThat(call.delta()).isCloseTo(0.521601633972, within(1e-11));
    assertThat(call.gamma()).isCloseTo(0.0655453772525, within(1e-11));
    assertThat(call.vega() / 100).isCloseTo(0.121052427542, within(1e-11));
    assertThat(call.theta()).isCloseTo(-4.30538996455, within(1e-10));
    assertThat(put.theta()).isCloseTo(-1.8530056722, within(1e-10));
    assertThat(call.rho() / 100).isCloseTo(0.089065740988, within(1e-11));
  }

  @ParameterizedTest
  @CsvSource({
    "B14,C,105,100,.5,0,5,1",
    "B14,C,95,100,.5,0,0,0",
    "B14,P,95,100,.5,0,5,-1",
    "B14,P,105,100,0,.2,0,0",
    "B14,C,105,100,0,.2,5,1",
    "B14,C,100,100,0,.2,0,0.5",
    "B14,P,100,100,.5,0,0,-0.5",
    "B14,C,105,100,-1,-1,5,1"
  })
  void isWorthItsIntrinsicValueWithoutTimeOrVolatility(
      String id,
      String right,
      double future,
      double strike,
      double years,
      double vol,
      double value,
      double delta) {
    OptionModel option = OptionModel.black76(right.equals("C"), future, strike, years, 0, vol);
    assertThat(option.price()).isCloseTo(value, within(1e-15));
    assertThat(option.delta()).isEqualTo(delta);
    assertThat(option.gamma() + option.vega() + option.theta()).isZero();
  }
}
