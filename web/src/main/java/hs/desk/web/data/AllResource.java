package hs.desk.web.data;

import hs.desk.account.web.AccountAnswer;
import hs.desk.group.web.GroupAnswer;
import hs.desk.order.web.OrderAnswer;
import hs.desk.position.web.PositionAnswer;
import hs.desk.quote.web.QuoteAnswer;
import hs.desk.trade.web.TradeAnswer;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.export.BookExporter;
import hs.desk.web.live.LiveRows;
import hs.desk.web.live.RowsQuery;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code data/all/}: every state topic, as of one batch of the engine. */
@Path("data/all")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data")
public class AllResource {

  @Inject private LiveRows rows;
  @Inject private BookExporter exporter;

  /** One answer per topic; describes what is sent as ready text. */
  public record AllAnswer(
      QuoteAnswer stock,
      PositionAnswer pos,
      AccountAnswer acc,
      TradeAnswer tradeStatistic,
      OrderAnswer orderStatistic,
      GroupAnswer posGroupStatistic) {}

  @POST
  @OpenTo(Circle.ON_PRODUCT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "all", summary = "Rows of all state topics, of one moment")
  @APIResponse(
      responseCode = "200",
      description = "One answer per topic",
      content = @Content(schema = @Schema(implementation = AllAnswer.class)))
  public byte[] filtered(@Nullable RowsQuery query, @Context SecurityContext caller) {
    return answer(query, caller);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(operationId = "getAll", summary = "Rows of all state topics, of one moment")
  @APIResponse(
      responseCode = "200",
      description = "One answer per topic",
      content = @Content(schema = @Schema(implementation = AllAnswer.class)))
  public byte[] filtered(
      @QueryParam("product_codes") String productCodes,
      @QueryParam("c_instrument_ids") String instrumentIds,
      @QueryParam("group_by") String groupBy,
      @Context SecurityContext caller) {
    return answer(RowsQuery.of(productCodes, instrumentIds, groupBy), caller);
  }

  @GET
  @Path("export")
  @OpenTo(Circle.ON_PRODUCT)
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "exportAll",
      summary = "The same rows as CSV or XLSX, a table for each topic")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response export(
      @QueryParam("product_codes") String productCodes,
      @QueryParam("c_instrument_ids") String instrumentIds,
      @QueryParam("group_by") String groupBy,
      @Parameter(description = "csv or xlsx; left out: csv") @QueryParam("format") String format,
      @Context SecurityContext caller) {
    RowsQuery query = RowsQuery.of(productCodes, instrumentIds, groupBy);
    return exporter.all(caller.getUserPrincipal().getName(), query, format);
  }

  private byte[] answer(RowsQuery query, SecurityContext caller) {
    return rows.all(caller.getUserPrincipal().getName(), query);
  }
}
