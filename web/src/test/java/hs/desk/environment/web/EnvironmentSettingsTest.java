package hs.desk.environment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentSettingsTest {

  private static Environment of(String named, String profile) {
    EnvironmentSettings settings = new EnvironmentSettings();
    settings.named = Optional.ofNullable(named);
    settings.profile = profile;
    settings.read();
    return settings.environment();
  }

  @ParameterizedTest
  @CsvSource({
    "UAT,demo,UAT",
    "uat,production,UAT",
    "PRODUCTION,demo,PRODUCTION",
    "' ',demo,DEMO",
    ",demo,DEMO",
    ",production,PRODUCTION"
  })
  void whatIsNamedCountsAndElseTheProfile(String named, String profile, Environment expected) {
    assertThat(of(named, profile)).isEqualTo(expected);
  }

  @Test
  void whatIsNoneIsRefusedByItsKey() {
    assertThatThrownBy(() -> of("XYZ", "demo"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("hs.environment must be one of [PRODUCTION, UAT, DEMO]: XYZ");
  }
}
