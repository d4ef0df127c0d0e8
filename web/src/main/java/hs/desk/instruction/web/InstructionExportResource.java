package hs.desk.instruction.web;

import hs.desk.Window;
import hs.desk.instruction.InstructionFilter;
import hs.desk.instruction.InstructionRow;
import hs.desk.instruction.service.Instructions;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The list of instructions as a file: the same filters and order, all of its pages. */
@Path("api/instructions/export")
public class InstructionExportResource {

  @EJB private Instructions instructions;
  @Inject private Exporter exporter;

  @Context private SecurityContext caller;

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(summary = "Instructions of the products the caller may see, as CSV or XLSX")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response export(
      @BeanParam PageRequest page,
      @BeanParam InstructionFilterQuery query,
      @BeanParam ExportQuery asked) {
    String username = caller.getUserPrincipal().getName();
    InstructionFilter filter = query.filter();
    Window window = page.window(Instructions.ORDERABLE, "-created_at");
    return exporter.list(
        "instructions",
        username,
        filter,
        window,
        asked,
        Columns.of(InstructionRow.class),
        each ->
            instructions.each(
                username, filter, window, row -> each.accept(Wire.json().valueToTree(row))));
  }
}
