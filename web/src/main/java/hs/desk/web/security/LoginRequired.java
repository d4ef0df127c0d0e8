package hs.desk.web.security;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets nobody in who is not logged in, whatever he asks for; before the path is even looked at. */
@Provider
@PreMatching
@Priority(LoginRequired.FIRST)
public class LoginRequired implements ContainerRequestFilter {

  static final int FIRST = 800;

  /** All that a stranger may call, without the trailing slash. */
  public static final Set<String> OPEN = Set.of("api/user/login", "api/environment");

  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    if (isOpen(call.getUriInfo().getPath()) || CallerSession.of(request).isPresent()) {
      return;
    }
    if (CallerSession.isUnknowable(request)) {
      throw Refused.of(Reason.UNAVAILABLE, "database-unavailable");
    }
    throw new NotAuthorizedException("Bearer");
  }

  private static boolean isOpen(String path) {
    return OPEN.contains(path.replaceAll("^/|/$", ""));
  }
}
