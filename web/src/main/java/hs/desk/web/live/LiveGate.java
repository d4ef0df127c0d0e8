package hs.desk.web.live;

import hs.desk.health.Departure;
import hs.desk.user.service.LiveSession;
import hs.desk.web.security.CallerSession;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;

/**
 * Refuses handshakes before the upgrade: 401 without a good token, 403 from a page that is not
 * ours. A client that names no origin is no browser; it must have brought the token itself, for a
 * cookie comes along on anybody's errand.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class LiveGate extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient LiveSettings settings;
  @Inject private transient Departure departure;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<CallerSession> caller = CallerSession.of(request);
    if (departure.begun()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (caller.isEmpty()) {
      boolean unknowable = CallerSession.isUnknowable(request);
      response.sendError(
          unknowable
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_UNAUTHORIZED);
    } else if (!mayCome(request.getHeader("Origin"), caller.get())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(named(request, caller.get().session()), response);
    }
  }

  private boolean mayCome(String origin, CallerSession caller) {
    return origin == null ? !caller.byCookie() : settings.allows(origin);
  }

  private static HttpServletRequest named(HttpServletRequest request, LiveSession session) {
    return new Named(request, new Caller(session.username(), session.tokenSha256()));
  }

  /**
   * The same request with a principal that knows its log-in, which the socket's session inherits,
   * and with the trailing slash.
   */
  private static final class Named extends HttpServletRequestWrapper {
    private final Caller caller;

    Named(HttpServletRequest request, Caller caller) {
      super(request);
      this.caller = caller;
    }

    @Override
    public Principal getUserPrincipal() {
      return caller;
    }

    @Override
    public String getRequestURI() {
      return slashed(super.getRequestURI());
    }

    @Override
    public String getServletPath() {
      return slashed(super.getServletPath());
    }

    private static String slashed(String path) {
      return path.endsWith("/") ? path : path + "/";
    }
  }
}
