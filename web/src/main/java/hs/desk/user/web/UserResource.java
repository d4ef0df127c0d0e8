package hs.desk.user.web;

import hs.desk.user.Profile;
import hs.desk.user.service.Login;
import hs.desk.user.service.Profiles;
import hs.desk.user.service.Sessions;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.error.LoginWrong;
import hs.desk.web.security.CallerSession;
import hs.desk.web.security.Presented;
import hs.desk.web.security.Proxies;
import hs.desk.web.security.RealmPassword;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Logging in and out, and who one is. */
@Path("api/user")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

  @EJB private Login login;
  @Inject private Sessions sessions;
  @EJB private Profiles profiles;
  @Inject private RealmPassword password;
  @Inject private Proxies proxies;

  @Context private HttpServletRequest request;
  @Context private SecurityContext caller;

  public record Credentials(@NotNull String username, @NotNull String password) {

    /** Without the password, so that no log holds it. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /**
   * A log-in that was opened.
   *
   * @param token send it as {@code Authorization: Bearer}
   * @param expiresAt its absolute end; unused it ends sooner
   */
  public record LoggedIn(String token, Instant expiresAt, Profile user) {}

  @POST
  @OpenTo(Circle.EVERYBODY)
  @Path("login")
  @Operation(summary = "Logs in; sets the cookie hs_token too")
  @APIResponse(
      responseCode = "200",
      description = "Logged in",
      content = @Content(schema = @Schema(implementation = LoggedIn.class)))
  public Response login(@Valid Credentials given) {
    Login.Opened opened =
        login
            .open(given.username(), given.password(), proxies.source(request), password)
            .orElseThrow(LoginWrong::new);
    String token = opened.token().text();
    Profile user = profiles.of(opened.username());
    return Response.ok(new LoggedIn(token, opened.expiresAt(), user))
        .cookie(cookie(token, Duration.between(Instant.now(), opened.expiresAt())))
        .build();
  }

  @POST
  @OpenTo(Circle.LOGGED_IN)
  @Path("logout")
  @Operation(summary = "Logs out on every node")
  @APIResponse(responseCode = "204", description = "Logged out")
  @Consumes(MediaType.WILDCARD)
  public Response logout() {
    String source = proxies.source(request);
    CallerSession.of(request).ifPresent(mine -> sessions.end(mine.session().tokenSha256(), source));
    return Response.noContent().cookie(cookie("", Duration.ZERO)).build();
  }

  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "Who the caller is, and his roles")
  public Profile me() {
    return profiles.of(caller.getUserPrincipal().getName());
  }

  private NewCookie cookie(String value, Duration age) {
    return new NewCookie.Builder(Presented.COOKIE)
        .value(value)
        .path(request.getContextPath())
        .maxAge((int) age.toSeconds())
        .httpOnly(true)
        .secure(proxies.secure(request))
        .sameSite(SameSite.STRICT)
        .build();
  }
}
