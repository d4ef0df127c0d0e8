package hs.desk.monitor.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisException;

/** A Redis of the test's own, alone or as a cluster of one. */
final class TestRedis implements AutoCloseable {

  private static final String BINARY = "redis-server-7.0.15-linux-amd64";

  private final int port;
  private final Process process;

  TestRedis(Path folder, boolean cluster) throws IOException {
    Path program = folder.resolve(BINARY);
    try (InputStream binary = TestRedis.class.getResourceAsStream("/" + BINARY)) {
      Files.copy(binary, program);
    }
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    port = free();
    process =
        new ProcessBuilder(command(program, cluster))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("redis.log").toFile())
            .start();
    await().ignoreExceptionsInstanceOf(JedisException.class).until(() -> ready(cluster));
  }

  private List<String> command(Path program, boolean cluster) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(program.toString(), "--bind", "127.0.0.1", "--save", ""));
    command.addAll(List.of("--port", Integer.toString(port)));
    if (cluster) {
      command.addAll(List.of("--cluster-enabled", "yes", "--cluster-port", "" + free()));
    }
    return command;
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean ready(boolean cluster) {
    try (Jedis redis = new Jedis("127.0.0.1", port)) {
      if (!cluster) {
        return "PONG".equals(redis.ping());
      }
      if (redis.clusterInfo().contains("cluster_slots_assigned:0")) {
        redis.sendCommand(Command.CLUSTER, "ADDSLOTSRANGE", "0", "16383");
      }
      return redis.clusterInfo().contains("cluster_state:ok");
    }
  }

  URI url() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  void flushAll() {
    try (Jedis redis = new Jedis("127.0.0.1", port)) {
      redis.flushAll();
    }
  }

  long streamLength() {
    try (Jedis redis = new Jedis("127.0.0.1", port)) {
      return redis.xlen("{hs:rows}:stream");
    }
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
