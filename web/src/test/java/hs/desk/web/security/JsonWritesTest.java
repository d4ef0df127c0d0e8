package hs.desk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWritesTest {

  @ParameterizedTest
  @CsvSource({
    ", , true",
    "same-origin, https://desk:8443, true",
    ", https://desk:8443, true",
    "same-origin, , true",
    "cross-site, , false",
    "same-site, https://desk:8443, false",
    "none, , false",
    ", https://evil, false",
    "same-origin, https://desk, false",
    ", http://desk:8443, false",
    ", null, false"
  })
  void aBareCallIsOursUnlessAForeignPageSentIt(String site, String origin, boolean ours) {
    assertThat(JsonWrites.isOurs(site, origin, "https://desk:8443")).isEqualTo(ours);
  }
}
