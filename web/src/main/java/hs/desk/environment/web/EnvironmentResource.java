package hs.desk.environment.web;

import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which desk this is; the screen says so before anybody logs in. */
@Path("api/environment")
@Produces(MediaType.APPLICATION_JSON)
public class EnvironmentResource {

  @Inject private EnvironmentSettings settings;

  /** The desk a browser is at. */
  public record EnvironmentView(Environment environment) {}

  @GET
  @OpenTo(Circle.EVERYBODY)
  @Operation(summary = "Which desk this is: production, acceptance test or demonstration")
  public EnvironmentView here() {
    return new EnvironmentView(settings.environment());
  }
}
