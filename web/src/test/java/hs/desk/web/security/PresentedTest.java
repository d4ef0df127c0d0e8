package hs.desk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.user.service.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentedTest {

  private final String mine = Token.fresh().text();
  private final String other = Token.fresh().text();

  @Test
  void takesABearer() {
    Presented presented = Presented.of(List.of("Bearer " + mine), List.of()).orElseThrow();
    assertThat(presented.token().text()).isEqualTo(mine);
    assertThat(presented.byCookie()).isFalse();
  }

  @Test
  void takesTheCookieAmongOthers() {
    List<String> cookies = List.of("theme=dark; hs_token=" + mine + "; x=y");
    Presented presented = Presented.of(List.of(), cookies).orElseThrow();
    assertThat(presented.token().text()).isEqualTo(mine);
    assertThat(presented.byCookie()).isTrue();
  }

  @Test
  void aBearerWinsOverTheCookieEvenWhenItIsWrong() {
    List<String> cookie = List.of("hs_token=" + other);
    assertThat(Presented.of(List.of("bearer " + mine), cookie).orElseThrow().token().text())
        .isEqualTo(mine);
    assertThat(Presented.of(List.of("Bearer nonsense"), cookie)).isEmpty();
    assertThat(Presented.of(List.of("Basic YTpi"), cookie)).isEmpty();
  }

  @Test
  void aCookieOfALikeNameIsNotOurs() {
    assertThat(Presented.of(List.of(), List.of("xhs_token=" + mine))).isEmpty();
  }
}
