package hs.desk.instruction.web;

import hs.desk.instruction.EditedDraft;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.NewDecision;
import hs.desk.instruction.NewDraft;
import hs.desk.instruction.NewRevision;
import hs.desk.instruction.NewStatus;
import hs.desk.instruction.service.Amending;
import hs.desk.instruction.service.Drafting;
import hs.desk.instruction.service.RevisionDecisions;
import hs.desk.instruction.service.Seeing;
import hs.desk.instruction.service.StatusChange;
import hs.desk.user.RoleName;
import hs.desk.web.ChangeRequest;
import hs.desk.web.WriteRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The life of an instruction: drafted, submitted, approved, stopped, amended, ended. */
@Path("api/instructions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InstructionLifeResource {

  @EJB private Drafting drafting;
  @EJB private StatusChange statuses;
  @EJB private Amending amending;
  @EJB private RevisionDecisions decisions;
  @EJB private Seeing seeing;

  @Context private SecurityContext caller;

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.MANAGER)
  @Operation(summary = "Writes a draft")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response draft(@BeanParam WriteRequest write, @Valid NewDraft asked) {
    return write.answer(drafting.create(username(), write.key(), asked));
  }

  @PUT
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.MANAGER)
  @Path("{id: \\d+}")
  @Operation(summary = "Changes a draft (its author)")
  @APIResponse(
      responseCode = "200",
      description = "The draft",
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response edit(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Valid EditedDraft asked) {
    EditedDraft edited = asked.at(write.requiredVersion(asked.version()));
    return write.answer(drafting.edit(username(), write.key(), id, edited));
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.MANAGER)
  @Path("{id: \\d+}/clone")
  @Operation(summary = "Writes a draft with the targets of another instruction")
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response copy(@PathParam("id") long id, @BeanParam WriteRequest write) {
    return write.answer(drafting.copy(username(), write.key(), id));
  }

  @PUT
  @OpenTo(
      value = Circle.ON_PRODUCT,
      roles = {RoleName.MANAGER, RoleName.TRADER, RoleName.RISK})
  @Path("{id: \\d+}/status")
  @Operation(summary = "Submits, approves, rejects, starts, pauses, resumes or cancels it")
  @APIResponse(
      responseCode = "200",
      description = "The instruction, in the status it came to",
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response become(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Valid NewStatus asked) {
    NewStatus status = asked.at(write.requiredVersion(asked.version()));
    return write.answer(statuses.change(username(), write.key(), id, status));
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.MANAGER)
  @Path("{id: \\d+}/amend")
  @Operation(summary = "Amends it: a revision that waits for approvers and traders, if for any")
  @APIResponse(
      responseCode = "200",
      description = "The instruction with its revisions",
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response amend(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Valid NewRevision asked) {
    NewRevision revision = asked.at(write.requiredVersion(asked.version()));
    return write.answer(amending.amend(username(), write.key(), id, revision));
  }

  @PUT
  @OpenTo(
      value = Circle.ON_PRODUCT,
      roles = {RoleName.MANAGER, RoleName.TRADER, RoleName.RISK})
  @Path("{id: \\d+}/revisions/{n}/status")
  @Operation(summary = "Approves or rejects an amendment, accepts or refuses lines of it")
  @APIResponse(
      responseCode = "200",
      description = "The instruction with its revisions",
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response decide(
      @PathParam("id") long id,
      @PathParam("n") int number,
      @BeanParam ChangeRequest write,
      @Valid NewDecision asked) {
    NewDecision decision = asked.at(write.version(asked.version()));
    return write.answer(decisions.decide(username(), write.key(), id, number, decision));
  }

  @PUT
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{id: \\d+}/seen")
  @Operation(summary = "Notes that the caller has seen it as it is now")
  @APIResponse(
      responseCode = "200",
      description = "The instruction",
      content = @Content(schema = @Schema(implementation = InstructionView.class)))
  public Response see(@PathParam("id") long id, @BeanParam WriteRequest write) {
    return write.answer(seeing.see(username(), write.key(), id));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}
