package hs.desk.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The desk answers at all: the first test to look at when many are red. */
class SmokeIT {

  private final RunningDesk desk = Suite.desk();

  @Test
  void servesItsScreensAtTheContextRoot() {
    Answer page = desk.anonymous().get("/hsapi/").expect(200);
    assertThat(page.header("Content-Type")).hasValueSatisfying(t -> t.startsWith("text/html"));
  }

  @Test
  void saysThatItIsReady() {
    assertThat(desk.anonymous().get("/health/ready").expect(200).json().path("status").asText())
        .isEqualTo("UP");
  }

  @Test
  void knowsItsDemoUsers() {
    Answer user = desk.as("manager1").get("api/user/").expect(200);
    assertThat(user.json().path("username").asText()).isEqualTo("manager1");
  }

  @Test
  void refusesAWrongPasswordAsProblem() {
    Answer refused =
        desk.anonymous()
            .post("api/user/login/", Map.of("username", "viewer1", "password", "wrong"))
            .expect(401);
    assertThat(refused.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }
}
