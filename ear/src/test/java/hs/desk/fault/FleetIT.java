package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Rule 5: nodes share everything but their lives. */
class FleetIT {

  private static final Duration START = Duration.ofMinutes(3);

  private final RunningDesk desk = Suite.fleet();

  @Test
  void eachNodeServesTheSameSessions() {
    JsonNode nodes = desk.run().path("nodes");
    assertThat(nodes).hasSize(2);
    DeskClient first = desk.node(1).login("manager1");
    desk.node(2).withToken(first.token()).get("api/user/").expect(200);
  }

  @Test
  void aStoppedNodeStaysStoppedAndTheOtherServes() {
    desk.controls().node(2, "stop");
    try {
      assertThat(desk.nodePid(2)).isZero();
      desk.node(1).get("/health/ready").expect(200);
    } finally {
      desk.controls().node(2, "start");
    }
    desk.node(2).get("/health/ready").expect(200);
  }

  @Test
  void aKilledNodeIsStartedAgain() {
    long before = desk.nodePid(2);
    desk.controls().node(2, "kill");
    Awaitility.await("node-2").atMost(START).until(() -> desk.nodePid(2) != before && ready());
  }

  private boolean ready() {
    try {
      return desk.node(2).get("/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }
}
