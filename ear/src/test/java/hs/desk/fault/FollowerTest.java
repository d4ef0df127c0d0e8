package hs.desk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that does what it is told. */
class FollowerTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String FRAME =
      "{\"type\":\"%s\",\"epoch\":\"7\",\"prev\":%d,\"seq\":%d,\"rows\":[%s]}";

  private final HeldEvents held = new HeldEvents();
  private SocketServer server;
  private Follower follower;

  @BeforeEach
  void start() throws IOException {
    server = new SocketServer();
    DeskClient client = new DeskClient(URI.create("http://127.0.0.1:" + server.port() + "/hsapi/"));
    follower = new Follower(client, "instruction", List.of("P001"), held);
  }

  @AfterEach
  void stop() throws IOException {
    follower.close();
    server.close();
  }

  private static String event(long seq) {
    return "{\"key\":\"" + seq + "\",\"seq\":" + seq + "}";
  }

  private JsonNode nextSubscription() throws InterruptedException {
    JsonNode said = Json.read(server.heard());
    return said.path("op").asText().equals("subscribe") ? said : nextSubscription();
  }

  @Test
  void goesOnWhereItWasWhenItsConnectionBreaks() throws Exception {
    assertThat(nextSubscription().has("since")).isFalse();
    server.say(FRAME.formatted("snapshot", 0, 4, ""));
    server.say(FRAME.formatted("delta", 4, 5, event(5)));
    await().atMost(SOON).until(() -> held.seqs().equals(List.of(5L)));
    assertThat(follower.isConnected()).isTrue();
    server.cut();
    JsonNode again = nextSubscription();
    assertThat(again.at("/since/seq").asLong()).isEqualTo(5);
    assertThat(again.at("/product_codes/0").asText()).isEqualTo("P001");
    server.say(FRAME.formatted("delta", 5, 6, event(6)));
    await().atMost(SOON).until(() -> held.seqs().equals(List.of(5L, 6L)));
    assertThat(follower.connections()).isEqualTo(2);
    assertThat(follower.faults()).isEmpty();
  }

  @Test
  void tellsOfAnEventThatComesTwice() throws Exception {
    nextSubscription();
    server.say(FRAME.formatted("snapshot", 0, 4, ""));
    server.say(FRAME.formatted("delta", 4, 5, event(5)));
    server.say(FRAME.formatted("delta", 5, 6, event(5)));
    await().atMost(SOON).until(() -> follower.faults().size() == 1);
  }

  @Test
  void comesBackAfter503AndTellsOfOtherRefusals() throws Exception {
    nextSubscription();
    server.refuse(503);
    server.cut();
    await().atMost(SOON).until(() -> server.refused() > 1);
    assertThat(follower.faults()).isEmpty();
    server.refuse(403);
    await().atMost(SOON).until(() -> !follower.faults().isEmpty());
    server.refuse(0);
    nextSubscription();
  }

  @Test
  void pingsSoThatHeartbeatsCome() throws Exception {
    nextSubscription();
    await().atMost(SOON).until(() -> Json.read(server.heard()).path("op").asText().equals("ping"));
  }
}
