package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

  @ParameterizedTest
  @CsvSource({"manager1,manager1", "Manager1,manager1", "ZHANG.san@desk,zhang.san@desk", "张三,张三"})
  void onePersonHasOneName(String given, String name) {
    assertThat(LoginName.of(given)).isEqualTo(new LoginName(name, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "manager1 ",
        " manager1",
        "ｍanager1",
        "*",
        "*)(uid=*",
        "admin)(|(uid=*",
        "a\u0000b",
        "\\2a",
        "a,b",
        "a=b",
        "a\r\nb",
        "<script>"
      })
  void whatTheDirectoryMightReadOtherwiseIsNobody(String given) {
    assertThat(LoginName.of(given).possible()).isFalse();
  }

  @Test
  void whatIsCountedFitsTheColumnAndTheLog() {
    LoginName name = LoginName.of("(\r\n\u0000".repeat(1000));
    assertThat(name.text()).hasSize(64).matches("[(?]+");
  }
}
