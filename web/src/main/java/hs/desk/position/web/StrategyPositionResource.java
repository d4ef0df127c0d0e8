package hs.desk.position.web;

import hs.desk.monitor.Topic;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.export.Exporter;
import hs.desk.web.export.RowsExportQuery;
import hs.desk.web.live.LiveRows;
import hs.desk.web.live.RowsQuery;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code data/strategy_position/}: what the socket {@code pos} would show in a snapshot. */
@Path("data/strategy_position")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data")
public class StrategyPositionResource {

  @Inject private LiveRows rows;
  @Inject private Exporter exporter;

  @POST
  @OpenTo(Circle.ON_PRODUCT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "strategyPosition", summary = "Rows of topic pos")
  @APIResponse(
      responseCode = "200",
      description = "Rows",
      content = @Content(schema = @Schema(implementation = PositionAnswer.class)))
  public byte[] filtered(@Nullable RowsQuery query, @Context SecurityContext caller) {
    return answer(query, caller);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(operationId = "getStrategyPosition", summary = "Rows of topic pos")
  @APIResponse(
      responseCode = "200",
      description = "Rows",
      content = @Content(schema = @Schema(implementation = PositionAnswer.class)))
  public byte[] filtered(
      @QueryParam("product_codes") String productCodes,
      @QueryParam("c_instrument_ids") String instrumentIds,
      @QueryParam("group_by") String groupBy,
      @Context SecurityContext caller) {
    return answer(RowsQuery.of(productCodes, instrumentIds, groupBy), caller);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Path("export")
  @Produces(MediaType.WILDCARD)
  @Operation(operationId = "exportStrategyPosition", summary = "The same rows as CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response export(
      @QueryParam("product_codes") String productCodes,
      @QueryParam("c_instrument_ids") String instrumentIds,
      @QueryParam("group_by") String groupBy,
      @BeanParam RowsExportQuery asked,
      @Context SecurityContext caller) {
    RowsQuery query = RowsQuery.of(productCodes, instrumentIds, groupBy);
    return exporter.rows(Topic.POS, caller.getUserPrincipal().getName(), query, asked);
  }

  private byte[] answer(RowsQuery query, SecurityContext caller) {
    return rows.answer(Topic.POS, caller.getUserPrincipal().getName(), query);
  }
}
