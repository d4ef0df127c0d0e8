package hs.desk.web.live;

import hs.desk.event.service.RequestId;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Refuses handshakes before the upgrade: 401 without a good token, 403 from a page that is not
 * ours. A client that names no origin is no browser; it must have brought the token itself, for a
 * cookie comes along on anybody's errand.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class LiveGate extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(LiveGate.class.getName());

  private static final int LONGEST_ORIGIN = 200;

  @Inject private transient LiveSettings settings;
  @Inject private transient Departure departure;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<CallerSession> caller = CallerSession.of(request);
    if (departure.begun()) {
      refuse(request, response, caller, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (caller.isEmpty()) {
      boolean unknowable = CallerSession.isUnknowable(request);
      int status =
          unknowable
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_UNAUTHORIZED;
      refuse(request, response, caller, status);
    } else if (!mayCome(request.getHeader("Origin"), caller.get())) {
      refuse(request, response, caller, HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(named(request, caller.get().session()), response);
    }
  }

  /** Leaves a line with its request's id: who came, from which page, from where. */
  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<CallerSession> caller,
      int status)
      throws IOException {
    String user = caller.map(it -> it.session().username()).orElse("-");
    LOG.log(
        Level.INFO,
        "socket {0} refused with {1}: user {2}, origin {3}, from {4}, request {5}",
        new Object[] {
          request.getServletPath(),
          status,
          user,
          printable(request.getHeader("Origin")),
          request.getRemoteAddr(),
          RequestId.current().orElse("-")
        });
    response.sendError(status);
  }

  /** What a stranger wrote, so that it is one short word of the line. */
  private static String printable(String text) {
    if (text == null) {
      return "-";
    }
    String plain = text.replaceAll("[^!-~]", "?");
    return plain.substring(0, Math.min(plain.length(), LONGEST_ORIGIN));
  }

  private boolean mayCome(String origin, CallerSession caller) {
    return origin == null ? !caller.byCookie() : settings.allows(origin);
  }

  private static HttpServletRequest named(HttpServletRequest request, LiveSession session) {
    return new Named(
        request,
        new Caller(session.username(), session.tokenSha256(), RequestId.current().orElse(null)));
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
