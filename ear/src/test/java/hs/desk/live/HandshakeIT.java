package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.rig.DeskClient;
import hs.desk.rig.FrameStream;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not connect is refused before the upgrade. */
class HandshakeIT {

  private final RunningDesk desk = Suite.desk();

  @ParameterizedTest
  @ValueSource(strings = {"pos", "instruction"})
  void refusesStrangers(String topic) {
    assertThat(status(desk.anonymous(), topic)).isEqualTo(401);
    assertThat(status(desk.anonymous().withToken("x".repeat(43)), topic)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost", ""})
  void refusesPagesThatAreNotOurs(String origin) {
    assertThat(status(desk.as("trader1").with("Origin", origin), "pos")).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pos", "instruction"})
  void takesTheCookieFromOurOwnPageOnly(String topic) {
    DeskClient browser = desk.anonymous().with("Cookie", "hs_token=" + desk.as("trader1").token());
    assertThat(status(browser, topic)).isEqualTo(403);
    assertThat(status(browser.with("Origin", ownOrigin()), topic)).isEqualTo(101);
  }

  private String ownOrigin() {
    URI app = desk.app();
    return app.getScheme() + "://" + app.getAuthority();
  }

  private static int status(DeskClient caller, String topic) {
    FrameStream.Rejected refused =
        catchThrowableOfType(FrameStream.Rejected.class, () -> caller.socket(topic).close());
    return refused == null ? 101 : refused.status();
  }
}
