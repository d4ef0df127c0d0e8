package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080/hsapi/, http://localhost:8080",
    "http://localhost:80/hsapi/, http://localhost",
    "https://Desk.Fund.cn:443/hsapi/, https://desk.fund.cn",
    "https://desk.fund.cn/, https://desk.fund.cn",
    "https://desk.fund.cn:80, https://desk.fund.cn:80",
    "HTTP://desk.fund.cn, http://desk.fund.cn"
  })
  void anOriginIsWrittenAsBrowsersDo(String url, String origin) {
    assertThat(LiveSettings.origin("hs.public-url", url)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "http:///hsapi/", "http://a b/", ""})
  void whatHasNoOriginIsRefusedAndNamed(String url) {
    assertThatThrownBy(() -> LiveSettings.origin("hs.origins", url))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("hs.origins");
  }
}
