package hs.desk.devstack.chaos;

import hs.desk.devstack.process.Ports;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The proxies between one node and its services, by the services' names. */
public final class NodeLinks implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(\\d+)");

  private final Map<String, ChaosProxy> links = new LinkedHashMap<>();
  private final Map<String, String> environment;

  /**
   * @param services the environment of a node that goes straight to its services
   */
  public NodeLinks(Map<String, String> services, long seed) {
    environment = new HashMap<>(services);
    open("mariadb", portOf(services.get("HS_STRATEGY_URL")), seed);
    open("redis", URI.create(services.get("HS_REDIS_URL")).getPort(), seed + 1);
    open("ldap", URI.create(services.get("HS_LDAP_URL")).getPort(), seed + 2);
    open("smtp", Integer.parseInt(services.get("HS_MAIL_PORT")), seed + 3);
    redirect("mariadb", "HS_STRATEGY_URL", "HS_MONITOR_URL", "HS_DATAWEB_URL");
    redirect("redis", "HS_REDIS_URL");
    redirect("ldap", "HS_LDAP_URL");
    environment.put("HS_MAIL_PORT", Integer.toString(links.get("smtp").port()));
  }

  /** What the node must find in its environment to go through the proxies. */
  public Map<String, String> environment() {
    return environment;
  }

  /** The way to a service; empty when there is none of that name. */
  public Optional<ChaosProxy> to(String service) {
    return Optional.ofNullable(links.get(service));
  }

  @Override
  public void close() {
    links.values().forEach(ChaosProxy::close);
  }

  private void open(String service, int target, long seed) {
    links.put(service, new ChaosProxy(Ports.freeOr(0), target, seed));
  }

  private void redirect(String service, String... variables) {
    for (String variable : variables)
      environment.computeIfPresent(
          variable,
          (name, url) ->
              ADDRESS.matcher(url).replaceFirst("127.0.0.1:" + links.get(service).port()));
  }

  private static int portOf(String jdbcUrl) {
    Matcher address = ADDRESS.matcher(jdbcUrl);
    if (!address.find()) throw new IllegalArgumentException("no address in " + jdbcUrl);
    return Integer.parseInt(address.group(1));
  }
}
