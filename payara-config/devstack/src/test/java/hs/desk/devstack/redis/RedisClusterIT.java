package hs.desk.devstack.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.service.Together;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisClusterIT {

  private static final Duration TAKE_OVER = Duration.ofSeconds(20);

  @TempDir Path home;
  private List<Redis> servers;

  @BeforeEach
  void form() {
    Path software = new DeskOptions().root().resolve(".desk").resolve("software");
    RedisCluster cluster = new RedisCluster(home, software);
    servers = cluster.servers();
    Together.run(servers, Redis::start);
    cluster.form();
  }

  @AfterEach
  void stop() {
    Together.run(servers, Redis::stop);
  }

  @Test
  void aReplicaTakesTheKilledPrimarysPlaceAndThePrimaryComesBackAsReplica() throws IOException {
    assertThat(info(0)).contains("cluster_slots_assigned:16384", "cluster_size:3");
    assertThat(role(3)).isEqualTo("slave");
    await().atMost(TAKE_OVER).until(() -> replication(3).contains("master_link_status:up"));
    ProcessHandle.of(servers.get(0).pid().orElseThrow()).orElseThrow().destroyForcibly();
    await().atMost(TAKE_OVER).until(() -> role(3).equals("master"));
    await().atMost(TAKE_OVER).until(() -> info(1).contains("cluster_state:ok"));
    servers.get(0).stop();
    servers.get(0).start();
    await().atMost(TAKE_OVER).until(() -> role(0).equals("slave"));
  }

  private String info(int server) throws IOException {
    return RedisTalk.ask(servers.get(server).port(), "CLUSTER INFO");
  }

  private String role(int server) throws IOException {
    return replication(server)
        .lines()
        .filter(line -> line.startsWith("role:"))
        .findFirst()
        .orElseThrow()
        .substring("role:".length());
  }

  private String replication(int server) throws IOException {
    return RedisTalk.ask(servers.get(server).port(), "INFO replication");
  }
}
