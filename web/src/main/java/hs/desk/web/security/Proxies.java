package hs.desk.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a call really came from. Only the proxies named in {@code hs.proxies} are believed. */
@ApplicationScoped
public class Proxies {

  @Inject
  @ConfigProperty(name = "hs.proxies")
  private Optional<String> addresses;

  /** The caller's address, as the nearest trusted proxy saw it. */
  public String source(HttpServletRequest request) {
    String direct = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !trusted().contains(direct)) {
      return direct;
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return last.isEmpty() || last.length() > 64 ? direct : last;
  }

  /** Whether the caller's browser speaks TLS, to us or to the proxy. */
  public boolean secure(HttpServletRequest request) {
    return request.isSecure()
        || ("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
            && trusted().contains(request.getRemoteAddr()));
  }

  private Set<String> trusted() {
    return addresses.stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .collect(Collectors.toSet());
  }
}
