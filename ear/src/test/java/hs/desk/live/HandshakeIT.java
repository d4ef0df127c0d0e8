package hs.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.DeskClient;
import hs.desk.rig.FrameStream;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

  @Test
  void whoIsRefusedLeavesALine() {
    String id = UUID.randomUUID().toString();
    DeskClient page = desk.as("trader1").with("Origin", "http://evil.example");
    assertThat(status(page.with("X-Request-Id", id), "pos")).isEqualTo(403);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(Files.readAllLines(desk.log(1)))
                    .filteredOn(line -> line.contains(id))
                    .singleElement()
                    .asString()
                    .contains("trader1", "http://evil.example", "127.0.0.1", "403"));
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
