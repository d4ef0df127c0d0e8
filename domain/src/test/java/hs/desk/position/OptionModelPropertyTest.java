package hs.desk.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class OptionModelPropertyTest {

  @Property
  void callLessPutIsTheDiscountedForwardLessStrike_B15(
      @ForAll @DoubleRange(min = 0.5, max = 20000) double future,
      @ForAll @DoubleRange(min = 0.5, max = 20000) double strike,
      @ForAll @DoubleRange(min = 0, max = 3) double years,
      @ForAll @DoubleRange(min = -0.02, max = 0.15) double rate,
      @ForAll @DoubleRange(min = 0, max = 2) double vol) {
    double call = OptionModel.black76(true, future, strike, years, rate, vol).price();
    double put = OptionModel.black76(false, future, strike, years, rate, vol).price();
    double parity = Math.exp(-rate * years) * (future - strike);
    assertThat(call - put).isCloseTo(parity, within(1e-9 * Math.max(future, strike)));
  }

  @Property
  void impliedVolatilityGivesThePriceBack(
      @ForAll boolean call,
      @ForAll @DoubleRange(min = 50, max = 200) double spot,
      @ForAll @DoubleRange(min = 50, max = 200) double strike,
      @ForAll @DoubleRange(min = 0.01, max = 3) double years,
      @ForAll @DoubleRange(min = 0.01, max = 4) double vol) {
    OptionModel option = OptionModel.bsm(call, spot, strike, years, .02, 0, vol);
    OptionalDouble implied = option.impliedVol(option.price());
    if (implied.isPresent()) {
      assertThat(option.withVol(implied.getAsDouble()).price())
          .isCloseTo(option.price(), within(1e-8));
    } else {
      assertThat(option.price()).isCloseTo(option.withVol(0).price(), within(1e-8));
    }
  }

  @Property
  void deltaStaysBetweenNothingAndOne(
      @ForAll boolean call,
      @ForAll @DoubleRange(min = 0.5, max = 20000) double future,
      @ForAll @DoubleRange(min = 0.5, max = 20000) double strike,
      @ForAll @DoubleRange(min = -1, max = 3) double years,
      @ForAll @DoubleRange(min = -1, max = 5) double vol) {
    double delta = OptionModel.black76(call, future, strike, years, .02, vol).delta();
    assertThat(call ? delta : -delta).isBetween(0.0, 1.0);
  }
}
