package hs.desk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  @Test
  void socketsOfTheSameHostAreAllowed() {
    assertThat(SecurityHeaders.policy("desk.example:8443"))
        .contains("connect-src 'self' ws://desk.example:8443 wss://desk.example:8443;")
        .contains("frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
  }

  @Test
  void aHostThatIsNoneAddsNothing() {
    assertThat(SecurityHeaders.policy("x; script-src *")).contains("connect-src 'self';");
    assertThat(SecurityHeaders.policy(null)).contains("connect-src 'self';");
  }

  @Test
  void scriptsComeFromHereOnly() {
    assertThat(SecurityHeaders.policy("h"))
        .startsWith("default-src 'self';")
        .doesNotContain("eval");
  }
}
