package hs.desk.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Two nodes of the fleet, with a moving market. */
final class TwoNodes {

  /** Until another node publishes: five seconds, and what a busy machine adds to them. */
  static final Duration TAKE_OVER = Duration.ofSeconds(8);

  private static final Duration START = Duration.ofMinutes(3);

  private final RunningDesk desk = Suite.fleet(2);

  RunningDesk desk() {
    return desk;
  }

  /** A user of one node, logged in there. */
  DeskClient as(String username, int node) {
    return desk.node(node).login(username);
  }

  /** The number of the node that publishes. */
  int holder() {
    String owner =
        (String)
            desk.inspect("strategy")
                .rows("SELECT owner FROM lease WHERE name = 'engine'")
                .get(0)
                .get("owner");
    return Integer.parseInt(owner.replaceAll("^node-(\\d+)\\..*$", "$1"));
  }

  static int other(int node) {
    return 3 - node;
  }

  /** A node that is not sure of anything right now says so, and is asked again. */
  JsonNode positions(DeskClient caller) {
    return Awaitility.await("rows")
        .atMost(TAKE_OVER)
        .until(() -> caller.get("data/strategy_position/"), answer -> answer.status() != 503)
        .expect(200)
        .json();
  }

  /** The engine's part of the epoch: the rest depends on who asks what. */
  long epoch(DeskClient caller) {
    return Long.parseLong(positions(caller).path("epoch").asText().replaceAll("-.*", ""));
  }

  /** Both nodes serve and show rows of one epoch. */
  void awaitTogether() {
    Awaitility.await("two nodes, one epoch")
        .atMost(START)
        .ignoreExceptions()
        .until(() -> epoch(as("viewer1", 1)) == epoch(as("viewer1", 2)));
  }
}
