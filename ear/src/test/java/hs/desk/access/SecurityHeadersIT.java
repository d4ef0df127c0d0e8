package hs.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersIT {

  private final RunningDesk desk = Suite.desk();
  private final DeskClient stranger = desk.anonymous();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hsapi/",
        "/hsapi/nothing-here",
        "/hsapi/wsapp/api/user/",
        "/hsapi/problem",
        "/hsapi/wsapp/api/user/login/",
        "/hsapi/WEB-INF/web.xml"
      })
  void everyAnswerTellsTheBrowserWhatToKeepTo(String path) {
    Answer answer = stranger.get(path);
    String policy = answer.header("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'self'")
        .contains("style-src 'self' 'unsafe-inline'")
        .contains("frame-ancestors 'none'")
        .contains("base-uri 'none'")
        .contains("form-action 'self'")
        .contains("connect-src 'self' ws://")
        .doesNotContain("unsafe-eval");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Referrer-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hsapi/",
        "/hsapi/nothing-here",
        "/hsapi/wsapp/api/user/",
        "/",
        "/nothing",
        "/health/ready"
      })
  void noAnswerTellsWhatTheServerIs(String path) {
    Answer answer = stranger.get(path);
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.text()).doesNotContainIgnoringCase("payara").doesNotContain("6.2025");
  }

  @Test
  void nothingOfRestIsKept() {
    assertThat(stranger.get("api/user/").header("Cache-Control")).contains("no-store");
    assertThat(desk.as("manager1").get("api/user/").header("Cache-Control")).contains("no-store");
  }

  @Test
  void thePageIsAskedForAgainAndItsFilesAreKept() {
    Answer page = stranger.get("/hsapi/").expect(200);
    assertThat(page.header("Cache-Control")).contains("no-cache");
    Matcher asset = Pattern.compile("assets/[^\"']+\\.js").matcher(page.text());
    assertThat(asset.find()).as(page.text()).isTrue();
    Answer file = stranger.get("/hsapi/" + asset.group()).expect(200);
    assertThat(file.header("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(file.header("Content-Type").orElseThrow()).contains("javascript");
  }

  @Test
  void noForeignOriginIsLetIn() {
    Answer answer = desk.as("manager1").with("X-From", "evil").get("api/user/").expect(200);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aRequestKeepsItsIdWhenItIsWellFormed() {
    assertThat(
            stranger
                .with("X-Request-Id", "trace-0123456789")
                .get("api/user/")
                .header("X-Request-Id"))
        .contains("trace-0123456789");
    Answer made = stranger.with("X-Request-Id", "no good").get("api/user/");
    assertThat(made.header("X-Request-Id").orElseThrow()).matches("[0-9a-f]{32}");
    assertThat(made.json().get("request_id").asText())
        .isEqualTo(made.header("X-Request-Id").orElseThrow());
  }

  @Test
  void aProxyIsNotBelievedUnlessItIsNamed() {
    Answer answer =
        stranger
            .with("X-Forwarded-Proto", "https")
            .post("api/user/login/", "{\"username\":\"viewer1\",\"password\":\"viewer1\"}")
            .expect(200);
    assertThat(answer.header("Set-Cookie").orElseThrow()).doesNotContain("Secure");
    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
  }
}
