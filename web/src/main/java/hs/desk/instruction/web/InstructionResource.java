package hs.desk.instruction.web;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.instruction.InstructionRow;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.LineView;
import hs.desk.instruction.NewAdjustment;
import hs.desk.instruction.service.InstructionAdjustment;
import hs.desk.instruction.service.Instructions;
import hs.desk.user.RoleName;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.WriteRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Instructions: given by a manager, read by everyone on the product. */
@Path("api/instructions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstructionResource {

  private static final String NEWEST_FIRST = "-created_at";

  @EJB private InstructionAdjustment adjustment;
  @EJB private Instructions instructions;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(summary = "Instructions of the products the caller may see, without their lines")
  public Page<InstructionRow> list(
      @BeanParam PageRequest page, @BeanParam InstructionFilterQuery filter) {
    Slice<InstructionRow> slice =
        instructions.list(
            username(), filter.filter(), page.window(Instructions.ORDERABLE, NEWEST_FIRST));
    return Page.of(page, slice, here);
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.MANAGER)
  @Path("adjustment")
  @Operation(summary = "Gives an instruction: all lines of it, or nothing")
  @APIResponse(
      responseCode = "201",
      description = "The whole instruction",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "Idempotent-Replayed", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response adjust(@BeanParam WriteRequest write, @Valid NewAdjustment asked) {
    return write.answer(adjustment.adjust(username(), write.key(), asked));
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.MANAGER)
  @Path("adjustment/preview")
  @Operation(summary = "What an adjustment would become now; writes nothing")
  public InstructionView preview(@Valid NewAdjustment asked) {
    return adjustment.preview(username(), asked);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{id: \\d+}")
  @Operation(summary = "One instruction with lines, details, snapshot and timeline")
  public InstructionView get(@PathParam("id") long id) {
    return instructions.view(username(), id);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{id: \\d+}/positions")
  @Operation(summary = "The lines of an instruction, each with snapshot, details and fills")
  public Page<LineView> positions(@PathParam("id") long id, @BeanParam PageRequest page) {
    Window window = page.window(Instructions.LINES_ORDERABLE, "id");
    return Page.of(page, instructions.positions(username(), id, window), here);
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}
