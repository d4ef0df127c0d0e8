package hs.desk.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurrogatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\\ud800b\"",
        "\"\\uDC00\"",
        "\"\\ud83d\\ud83d\\ude00\"",
        "\"\\ud83d",
        "\"\\\\\\ud800\"",
        "{\"\\uD800\":1}",
        "\"\ud800\""
      })
  void aHalfAloneIsFound(String json) {
    assertThat(Surrogates.lone(json)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\\ud83d\\ude00 😀\"",
        "\"" + '\ud83d' + "\\ude00\"",
        "\"\\\\ud800\"",
        "\"\\u0041\\n\\\"\"",
        "\"\\",
        "\"\\uD8",
        "{\"note\":\"调仓\"}"
      })
  void allElseIsLeftToTheParser(String json) {
    assertThat(Surrogates.lone(json)).isFalse();
  }
}
