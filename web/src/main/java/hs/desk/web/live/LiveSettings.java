package hs.desk.web.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may open sockets, how many, and how much they may ask. */
@ApplicationScoped
public class LiveSettings {

  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  @Inject
  @ConfigProperty(name = "hs.public-url", defaultValue = "http://localhost:8080/hsapi/")
  private String publicUrl;

  @Inject
  @ConfigProperty(name = "hs.origins")
  private Optional<String> origins;

  @Inject
  @ConfigProperty(name = "hs.ws.sockets-per-user", defaultValue = "100")
  private int socketsPerUser;

  @Inject
  @ConfigProperty(name = "hs.ws.messages-per-second", defaultValue = "50")
  private int messagesPerSecond;

  @Inject
  @ConfigProperty(name = "hs.ws.send-timeout-ms", defaultValue = "15000")
  private int sendTimeoutMillis;

  @Inject
  @ConfigProperty(name = "hs.ws.raw-frames", defaultValue = "true")
  private boolean rawFrames;

  private Set<String> allowedOrigins;

  /** Reads every value once; a bad one stops the start and is named. */
  void check() {
    allowedOrigins =
        Stream.concat(
                Stream.of(origin("hs.public-url", publicUrl)),
                origins.stream()
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> origin("hs.origins", text)))
            .collect(Collectors.toUnmodifiableSet());
    within("hs.ws.sockets-per-user", socketsPerUser, 100_000);
    within("hs.ws.messages-per-second", messagesPerSecond, 100_000);
    within("hs.ws.send-timeout-ms", sendTimeoutMillis, 600_000);
  }

  private static void within(String key, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalStateException(key + " must be 1 to " + most + ": " + value);
    }
  }

  /** Scheme, host and, where it is not the scheme's own, port. */
  static String origin(String key, String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getScheme() != null && uri.getHost() != null) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == USUAL_PORTS.getOrDefault(scheme, 0);
        String port = usual ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(key + " is no URL: " + url, e);
    }
    throw new IllegalStateException(key + " is no URL with a host: " + url);
  }

  boolean allows(String origin) {
    return allowedOrigins.contains(origin);
  }

  int socketsPerUser() {
    return socketsPerUser;
  }

  int messagesPerSecond() {
    return messagesPerSecond;
  }

  /** How long one frame may take to leave. */
  long sendNanos() {
    return sendTimeoutMillis * 1_000_000L;
  }

  /** Whether frames may go out encoded once for many sockets, where the server can. */
  boolean rawFrames() {
    return rawFrames;
  }
}
