package hs.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import hs.desk.instruction.NewAdjustment;
import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Decimals survive JSON both ways, whichever way a client writes them. */
class DecimalPropertyTest {

  private record Kept(BigDecimal value) {}

  @Provide
  Arbitrary<BigDecimal> storable() {
    return Combinators.combine(
            Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(24).negate(), BigInteger.TEN.pow(24)),
            Arbitraries.integers().between(0, 16))
        .as(BigDecimal::new);
  }

  @Property
  void whatIsWrittenIsRead(@ForAll("storable") BigDecimal value) throws JsonProcessingException {
    String json = Wire.text(new Kept(value));
    assertThat(json).doesNotContainIgnoringCase("e+").matches("\\{\"value\":\"-?[0-9.]+\"\\}");
    assertThat(Wire.json().readValue(json, Kept.class).value()).isEqualByComparingTo(value);
  }

  @Property
  void aNumberIsReadLikeAString(@ForAll("storable") BigDecimal value)
      throws JsonProcessingException {
    String line = "{\"c_instrument_id\":\"x\",\"adjusted_position\":%s}";
    for (String form : new String[] {value.toPlainString(), '"' + value.toPlainString() + '"'}) {
      assertThat(
              Wire.json()
                  .readValue(line.formatted(form), NewAdjustment.Target.class)
                  .adjustedPosition())
          .isEqualByComparingTo(value);
    }
  }

  @Property
  void readAndWrittenAgainItIsTheSameText(@ForAll("storable") BigDecimal value)
      throws JsonProcessingException {
    String json = Wire.text(new Kept(value));
    assertThat(Wire.text(Wire.json().readValue(json, Kept.class))).isEqualTo(json);
  }
}
