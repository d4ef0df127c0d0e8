package hs.desk.web.access;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import hs.desk.web.security.CallerSession;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one door to every resource method. It refuses what {@link OpenTo} does not open, and where no
 * product can make a difference also who holds none of the roles.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessGate implements ContainerRequestFilter {

  @Inject private Permissions permissions;

  @Context private ResourceInfo called;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    Method method = called.getResourceMethod();
    OpenTo openTo = method == null ? null : method.getAnnotation(OpenTo.class);
    if (openTo != null) {
      require(openTo);
    } else if (!call.getMethod().equals(HttpMethod.OPTIONS)) {
      throw Refused.of(
          Reason.FORBIDDEN, "forbidden"); // OPTIONS is the server's own, and tells little
    }
  }

  private void require(OpenTo openTo) {
    if (openTo.value() == Circle.EVERYBODY) {
      return;
    }
    String username =
        CallerSession.of(request)
            .orElseThrow(() -> new NotAuthorizedException("Bearer"))
            .session()
            .username();
    if (openTo.value() == Circle.ANYWHERE && !permissions.holds(username, openTo.roles())) {
      throw refusal(List.of(openTo.roles()));
    }
  }

  private static Refused refusal(List<RoleName> roles) {
    return roles.equals(List.of(RoleName.ADMIN))
        ? Refused.of(Reason.FORBIDDEN, "admin-only")
        : Refused.of(
            Reason.FORBIDDEN,
            "role-needed",
            roles.stream().map(Enum::name).collect(Collectors.joining(", ")));
  }
}
