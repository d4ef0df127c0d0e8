package hs.desk.environment.web;

import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which desk this is; the screen says so before anybody logs in. */
@Path("api/environment")
@Produces(MediaType.APPLICATION_JSON)
public class EnvironmentResource {

  @Inject
  @ConfigProperty(name = "hs.environment")
  private Optional<Environment> named;

  @Inject
  @ConfigProperty(name = "hs.profile", defaultValue = "production")
  private String profile;

  /** The desk a browser is at. */
  public record EnvironmentView(Environment environment) {}

  /** As {@code hs.environment} says; without it the profile tells. */
  @GET
  @OpenTo(Circle.EVERYBODY)
  @Operation(summary = "Which desk this is: production, acceptance test or demonstration")
  public EnvironmentView here() {
    return new EnvironmentView(named.orElseGet(this::ofProfile));
  }

  private Environment ofProfile() {
    return profile.equals("demo") ? Environment.DEMO : Environment.PRODUCTION;
  }
}
