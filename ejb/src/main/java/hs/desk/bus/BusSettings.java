package hs.desk.bus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Redis is and how long it may take. */
@Dependent
public class BusSettings {

  @Inject
  @ConfigProperty(name = "hs.redis.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "hs.redis.timeout-ms", defaultValue = "200")
  private int timeoutMillis;

  /** One server; several are nodes of one Redis Cluster; none when the desk has no Redis. */
  public List<URI> servers() {
    return url.stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(BusSettings::redis)
        .toList();
  }

  /** Milliseconds a connect, a write or an answer may take. */
  public int timeoutMillis() {
    if (timeoutMillis < 1 || timeoutMillis > 10_000) {
      throw new IllegalStateException("hs.redis.timeout-ms must be 1 to 10000: " + timeoutMillis);
    }
    return timeoutMillis;
  }

  private static URI redis(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("hs.redis.url is no URL", e);
    }
    if (uri.getHost() == null
        || !("redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme()))) {
      throw new IllegalStateException("hs.redis.url must look like redis://host:port");
    }
    return uri;
  }
}
