package hs.desk.trade.web;

import hs.desk.instruction.DetailView;
import hs.desk.instruction.NewFill;
import hs.desk.instruction.TradeDetailRow;
import hs.desk.trade.service.DetailClaims;
import hs.desk.trade.service.DetailFills;
import hs.desk.trade.service.TradeDetails;
import hs.desk.user.RoleName;
import hs.desk.web.ChangeRequest;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.SeenVersion;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.annotation.Nullable;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code api/trade-details/}: what traders have to do, claim and book. */
@Path("api/trade-details")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "trade-details")
public class TradeDetailResource {

  @EJB private TradeDetails details;
  @EJB private DetailClaims claims;
  @EJB private DetailFills fills;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(operationId = "listTradeDetails", summary = "Details still to trade")
  public Page<TradeDetailRow> list(
      @BeanParam PageRequest page, @BeanParam DetailFilterQuery filter) {
    return Page.of(
        page,
        details.list(
            username(),
            filter.filter(),
            page.window(TradeDetails.ORDERABLE, TradeDetails.MOST_URGENT)),
        here);
  }

  @PUT
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.TRADER)
  @Path("{id}/claim")
  @Operation(operationId = "claimDetail", summary = "Takes a detail; of two at once one wins")
  @APIResponse(
      responseCode = "200",
      description = "The detail",
      content = @Content(schema = @Schema(implementation = DetailView.class)))
  public Response claim(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Nullable SeenVersion seen) {
    return write.answer(claims.claim(username(), write.key(), id, write.version(seen)));
  }

  @DELETE
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.TRADER)
  @Path("{id}/claim")
  @Operation(operationId = "unclaimDetail", summary = "Gives a detail back")
  @APIResponse(
      responseCode = "200",
      description = "The detail",
      content = @Content(schema = @Schema(implementation = DetailView.class)))
  public Response release(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Nullable SeenVersion seen) {
    return write.answer(claims.release(username(), write.key(), id, write.version(seen)));
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.TRADER)
  @Path("{id}/fills")
  @Operation(operationId = "bookFill", summary = "Books what was traded, or takes a fill back")
  @APIResponse(
      responseCode = "201",
      description = "The detail",
      content = @Content(schema = @Schema(implementation = DetailView.class)))
  public Response book(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Valid NewFill asked) {
    NewFill seen = asked.seen(write.version(asked.version()));
    return write.answer(fills.book(username(), write.key(), id, seen));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}
