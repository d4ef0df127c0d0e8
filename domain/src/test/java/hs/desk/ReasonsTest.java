package hs.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void whatSaysNothingIsNone(String given) {
    assertThat(Reasons.orNone(given)).isNull();
  }

  @Test
  void whatIsSaidStaysAsItIs() {
    assertThat(Reasons.orNone(" 行情异常 ")).isEqualTo(" 行情异常 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "字", "😀"})
  void fiveHundredCharactersAreTakenAndNoMore(String character) {
    Reasons.require(character.repeat(500));
    assertThatThrownBy(() -> Reasons.require(character.repeat(501)))
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(Refused.Reason.RULE);
              assertThat(refused.fields())
                  .containsExactly(new Refused.Field("reason", "size", "500", null));
            });
  }

  @Test
  void noneIsNotMeasured() {
    Reasons.require(null);
    assertThat(Reasons.broken(null)).isEmpty();
  }
}
