package hs.desk.web.security;

import hs.desk.user.service.LiveSession;
import hs.desk.user.service.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the server who calls, from the token alone. Refusing is left to who needs a caller. */
@ApplicationScoped
public class TokenMechanism implements HttpAuthenticationMechanism {

  private static final Logger LOG = Logger.getLogger(TokenMechanism.class.getName());

  /** The group of everybody who is logged in; roles are per product and not the server's matter. */
  private static final Set<String> GROUPS = Set.of("user");

  @Inject private Sessions sessions;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (!needsCaller(request)) {
      return context.doNothing();
    }
    return presented(request)
        .flatMap(presented -> session(presented, request))
        .map(session -> context.notifyContainerAboutLogin(session.username(), GROUPS))
        .orElseGet(context::doNothing);
  }

  /** REST and sockets; files of the user interface are everybody's. */
  private static boolean needsCaller(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/ws");
  }

  private static Optional<Presented> presented(HttpServletRequest request) {
    return Presented.of(
        Collections.list(request.getHeaders("Authorization")),
        Collections.list(request.getHeaders("Cookie")));
  }

  private Optional<LiveSession> session(Presented presented, HttpServletRequest request) {
    try {
      Optional<LiveSession> session = sessions.find(presented.token());
      session.ifPresent(live -> new CallerSession(live, presented.byCookie()).into(request));
      return session;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "tokens cannot be checked: {0}", e.getMessage());
      CallerSession.unknowable(request);
      return Optional.empty();
    }
  }
}
