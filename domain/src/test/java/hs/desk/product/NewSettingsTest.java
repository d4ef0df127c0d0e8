package hs.desk.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import hs.desk.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewSettingsTest {

  private static NewSettings nav(String value) {
    return new NewSettings(null, null, null, null, new BigDecimal(value), null, 1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.2345", "1.23450", "1E18"})
  void takesWhatTheColumnKeeps(String nav) {
    nav(nav).requireSound(List.of());
  }

  @ParameterizedTest
  @CsvSource({"1.23456, digits", "0, range", "-1, range", "1.1E18, range", "1E-5, digits"})
  void refusesWhatItWouldRoundOrCannotKeep(String nav, String rule) {
    assertThatThrownBy(() -> nav(nav).requireSound(List.of()))
        .asInstanceOf(type(Refused.class))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(Refused.Reason.RULE);
              assertThat(refused.fields().get(0).field()).isEqualTo("nav");
              assertThat(refused.fields().get(0).rule()).isEqualTo(rule);
            });
  }
}
