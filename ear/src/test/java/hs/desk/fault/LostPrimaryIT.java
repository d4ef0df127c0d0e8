package hs.desk.fault;

import static org.awaitility.Awaitility.await;

import hs.desk.devstack.Desk;
import hs.desk.rig.Book;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisMovedDataException;

/** Rule 8 on a Redis Cluster: the primary that holds the published rows is lost. */
@Tag("fleet")
class LostPrimaryIT {

  private static final String NAME = "redis-cluster";
  private static final int NODES = 2;
  private static final String PRODUCT = "P003";
  private static final List<String> WATCHED = List.of("P001", "P002", "P003");
  private static final String PUBLISHED = "{hs:rows}:head";
  private static final Duration ELECTION = Duration.ofSeconds(20);

  private static Desk started;
  private static RunningDesk desk;

  @BeforeAll
  static void start() {
    started = Desk.start(Suite.options(NAME).nodes(NODES).redisCluster(true));
    desk = Suite.at(NAME);
  }

  @AfterAll
  static void stop() {
    if (started != null) {
      started.close();
    }
  }

  /** A killed one is started again at once, and empty; the others' place is taken by a replica. */
  @ParameterizedTest
  @ValueSource(strings = {"stop", "freeze", "kill"})
  void noWriteFailsWhenAPrimaryIsLost(String act) {
    Map<String, Object> body =
        new Book(desk.inspect("pms_monitor"), PRODUCT).reduction("primary", 2);
    warmUp(body);
    String primary = await().atMost(ELECTION).until(LostPrimaryIT::holder, name -> name != null);
    new RedisTrouble(desk, WATCHED, body, "primary-" + act)
        .assertUnfelt(() -> lose(primary, act), () -> giveBack(primary, act));
  }

  /** The first calls of a young node pay for loading classes: no promise is about them. */
  private static void warmUp(Map<String, Object> body) {
    for (int node = 1; node <= NODES; node++) {
      desk.node(node).login("manager1").post("api/instructions/adjustment/", body).expect(201);
    }
  }

  private static void lose(String primary, String act) {
    switch (act) {
      case "stop" -> desk.controls().stop(primary);
      case "freeze" -> desk.controls().freeze(primary);
      default -> desk.controls().kill(primary);
    }
  }

  private static void giveBack(String primary, String act) {
    switch (act) {
      case "stop" -> desk.controls().start(primary);
      case "freeze" -> desk.controls().thaw(primary);
      default -> desk.controls().start(primary); // it runs again by itself
    }
  }

  /** The name of the service that holds the published rows, or null while none says so. */
  private static String holder() {
    List<URI> servers = desk.redisServers();
    for (URI server : servers) {
      try (Jedis redis = new Jedis(server)) {
        redis.exists(PUBLISHED);
        return name(servers, server.getPort());
      } catch (JedisMovedDataException moved) {
        return name(servers, moved.getTargetNode().getPort());
      } catch (JedisException away) {
        // another one knows
      }
    }
    return null;
  }

  private static String name(List<URI> servers, int port) {
    return "redis-" + (1 + servers.stream().map(URI::getPort).toList().indexOf(port));
  }
}
