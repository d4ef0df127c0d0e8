package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

  @Test
  void noTwoAreAlikeAndAllHave256Bits() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      Token token = Token.fresh();
      assertThat(token.text()).matches("[A-Za-z0-9_-]{43}");
      seen.add(token.text());
    }
    assertThat(seen).hasSize(10_000);
  }

  @Test
  void isKnownByItsHash() {
    Token token = Token.of("A".repeat(43)).orElseThrow();
    assertThat(token.sha256())
        .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
  }

  @Test
  void neverTellsItselfToALog() {
    Token token = Token.fresh();
    assertThat(token.toString()).doesNotContain(token.text());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "' or 1=1 --"})
  void whatCannotBeOursIsNotLookedUp(String presented) {
    assertThat(Token.of(presented)).isEmpty();
  }
}
