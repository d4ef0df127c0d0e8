package hs.desk.check.web;

import hs.desk.check.CheckRuleView;
import hs.desk.check.NewCheckRule;
import hs.desk.check.Trial;
import hs.desk.check.service.CheckRules;
import hs.desk.check.service.RuleControl;
import hs.desk.check.service.RuleTrial;
import hs.desk.user.RoleName;
import hs.desk.web.ChangeRequest;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.SeenVersion;
import hs.desk.web.WriteRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The limits: read by everybody they concern, written by risk control. */
@Path("api/check-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CheckRulesResource {

  @EJB private CheckRules rules;
  @EJB private RuleControl control;
  @EJB private RuleTrial trial;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "Rules of all products and of those the caller sees, newest first")
  public Page<CheckRuleView> list(@BeanParam PageRequest page) {
    return Page.of(page, rules.list(username(), page.window(CheckRules.ORDERABLE, "-id")), here);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{id: \\d+}")
  @Operation(summary = "One rule")
  public CheckRuleView get(@PathParam("id") long id) {
    return rules.require(username(), id);
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.RISK)
  @Operation(summary = "A new rule (RISK); in force at once where it is active")
  @APIResponse(
      responseCode = "201",
      description = "The rule",
      content = @Content(schema = @Schema(implementation = CheckRuleView.class)))
  public Response create(@BeanParam WriteRequest write, @Valid NewCheckRule asked) {
    return write.answer(control.create(username(), write.key(), asked));
  }

  @POST
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.RISK)
  @Path("trial")
  @Operation(summary = "What a rule would say of today's book (RISK); keeps nothing")
  public List<Trial> trial(@Valid NewCheckRule asked) {
    return trial.of(username(), asked);
  }

  @PUT
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.RISK)
  @Path("{id: \\d+}")
  @Operation(summary = "Says a rule anew (RISK); needs its version")
  @APIResponse(
      responseCode = "200",
      description = "The rule",
      content = @Content(schema = @Schema(implementation = CheckRuleView.class)))
  public Response change(
      @PathParam("id") long id, @BeanParam ChangeRequest write, @Valid NewCheckRule asked) {
    NewCheckRule rule = asked.at(write.requiredVersion(asked.version()));
    return write.answer(control.change(username(), write.key(), id, rule));
  }

  @DELETE
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.RISK)
  @Path("{id: \\d+}")
  @Operation(summary = "Takes a rule away (RISK)")
  @APIResponse(responseCode = "204", description = "Taken away")
  public Response remove(
      @PathParam("id") long id,
      @BeanParam ChangeRequest write,
      @QueryParam("reason") String reason,
      @Nullable SeenVersion seen) {
    Long version = write.version(seen);
    return write.answer(control.remove(username(), write.key(), id, version, reason));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}
