package hs.desk.trade.web;

import hs.desk.Window;
import hs.desk.instruction.FillFilter;
import hs.desk.instruction.FillRow;
import hs.desk.trade.service.Fills;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.export.Columns;
import hs.desk.web.export.ExportQuery;
import hs.desk.web.export.Exporter;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** {@code api/fills/}: what was traded for instructions on a trading day, shown and as a file. */
@Path("api/fills")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trades")
public class FillResource {

  @EJB private Fills fills;
  @Inject private Exporter exporter;

  @Context private SecurityContext caller;

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(
      operationId = "listFills",
      summary = "Fills and reversals of a trading day; search: contract, trade, who booked it")
  public Page<FillRow> list(
      @BeanParam PageRequest page, @BeanParam FillFilterQuery query, @Context UriInfo here) {
    return Page.of(
        page,
        fills.list(username(), query.filter(), page.window(Fills.ORDERABLE, Fills.NEWEST_FIRST)),
        here);
  }

  @GET
  @Path("export")
  @Produces(MediaType.WILDCARD)
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(operationId = "exportFills", summary = "The same, all pages, as CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response export(
      @BeanParam PageRequest page, @BeanParam FillFilterQuery query, @BeanParam ExportQuery asked) {
    String username = username();
    FillFilter filter = query.filter();
    Window window = page.window(Fills.ORDERABLE, Fills.NEWEST_FIRST);
    return exporter.list(
        "fills",
        username,
        filter,
        window,
        asked,
        Columns.of(FillRow.class),
        each ->
            fills.each(username, filter, window, row -> each.accept(Wire.json().valueToTree(row))));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}
