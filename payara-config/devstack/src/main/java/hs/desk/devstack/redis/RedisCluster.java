package hs.desk.devstack.redis;

import hs.desk.devstack.process.Pause;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.process.Software;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Three primaries and a replica of each. Made anew on each start of the launcher, since the servers
 * get other ports then and keep nothing that is not elsewhere too; a server that is started again
 * finds its way back by itself.
 */
public final class RedisCluster {

  private static final int PRIMARIES = 3;
  private static final int SLOTS = 16_384;
  private static final Duration WAIT = Duration.ofSeconds(30);

  private final List<Redis> servers = new ArrayList<>();
  private final List<Integer> buses = new ArrayList<>();

  /**
   * @param home the data directory of this desk
   */
  public RedisCluster(Path home, Path software) {
    List<Integer> ports = Ports.free(4 * PRIMARIES);
    for (int i = 0; i < 2 * PRIMARIES; i++) {
      int bus = ports.get(2 * PRIMARIES + i);
      Redis server = new Redis(home, software, ports.get(i), "redis-" + (i + 1), settings(bus));
      Software.delete(server.data());
      servers.add(server);
      buses.add(bus);
    }
  }

  private static List<String> settings(int bus) {
    return List.of(
        "--cluster-enabled",
        "yes",
        "--cluster-port",
        Integer.toString(bus),
        "--cluster-node-timeout",
        "1000",
        "--repl-diskless-sync-delay",
        "0");
  }

  public List<Redis> servers() {
    return servers;
  }

  /** All of them, separated by commas. */
  public String url() {
    return servers.stream().map(Redis::url).collect(Collectors.joining(","));
  }

  /** Makes running servers one cluster; returns when all of them agree that it serves. */
  public void form() {
    try {
      meet();
      for (int i = 0; i < PRIMARIES; i++) {
        ask(i, "CLUSTER ADDSLOTSRANGE %d %d".formatted(slot(i), slot(i + 1) - 1));
        String primary = ask(i, "CLUSTER MYID");
        int replica = PRIMARIES + i;
        await("a replica", () -> ask(replica, "CLUSTER REPLICATE " + primary).equals("OK"));
      }
      for (int i = 0; i < servers.size(); i++) awaitInfo(i, "cluster_state:ok");
    } catch (IOException e) {
      throw new IllegalStateException("the Redis Cluster does not form: " + e.getMessage(), e);
    }
  }

  private void meet() throws IOException {
    for (int i = 1; i < servers.size(); i++)
      ask(0, "CLUSTER MEET 127.0.0.1 %d %d".formatted(servers.get(i).port(), buses.get(i)));
    for (int i = 0; i < servers.size(); i++) awaitInfo(i, "cluster_known_nodes:" + servers.size());
  }

  private void awaitInfo(int server, String wanted) {
    await(wanted, () -> ask(server, "CLUSTER INFO").contains(wanted));
  }

  private interface Question {
    boolean answered() throws IOException;
  }

  private static void await(String what, Question question) {
    if (!Pause.until(WAIT, () -> isAnswered(question)))
      throw new IllegalStateException("the Redis Cluster does not form: no " + what);
  }

  private static boolean isAnswered(Question question) {
    try {
      return question.answered();
    } catch (IOException notYet) {
      return false;
    }
  }

  private String ask(int server, String command) throws IOException {
    return RedisTalk.ask(servers.get(server).port(), command);
  }

  private static int slot(int primary) {
    return SLOTS * primary / PRIMARIES;
  }
}
