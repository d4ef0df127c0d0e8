package hs.desk.position.web;

import hs.desk.monitor.Topic;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.live.LiveRows;
import hs.desk.web.live.RowsQuery;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code api/positions/}: positions with target, working lots and gap. */
@Path("api/positions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "positions")
public class PositionsResource {

  @Inject private LiveRows rows;

  @POST
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(operationId = "listPositions", summary = "Live positions of permitted products")
  @APIResponse(
      responseCode = "200",
      description = "Rows",
      content = @Content(schema = @Schema(implementation = PositionAnswer.class)))
  public byte[] list(@Nullable RowsQuery query, @Context SecurityContext caller) {
    return rows.answer(Topic.POS, caller.getUserPrincipal().getName(), query);
  }
}
