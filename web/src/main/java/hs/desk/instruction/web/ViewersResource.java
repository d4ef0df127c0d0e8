package hs.desk.instruction.web;

import hs.desk.instruction.service.Viewing;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who looks at an instruction now; screens say so as long as they show it. */
@Path("api/instructions/{id: \\d+}/viewers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ViewersResource {

  @EJB private Viewing viewing;

  @Context private SecurityContext caller;

  /** The others who look at it. */
  public record Viewers(List<String> viewers) {}

  /** Counts for half a minute. */
  @PUT
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(summary = "Says that the caller looks at it now; answers who else does")
  public Viewers look(@PathParam("id") long id) {
    return new Viewers(viewing.look(username(), id));
  }

  @DELETE
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(summary = "Says that the caller looks at it no more")
  public void lookAway(@PathParam("id") long id) {
    viewing.lookAway(username(), id);
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}
