package hs.desk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutwardSchemeTest {

  @ParameterizedTest
  @CsvSource({
    "http://desk/hsapi/wsapp/, https://desk/hsapi/wsapp/",
    "http://desk:8443/a?search=%7B%25&page=2, https://desk:8443/a?search=%7B%25&page=2",
    "https://desk/a, https://desk/a",
    "http://[::1]:8443/a, https://[::1]:8443/a"
  })
  void onlyTheSchemeIsAnother(URI inside, URI outside) {
    assertThat(OutwardScheme.secure(inside)).isEqualTo(outside);
  }
}
