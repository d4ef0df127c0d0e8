package hs.desk.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.bus.Redis;
import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.redis.RedisCluster;
import hs.desk.devstack.service.Service;
import hs.desk.devstack.service.Together;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisClusterCRC16;

/** The bus's way to a Redis Cluster whose primary is taken away, without a desk around it. */
class SilentPrimaryIT {

  private static final String KEY = "{hs:rows}:here";
  private static final int TIMEOUT_MILLIS = 200;

  /** The servers agree on a failure after a second and elect; the client asks every second. */
  private static final Duration FOUND = Duration.ofSeconds(10);

  @TempDir Path home;
  private List<? extends Service> servers;
  private List<URI> addresses;
  private Redis redis;

  @BeforeEach
  void form() {
    Path software = new DeskOptions().root().resolve(".desk").resolve("software");
    RedisCluster cluster = new RedisCluster(home, software);
    servers = cluster.servers();
    addresses = Arrays.stream(cluster.url().split(",")).map(URI::create).toList();
    Together.run(servers, Service::start);
    cluster.form();
    redis = new Redis(addresses, TIMEOUT_MILLIS, 3_000);
  }

  @AfterEach
  void stop() {
    redis.close();
    Together.run(servers, Service::stop);
  }

  @ParameterizedTest
  @ValueSource(strings = {"frozen", "killed"})
  void theSuccessorIsFoundWhileThePrimaryIsAway(String fault) {
    redis.client().set(KEY, "before");
    int primary = await().atMost(FOUND).until(this::primary, index -> index >= 0);
    await().atMost(FOUND).until(() -> hasReplica(primary));
    if (fault.equals("frozen")) {
      servers.get(primary).freeze();
    } else {
      kill(servers.get(primary));
    }
    long away = System.nanoTime();
    await()
        .atMost(FOUND)
        .ignoreExceptionsMatching(e -> e instanceof JedisException)
        .until(() -> "OK".equals(redis.client().set(KEY, "after")));
    System.out.printf(
        "SilentPrimaryIT: %s, found after %d ms%n",
        fault, Duration.ofNanos(System.nanoTime() - away).toMillis());
    assertThat(await().atMost(FOUND).until(this::primary, index -> index >= 0))
        .isNotEqualTo(primary);
  }

  private static void kill(Service server) {
    ProcessHandle.of(server.pid().orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Which of the servers says that it holds the key; -1: none. */
  private int primary() {
    for (int i = 0; i < servers.size(); i++) {
      if (ask(i).anyMatch(SilentPrimaryIT::isMineWithTheKey)) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasReplica(int primary) {
    String id = ask(primary).filter(line -> line.contains("myself")).findFirst().orElse("");
    return !id.isEmpty()
        && ask(primary).anyMatch(line -> line.contains("slave " + id.split(" ")[0]));
  }

  private Stream<String> ask(int server) {
    URI address = addresses.get(server);
    try (Jedis jedis = new Jedis(address.getHost(), address.getPort(), TIMEOUT_MILLIS)) {
      return jedis.clusterNodes().lines();
    } catch (JedisException away) {
      return Stream.empty();
    }
  }

  private static boolean isMineWithTheKey(String line) {
    int slot = JedisClusterCRC16.getSlot(KEY);
    return line.contains("myself,master")
        && Arrays.stream(line.split(" "))
            .filter(word -> word.matches("\\d+-\\d+"))
            .map(range -> range.split("-"))
            .anyMatch(it -> Integer.parseInt(it[0]) <= slot && slot <= Integer.parseInt(it[1]));
  }
}
