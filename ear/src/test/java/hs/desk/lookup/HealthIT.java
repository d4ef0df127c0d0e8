package hs.desk.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT {

  private final RunningDesk desk = Suite.desk();
  private final DeskClient caller = desk.anonymous();

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/health/started"})
  void isUp(String path) {
    assertThat(caller.get(path).expect(200).json().get("status").asText()).isEqualTo("UP");
  }

  @Test
  void withoutRedisItIsReadyAndSaysSo() {
    desk.controls().stop("redis");
    try {
      await().atMost(Duration.ofSeconds(15)).until(() -> degraded().contains("redis"));
      caller.get("/health/ready").expect(200);
    } finally {
      desk.controls().start("redis");
    }
    await().atMost(Duration.ofSeconds(15)).until(() -> !degraded().contains("redis"));
  }

  @Test
  void aFrozenDatabaseIsToldInTime() {
    desk.controls().freeze("mariadb");
    try {
      Answer answer = caller.patient(Duration.ofSeconds(5)).get("/health/ready");
      answer.expect(503);
      assertThat(answer.text()).contains("strategy", "monitor");
      caller.patient(Duration.ofSeconds(5)).get("/health/live").expect(200);
    } finally {
      desk.controls().thaw("mariadb");
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> caller.get("/health/ready").status() == 200);
  }

  private String degraded() {
    return caller.get("/health/ready").json().findValue("degraded").asText();
  }
}
