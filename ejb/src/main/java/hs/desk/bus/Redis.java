package hs.desk.bus;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisClusterClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * The way to Redis: one server, or a Redis Cluster where several are named. Opened when it is first
 * asked, since a cluster that is down cannot be opened; every wait on it is bounded. Thread-safe.
 */
public final class Redis implements AutoCloseable {

  private static final int USUAL_PORT = 6379;
  private static final int ATTEMPTS = 3;

  /**
   * How often a cluster is asked who has which rows. Calls alone never ask: a primary that is
   * silent takes their whole time, and its successor would not be found before it is back.
   */
  private static final Duration TOPOLOGY = Duration.ofSeconds(1);

  private final List<URI> servers;
  private final int timeoutMillis;
  private final int blockingMillis;
  private UnifiedJedis client;
  private boolean closed;

  /**
   * @param timeoutMillis for a connect, a write, an answer, and for a free connection
   * @param blockingMillis for the answer to a call that is meant to wait
   */
  public Redis(List<URI> servers, int timeoutMillis, int blockingMillis) {
    this.servers = List.copyOf(servers);
    this.timeoutMillis = timeoutMillis;
    this.blockingMillis = blockingMillis;
  }

  /**
   * @throws JedisException when no server of a cluster answers, or after the close
   */
  public synchronized UnifiedJedis client() {
    if (closed) {
      throw new JedisConnectionException("Redis is not asked any more");
    }
    if (client == null) {
      client = servers.size() > 1 ? cluster() : single(servers.get(0));
    }
    return client;
  }

  private UnifiedJedis single(URI server) {
    return RedisClient.builder()
        .hostAndPort(address(server))
        .clientConfig(config(server))
        .poolConfig(pool())
        .build();
  }

  private UnifiedJedis cluster() {
    Set<HostAndPort> nodes = servers.stream().map(Redis::address).collect(Collectors.toSet());
    return RedisClusterClient.builder()
        .nodes(nodes)
        .clientConfig(config(servers.get(0)))
        .poolConfig(pool())
        .maxAttempts(ATTEMPTS)
        .maxTotalRetriesDuration(Duration.ofMillis(2L * timeoutMillis))
        .topologyRefreshPeriod(TOPOLOGY)
        .build();
  }

  private static HostAndPort address(URI server) {
    return new HostAndPort(server.getHost(), server.getPort() < 0 ? USUAL_PORT : server.getPort());
  }

  private JedisClientConfig config(URI server) {
    return DefaultJedisClientConfig.builder()
        .resp2()
        .connectionTimeoutMillis(timeoutMillis)
        .socketTimeoutMillis(timeoutMillis)
        .blockingSocketTimeoutMillis(blockingMillis)
        .user(JedisURIHelper.getUser(server))
        .password(JedisURIHelper.getPassword(server))
        .ssl(JedisURIHelper.isRedisSSLScheme(server))
        .build();
  }

  private ConnectionPoolConfig pool() {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxWait(Duration.ofMillis(timeoutMillis));
    return pool;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close();
    }
  }
}
