package hs.desk.position.web;

import hs.desk.instruction.LineView;
import hs.desk.instruction.NewLineStatus;
import hs.desk.instruction.service.LineCancelling;
import hs.desk.user.RoleName;
import hs.desk.web.ChangeRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code api/positions/{id}/status/}: one line of an instruction ends. */
@Path("api/positions/{id}/status")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LineStatusResource {

  @EJB private LineCancelling lines;

  @Context private SecurityContext caller;

  @PUT
  @OpenTo(
      value = Circle.ON_PRODUCT,
      roles = {RoleName.TRADER, RoleName.MANAGER})
  @Operation(summary = "Cancels what remains of a line")
  @APIResponse(
      responseCode = "200",
      description = "The line",
      content = @Content(schema = @Schema(implementation = LineView.class)))
  public Response become(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Valid NewLineStatus asked) {
    NewLineStatus status = asked.at(write.requiredVersion(asked.version()));
    String username = caller.getUserPrincipal().getName();
    return write.answer(lines.cancel(username, write.key(), id, status));
  }
}
